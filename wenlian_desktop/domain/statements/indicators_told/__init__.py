"""Indicators as reports tell them: goals that are figures, their direction, how far results are from them, and why."""
