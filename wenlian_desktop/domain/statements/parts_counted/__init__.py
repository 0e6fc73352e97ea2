"""Parts that are named, counted and ranked against all of them: one named alone, all but one, four quarters."""
