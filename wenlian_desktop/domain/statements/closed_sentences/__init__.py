"""Sentences whose figures make one ratio, difference or sum in whatever order, but for one slip of the hand."""
