"""Rules that recompute scores: full marks less deductions, weights, means, rates, steps of a scale."""
