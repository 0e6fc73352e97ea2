"""Readers: files of other programs as lines of text (standard library)."""
