"""Rules that recompute rates and comparisons of several lines: shares and rates in lists, averages, savings, times."""
