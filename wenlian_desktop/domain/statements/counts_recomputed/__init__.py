"""Rules that recompute counts: the rest, multiples, what is compared, sums by name, claims of order and rank."""
