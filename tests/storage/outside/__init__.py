"""The door for files from outside."""
