"""Temporary copies of originals, to open them in other programs: private, read-only, deleted with the session."""

import shutil
import tempfile
from pathlib import Path

from wenlian_desktop.domain.records.originals import open_refusal, safe_file_name
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import disk_error, write_new_file
from wenlian_desktop.storage.outside.private_folder import new_temporary_folder, sweep_temporary_folders
from wenlian_desktop.storage.outside.private_folder import temporary_folder as temporary_folder


class TemporaryCopies:
    """The copies of one session; it deletes those that killed sessions left."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        sweep_temporary_folders()

    def create(self, name: str, content: bytes) -> Path:
        """A read-only copy, readable by its owner only; raises UserError for file types that are not opened here."""
        refusal = open_refusal(name, content)
        if refusal:
            raise UserError(refusal)
        try:
            copy = self.new_folder() / safe_file_name(name)
            write_new_file(copy, content, 0o400)
        except OSError as error:
            raise disk_error(f"打开“{name}”", error) from None
        return copy

    def new_folder(self) -> Path:
        """A new private folder; raises OSError."""
        if self._folder is None:
            self._folder = new_temporary_folder()
        return Path(tempfile.mkdtemp(dir=self._folder))

    def clear(self) -> None:
        """Delete the copies; one that is open in another program is deleted at the next start."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
