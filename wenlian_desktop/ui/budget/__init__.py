"""The budget as a tree."""
