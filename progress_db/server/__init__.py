"""The server: takes events in, keeps summaries, and says who may see whom."""
