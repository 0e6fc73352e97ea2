"""Quotation marks: those within others are single ones (GB/T 15834-2011, 4.8.3.3)."""

WITHIN = str.maketrans("“”‘’", "‘’“”")
OPEN, CLOSE = "“", "”"


def quoted(text: str) -> str:
    """The text in quotation marks, its own turned into single ones: “‘光影’摄影展”."""
    return f"{OPEN}{within_quotes(text)}{CLOSE}"


def within_quotes(text: str) -> str:
    """The text as it stands between quotation marks; a text that is only a mark stays as it is."""
    return text.translate(WITHIN) if OPEN in text and CLOSE in text and text.strip(OPEN + CLOSE) else text
