"""The main window, its commands and the windows beside it."""
