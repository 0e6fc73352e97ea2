"""Documents as bytes: PDF and text."""
