"""The main window, its commands, and the other top-level windows."""
