"""Preflight rules for what a report writes alike throughout: numbers of documents, lists, years, names, references."""
