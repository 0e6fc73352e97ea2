"""Intake: what comes from elsewhere, read before anything looks at it."""
