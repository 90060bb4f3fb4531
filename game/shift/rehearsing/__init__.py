"""A scene rehearsed in the room: heard, repeated, and said with prompts, before it is lived."""
