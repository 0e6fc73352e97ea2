"""The report as blocks, and the formats it leaves in."""
