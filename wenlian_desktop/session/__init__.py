"""The one door for changes, undo, and what a screen needs. Standard library only."""
