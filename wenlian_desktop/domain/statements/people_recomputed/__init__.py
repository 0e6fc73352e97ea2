"""Rules that recompute what a report states of people: their ages, men and women, the offices they belong to."""
