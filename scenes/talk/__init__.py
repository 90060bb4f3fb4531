"""The rules of a conversation: entering turns, asking, doing, and helping."""
