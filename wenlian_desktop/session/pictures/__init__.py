"""Photos for the screen and for print, from a process of their own."""
