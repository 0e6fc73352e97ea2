"""Preflight rules for days and months that words put in an order: planned and done, due and kept, all and nothing."""
