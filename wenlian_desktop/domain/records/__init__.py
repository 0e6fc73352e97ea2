"""The records an office fills in, one module per tab; the year they form; steps that change it."""
