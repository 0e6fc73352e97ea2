"""Editors, forms, and figures quoted in texts."""
