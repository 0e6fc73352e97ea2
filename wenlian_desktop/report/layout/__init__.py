"""Blocks set as pages."""
