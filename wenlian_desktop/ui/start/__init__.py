"""The first page: years known, a new year, opening."""
