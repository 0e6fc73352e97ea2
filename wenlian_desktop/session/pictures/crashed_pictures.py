"""The photos that ended the process which decodes them: not decoded again by the same version of the program."""

import json
import logging
from pathlib import Path

from wenlian_desktop.distribution import VERSION
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import write_atomically

MOST = 1000  # photos remembered


class CrashedPictures:
    """Digests of photos, kept in a file of the user; without a file until the program ends."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._digests: list[str] = []

    def keep_in(self, path: Path) -> None:
        """Read what is remembered there, and keep it there from now on; a damaged file is as good as none."""
        self._path, self._digests = path, []
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            if data["version"] == VERSION:
                self._digests = [str(digest) for digest in data["digests"]]
        except FileNotFoundError:
            return
        except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
            logging.getLogger("pictures").warning("crashed pictures ignored: %s", type(error).__name__)

    def __contains__(self, digest: str) -> bool:
        return digest in self._digests

    def add(self, digest: str) -> None:
        """Remember a photo."""
        self._digests = [*self._digests, digest][-MOST:]
        if self._path is None:
            return
        text = json.dumps({"version": VERSION, "digests": self._digests})
        try:
            write_atomically(self._path, text.encode())
        except UserError as refusal:
            logging.getLogger("pictures").warning("crashed pictures not kept: %s", refusal)


crashed = CrashedPictures()  # those of this program
