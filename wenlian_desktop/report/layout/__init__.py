"""Layout: blocks become pages."""
