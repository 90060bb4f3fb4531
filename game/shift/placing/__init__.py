"""Where she begins: the offer to find out, a few minutes of pointing and speaking, what is kept."""
