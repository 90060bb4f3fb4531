"""The class's side of a device: what the teacher gives, sees and says."""
