"""Two sentences of different lines read as one: what a report tells in one line is held against the next ones."""
