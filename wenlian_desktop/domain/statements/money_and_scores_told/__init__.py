"""Money and scores told plainly: what is apart, what is set off, what was taken off, what is all but the rest."""
