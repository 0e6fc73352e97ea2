"""Wholes beside the list of what they are made of, where no word opens it."""
