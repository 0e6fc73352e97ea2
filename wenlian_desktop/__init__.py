"""文联绩效: one office, one year, one file, one report."""
