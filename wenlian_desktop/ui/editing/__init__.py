"""A field on the screen: editors, forms, figures in texts."""
