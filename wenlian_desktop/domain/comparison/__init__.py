"""Comparison of years."""
