"""What goes out of the server, and class lists that come in: CSV, Excel, PDF, xAPI, OneRoster."""
