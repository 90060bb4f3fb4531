"""The small sounds of the house, made from sines and noise."""
