"""Photos decoded, for print and for the screen, in a process of their own."""
