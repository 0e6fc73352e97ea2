"""The trade itself: records, figures, checks, sentences. Standard library only."""
