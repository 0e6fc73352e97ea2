"""Scores, schemes, trials on the screen."""
