"""The log file: what the program did and where it failed, never the office's data."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

MAX_BYTES = 500_000  # bytes
BACKUP_COUNT = 3


def start(path: Path) -> None:
    """Write the log to a file from now on."""
    handler = RotatingFileHandler(path, maxBytes=MAX_BYTES, backupCount=BACKUP_COUNT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
