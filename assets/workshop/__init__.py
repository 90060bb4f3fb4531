"""Commands that build the people and the rooms from open data."""
