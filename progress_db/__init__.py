"""What happened: append-only events on the device, and the summaries rebuilt from them."""
