"""Schemes, the ledger of a score, ways of scoring, trials."""
