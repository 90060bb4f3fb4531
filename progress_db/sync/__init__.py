"""The device's side of syncing: what waits, what leaves, what comes down."""
