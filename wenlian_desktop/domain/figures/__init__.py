"""Figures computed from a year: sums, rates, pace, monitoring, dates due."""
