"""Entering what spans more than one row."""
