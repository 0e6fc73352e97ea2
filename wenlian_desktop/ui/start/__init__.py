"""The start page: recent years, new years, opening."""
