"""Preflight rules for headings, years, names, lists and causes: what a report writes about itself."""
