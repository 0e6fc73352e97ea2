"""Figures whose terms stand far off: what nothing of their thing makes is a slip of what some of it makes."""
