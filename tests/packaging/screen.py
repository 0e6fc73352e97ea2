"""A real screen (Xvfb, openbox), a keyboard (xdotool) and pictures of it, for the packaged program."""

import ctypes
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

TOOLS = ("Xvfb", "openbox", "xdotool", "import")
SIZE = "1366x768x24"
BETWEEN_KEYS = 40  # milliseconds
SPARE_KEYS = range(150, 255)  # codes of keys that hardly any keyboard has
UNICODE = 0x01000000  # what makes a code point a keysym
RESTING, CARET = 0.7, 200  # seconds between two looks; pixels that a caret changes
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
        """Type a text: of one kind, either ASCII or characters that have keys by `learn`."""
        if text.isascii():
            self._tool("xdotool", "type", "--delay", str(BETWEEN_KEYS), text)
        else:
            self.keys(*(f"U{ord(sign):04X}" for sign in text))

    def learn(self, text: str) -> None:
        """Give every character of a text a key of its own, before the program starts; raises AssertionError.

        Without one xdotool lends it a key while it types; on a busy machine the program then reads another character.
        """
        signs = [UNICODE + ord(sign) for sign in sorted(set(text)) if not sign.isascii()]
        assert len(signs) <= len(SPARE_KEYS), "more characters than keys"
        library = ctypes.CDLL("libX11.so.6")
        library.XOpenDisplay.restype = ctypes.c_void_p
        server = ctypes.c_void_p(library.XOpenDisplay(self.display.encode()))
        library.XChangeKeyboardMapping(server, SPARE_KEYS[0], 1, (ctypes.c_ulong * len(signs))(*signs), len(signs))
        library.XCloseDisplay(server)

    def still(self) -> None:
        """Wait until the screen rests, as a person would; a blinking caret is not looked at."""
        seen = [self._pixels()]

        def rests() -> bool:
            time.sleep(RESTING)
            seen.append(self._pixels())
            return sum(a != b for a, b in zip(*seen[-2:], strict=True)) < CARET

        self.wait_until(rests, "the screen does not rest")

    def _pixels(self) -> bytes:
        command = ["import", "-window", "root", "-depth", "8", "gray:-"]
        return subprocess.run(
            command, env=os.environ | {"DISPLAY": self.display}, capture_output=True, check=True
        ).stdout

    def titles(self) -> list[str]:
        """The titles of the windows that are shown."""
        shown = self._tool("xdotool", "search", "--onlyvisible", "--name", ".").split()
        return [self._tool("xdotool", "getwindowname", number).strip() for number in shown]

    def active(self) -> str:
        """The title of the window that has the keyboard; empty where none has."""
        return self._tool("xdotool", "getactivewindow", "getwindowname").strip()

    def wait_for(self, title: str) -> None:
        """Wait until a window whose title contains a text has the keyboard; raises AssertionError."""
        self.wait_until(lambda: title in self.active(), f"no window “{title}”")

    def wait_without(self, title: str) -> None:
        """Wait until no window whose title contains a text has the keyboard; raises AssertionError."""
        self.wait_until(lambda: title not in self.active(), f"the window “{title}” stays")

    def wait_until(self, holds: Callable[[], bool], otherwise: str = "") -> None:
        """Wait until something holds; raises AssertionError."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"{otherwise}: {self.titles()}"
            time.sleep(0.1)

    def picture(self, path: Path) -> None:
        """Photograph the screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._tool("import", "-window", "root", str(path))


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen with a window manager, gone after the block."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-ac", "-noreset", "-nolisten", "tcp"]
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with ExitStack() as stack:
        server = stack.enter_context(subprocess.Popen(command, pass_fds=[writing], **silent))
        stack.callback(server.terminate)
        os.close(writing)
        with os.fdopen(reading) as answer:
            display = f":{answer.readline().strip()}"
        manager = stack.enter_context(subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": display}, **silent))
        stack.callback(manager.terminate)
        yield Screen(display)
