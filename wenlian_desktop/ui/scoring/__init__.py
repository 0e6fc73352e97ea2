"""Scores, scoring schemes and trials."""
