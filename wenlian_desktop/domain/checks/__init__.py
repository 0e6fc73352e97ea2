"""The checks: plain functions from a year to findings, one module a subject."""
