"""What a year, or a field of it, was like before."""
