"""Rules that recompute what is told of money: accounts, series, words of size, unit costs, lines with labels."""
