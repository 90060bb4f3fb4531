"""The makers of exercises, one file for each family."""
