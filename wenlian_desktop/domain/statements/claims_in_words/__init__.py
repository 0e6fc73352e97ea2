"""What words claim of figures beside them: bounds that all keep, ranks, nothing missed, one up and one down."""
