"""Words that judge figures told beside them: more, half, higher from year to year, as many as planned."""
