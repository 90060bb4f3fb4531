"""Every page of the server in a real browser: what there is to look at, and how."""
