"""Carry-over from one year to the next (结转)."""
