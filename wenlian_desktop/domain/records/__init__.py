"""Every record an office fills in, one module a tab."""
