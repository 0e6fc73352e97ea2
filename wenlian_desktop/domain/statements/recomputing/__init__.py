"""Rules that recompute what a report states."""
