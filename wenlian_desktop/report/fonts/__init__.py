"""Font faces: choosing, reading, subsetting."""
