"""The commands that take in files of other programs."""
