"""Means and rates whose terms stand far off: what nothing makes exactly is a slip of what two of them make."""
