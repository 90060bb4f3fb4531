"""Lines with one sound said wrongly on purpose: how far pronunciation feedback can be trusted."""
