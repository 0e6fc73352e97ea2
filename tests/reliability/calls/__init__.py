"""Faults at the file calls of an operation: kills, errors, two of them, power cuts, memory running out."""
