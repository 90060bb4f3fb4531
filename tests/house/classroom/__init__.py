"""A whole classroom: a server in its own process, a teacher in a browser, devices with learners."""
