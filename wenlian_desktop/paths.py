"""Where things lie: what ships with the program, and the user's own folders."""

import hashlib
import os
import sys
from pathlib import Path

import platformdirs

from wenlian_desktop.distribution import DB, SUFFIX

SAMPLE = DB / "samples" / "sample_year.json"
SAMPLE_NAME = f"示例年度{SUFFIX}"
MAX_SOCKET_BYTES = 100  # bytes: the system takes 107


def _private_folder(folder: str) -> Path:
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def rescue_folder() -> Path:
    """Where a year goes that its own disk did not take."""
    return _private_folder(str(Path(platformdirs.user_data_dir("wenlian", appauthor=False)) / "抢救"))


def log_file() -> Path:
    """The log: what the program did and where it failed, never the office's data."""
    return _private_folder(platformdirs.user_log_dir("wenlian", appauthor=False)) / "wenlian.log"


def settings_file() -> Path:
    """What is remembered between two starts."""
    return _private_folder(platformdirs.user_config_dir("wenlian", appauthor=False)) / "settings.json"


def socket_name() -> str:
    """Where a second start finds the first: a socket only this person can open, one for each display."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "0"
    name = f"wenlian-{hashlib.sha256(f'{Path.home()} {screen}'.encode()).hexdigest()[:12]}"
    folder = Path(platformdirs.user_runtime_dir())
    inside = str(folder / name)
    is_private = sys.platform == "linux" and folder.is_dir() and len(os.fsencode(inside)) < MAX_SOCKET_BYTES
    return inside if is_private else name


def documents_folder() -> Path:
    """Where new years go unless the user says otherwise."""
    folder = Path(platformdirs.user_documents_dir())
    return folder if folder.is_dir() else Path.home()


def has_display() -> bool:
    """Whether a window could be shown."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
