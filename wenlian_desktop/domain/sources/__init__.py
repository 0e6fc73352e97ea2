"""Where typed figures come from: what an indicator, a table, a text should say by the rest of the year."""
