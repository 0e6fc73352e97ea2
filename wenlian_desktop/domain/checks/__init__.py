"""The checks: functions from a year to findings, one module per subject."""
