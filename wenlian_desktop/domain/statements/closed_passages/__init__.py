"""Passages that hold a few figures and no more, which make each other in whatever order they are told."""
