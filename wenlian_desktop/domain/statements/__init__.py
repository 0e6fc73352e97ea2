"""What a report states: what, of what, how much, where; and its recomputing."""
