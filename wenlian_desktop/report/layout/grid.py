"""The page geometry of GB/T 9704-2012: A4, type area, 28 x 22 grid; all lengths in pt."""

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, TOP = 28 * MM, 37 * MM  # 订口, 天头 (5.2.1)
WIDTH, HEIGHT = 156 * MM, 225 * MM  # 版心 (5.2.1)
COLUMNS, ROWS = 28, 22  # characters a line, lines a page (5.2.3)
ADVANCE = WIDTH / COLUMNS  # 15.793, from one character to the next
PITCH = HEIGHT / ROWS  # 28.99, from one line to the next
BODY_SIZE = 16.0  # 三号 (5.2.2)
BODY_TRACKING = ADVANCE - BODY_SIZE  # -0.207: tracking by which 28 characters of 三号 fit on a line of 156 mm
ASCENT = 0.86  # em, from the top of the em square to the baseline

# A landscape page is the same sheet with the top of its text at the left edge (7.4).
LANDSCAPE_ROWS = int(WIDTH // PITCH)


def baseline(height: float, size: float) -> float:
    """The baseline of a line of `height` below its upper edge, with characters vertically centered."""
    return (height - size) / 2 + ASCENT * size
