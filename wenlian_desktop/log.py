"""The log file: events and errors, never user data."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

MAX_BYTES = 500_000  # bytes
BACKUP_COUNT = 3


def start(path: Path) -> None:
    """Start logging to a file."""
    handler = RotatingFileHandler(path, maxBytes=MAX_BYTES, backupCount=BACKUP_COUNT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
