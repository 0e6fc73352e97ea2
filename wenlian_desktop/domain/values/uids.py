"""The identity of a row: 16 hex digits, made by chance, or following from what the row stands for."""

import hashlib
import re
import secrets

UID = re.compile("[0-9a-f]{16}")
SPARE_ROW = re.compile("新([0-9a-f]{16})")  # in a workbook: an empty row, and the uid it gets once it is filled in
UID_HEAD = "程序识别号"  # heads the hidden column of uids in workbooks that come back


def new_uid() -> str:
    """16 random hex digits."""
    return secrets.token_hex(8)


def spare_row() -> str:
    """What stands for the uid in an empty row of a workbook, so that the row is known when it comes back again."""
    return f"新{new_uid()}"


def derived_uid(*parts: object) -> str:
    """The uid that follows from an address: of one address always the same."""
    return hashlib.sha256(".".join(map(str, parts)).encode()).hexdigest()[:16]
