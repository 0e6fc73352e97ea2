"""Results against goals, tables, years and each other."""
