"""The things of the warehouse, each a model of its own."""
