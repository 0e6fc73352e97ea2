"""What a desktop reads of the program: its entry in the menu, and how its files are known."""

from make_packages.release import PACKAGING
from wenlian_desktop.storage.file.connection import APPLICATION_ID


def files(program: str) -> dict[str, bytes]:
    """The files by name; `program`: the path that the menu starts."""
    filled = {"@PROGRAM@": program, "@APPLICATION_ID@": f"0x{APPLICATION_ID:08x}"}
    return {name: _filled(name, filled) for name in ("wenlian.desktop", "wenlian.xml")}


def _filled(name: str, values: dict[str, str]) -> bytes:
    text = (PACKAGING / "linux" / name).read_text(encoding="utf-8")
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text.encode()
