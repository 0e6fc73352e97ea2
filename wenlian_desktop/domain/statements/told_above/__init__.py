"""Totals, rests and parts whose figures stand in other sentences than they."""
