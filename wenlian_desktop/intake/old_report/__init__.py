"""Reports written elsewhere, read as proposals for a year."""
