"""The open year: its tabs and pages."""
