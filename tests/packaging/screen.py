"""A real screen (Xvfb, openbox), a keyboard (xdotool) and pictures of it, for the packaged program."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOOLS = ("Xvfb", "openbox", "xdotool", "import")
SIZE = "1366x768x24"
BETWEEN_KEYS = 40  # milliseconds: xdotool loses Chinese characters below 12
PATIENCE = 60  # seconds; the machine may be busy


def unavailable_reason() -> str:
    """What this machine lacks; empty where nothing."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    return f"needs {', '.join(missing)}" if missing else ""


class Screen:
    """A screen of its own, with whatever has the focus there."""

    def __init__(self, display: str) -> None:
        self.display = display

    def _tool(self, *words: str) -> str:
        environment = os.environ | {"DISPLAY": self.display, "LANG": "C.UTF-8"}
        return subprocess.run(words, env=environment, capture_output=True, text=True, check=False).stdout

    def keys(self, *names: str) -> None:
        """Press keys, one after the other, as xdotool names them: `ctrl+2`, `Tab`."""
        self._tool("xdotool", "key", "--delay", str(BETWEEN_KEYS), *names)

    def type(self, text: str) -> None:
        """Type a text."""
        self._tool("xdotool", "type", "--delay", str(BETWEEN_KEYS), text)

    def titles(self) -> list[str]:
        """The titles of the windows that are shown."""
        shown = self._tool("xdotool", "search", "--onlyvisible", "--name", ".").split()
        return [self._tool("xdotool", "getwindowname", number).strip() for number in shown]

    def active(self) -> str:
        """The title of the window that has the keyboard; empty where none has."""
        return self._tool("xdotool", "getactivewindow", "getwindowname").strip()

    def wait_for(self, title: str) -> None:
        """Wait until a window whose title contains a text has the keyboard; raises AssertionError."""
        end = time.monotonic() + PATIENCE
        while title not in self.active():
            assert time.monotonic() < end, f"no window “{title}”, but {self.titles()}"
            time.sleep(0.1)

    def wait_without(self, title: str) -> None:
        """Wait until no window whose title contains a text has the keyboard; raises AssertionError."""
        end = time.monotonic() + PATIENCE
        while title in self.active():
            assert time.monotonic() < end, f"the window “{title}” stays"
            time.sleep(0.1)

    def picture(self, path: Path) -> None:
        """Photograph the screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._tool("import", "-window", "root", str(path))


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen with a window manager, gone after the block."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-ac", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            display = f":{answer.readline().strip()}"
        environment = os.environ | {"DISPLAY": display}
        with subprocess.Popen(
            ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as manager:
            yield Screen(display)
            manager.terminate()
        server.terminate()
