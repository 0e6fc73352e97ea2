"""Paths: files shipped with the program, and the user's folders."""

import hashlib
import os
import sys
import warnings
from pathlib import Path

import platformdirs

from wenlian_desktop.distribution import DB, SUFFIX

SAMPLE = DB / "samples" / "sample_year.json"
SAMPLE_NAME = f"示例年度{SUFFIX}"
MAX_SOCKET_BYTES = 100  # bytes; the system's limit is 107


def _private_folder(folder: str) -> Path:
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def rescue_folder() -> Path:
    """The folder for copies of years that could not be written."""
    return _private_folder(str(Path(platformdirs.user_data_dir("wenlian", appauthor=False)) / "抢救"))


def log_file() -> Path:
    """The path of the log."""
    return _private_folder(platformdirs.user_log_dir("wenlian", appauthor=False)) / "wenlian.log"


def settings_file() -> Path:
    """The path of the settings."""
    return _private_folder(platformdirs.user_config_dir("wenlian", appauthor=False)) / "settings.json"


def crashed_pictures_file() -> Path:
    """The path of the list of photos that must not be decoded again."""
    return settings_file().with_name("crashed_pictures.json")


def socket_name() -> str:
    """The name of the socket that a second start connects to: private to the user, one per display."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "0"
    name = f"wenlian-{hashlib.sha256(f'{Path.home()} {screen}'.encode()).hexdigest()[:12]}"
    with warnings.catch_warnings(action="ignore"):  # in English, where a session has no folder of its own
        own = platformdirs.user_runtime_dir()
    folders = (own, os.environ.get("TMPDIR", "/tmp")) if sys.platform == "linux" else ()  # the second is Qt's choice
    fitting = (os.path.join(folder, name) for folder in folders if os.path.isdir(folder))
    return next((path for path in fitting if len(os.fsencode(path)) < MAX_SOCKET_BYTES), name)


def documents_folder() -> Path:
    """The default folder for new years."""
    folder = Path(platformdirs.user_documents_dir())
    return folder if folder.is_dir() else Path.home()


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
