"""Tools for people who write packs: check, play, begin a new one, explain an error."""
