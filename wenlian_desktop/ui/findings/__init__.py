"""Findings: the list, the side panel, the preflight window."""
