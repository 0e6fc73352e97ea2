"""Rules that recompute products of two factors and more, and what spans of months, days and years make."""
