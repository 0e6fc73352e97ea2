"""Rules that recompute how results stand to the goals that were set elsewhere in a report."""
