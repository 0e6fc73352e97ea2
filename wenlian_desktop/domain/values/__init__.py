"""Kinds of fields, parsing, formatting, money, numerals, errors."""
