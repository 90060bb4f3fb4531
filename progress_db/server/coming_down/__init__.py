"""What comes down to a device: the class as it is, and what its learners did elsewhere."""
