"""The workplace that one stands in: room, people, objects, light and sound."""
