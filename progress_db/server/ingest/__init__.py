"""What comes from devices: codes, tokens, batches of events."""
