"""The pictograms of the house, drawn by program."""
