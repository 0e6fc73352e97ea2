"""Photos and documents of a row."""
