"""From one year to the next: what is carried over and how."""
