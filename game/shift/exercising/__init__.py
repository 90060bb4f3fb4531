"""The warm-up's exercises: how each is asked, answered by pointing, and shown."""
