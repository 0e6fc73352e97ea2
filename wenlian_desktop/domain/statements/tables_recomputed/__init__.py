"""Rules that recompute the tables of a report: their columns, their rows, and the text against them."""
