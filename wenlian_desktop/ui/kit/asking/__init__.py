"""Dialogs that ask for a text, or show a result."""
