"""The window that compares years."""
