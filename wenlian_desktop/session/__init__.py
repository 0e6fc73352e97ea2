"""The open year: changes, undo, and what the user interface needs. Standard library only."""
