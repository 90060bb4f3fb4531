"""What events come to: kept up to date by ingest, rebuilt from events, and the same either way."""
