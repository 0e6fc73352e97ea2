"""Figure tokens in texts, names of rows, search."""
