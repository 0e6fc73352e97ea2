"""Scoring: schemes, methods, the ledger, trials."""
