"""Steps: the user's actions as named changes of rows, how they are built, undone and brought to the disk."""
