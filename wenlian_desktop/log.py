"""The log file: events and errors, never user data."""

import logging
from pathlib import Path

MAX_BYTES = 500_000  # bytes
BACKUP_COUNT = 3


class RotatingLog(logging.FileHandler):
    """A log file that is renamed when it is full: .1 is the newest of the old ones.

    `logging.handlers` has one, but with it come sockets, queues and pickle, at every start.
    """

    def emit(self, record: logging.LogRecord) -> None:
        super().emit(record)
        if self.stream is not None and self.stream.tell() > MAX_BYTES:
            self.stream.close()
            self._rename()
            self.stream = self._open()

    def _rename(self) -> None:
        log = Path(self.baseFilename)
        for number in range(BACKUP_COUNT, 0, -1):
            newer = log.with_name(f"{log.name}.{number - 1}") if number > 1 else log
            if newer.exists():
                newer.replace(log.with_name(f"{log.name}.{number}"))


def start(path: Path) -> None:
    """Start logging to a file."""
    handler = RotatingLog(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
