"""The open year and its tabs."""
