"""Rules that recompute what a report states of its budget: sums by class, changes, what is left, projects, units."""
