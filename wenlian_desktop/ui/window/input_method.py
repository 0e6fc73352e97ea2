"""Selects the input method plugin of Qt: the PySide6 wheel ships the plugin of ibus, but not of fcitx.

fcitx5 implements the ibus protocol too, so fcitx desktops can use the ibus plugin. Where ibus itself is not installed
the plugin does nothing, unless it is told to use the portal of ibus on the session bus, which fcitx5 offers as well.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

IBUS, IBUS_PROGRAM, PORTAL = "ibus", "ibus-daemon", "IBUS_USE_PORTAL"
NO_INPUT_METHOD = ("none", "simple")  # values that disable input methods
SERVED_BY_IBUS = "{}，程序没有它自己的接口，改用 ibus 的接口（fcitx5 可用，fcitx 4 没有试过）"


def available_plugins() -> set[str]:
    """The input methods Qt has a plugin for."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    names = (each.stem.removeprefix("lib") for each in folder.glob("*platforminputcontextplugin*"))
    return {name.removesuffix("platforminputcontextplugin") for name in names}


@contextmanager
def served() -> Iterator[None]:
    """Within the block, in which the QApplication is created, the environment leads it to an input method.

    Afterwards it is as before: an office program started from here has plugins of its own.
    """
    before = dict(os.environ)
    changes = environment_changes(before, available_plugins(), shutil.which(IBUS_PROGRAM) is not None)
    os.environ.update(changes)
    try:
        yield
    finally:
        for name in changes:
            os.environ.pop(name, None)
            os.environ.update({name: before[name]} if name in before else {})


def environment_changes(environment: Mapping[str, str], plugins: set[str], has_ibus: bool) -> dict[str, str]:
    """The variables to set before the QApplication is created; `has_ibus`: ibus itself is installed."""
    if IBUS not in plugins:
        return {}
    found = _plugin_changes(environment, plugins)
    used = {**environment, **found}
    if not has_ibus and PORTAL not in used and IBUS in (used.get("QT_IM_MODULE"), *_several(used)):
        found[PORTAL] = "1"
    return found


def _plugin_changes(environment: Mapping[str, str], plugins: set[str]) -> dict[str, str]:
    several, requested = _several(environment), environment.get("QT_IM_MODULE", "")
    found: dict[str, str] = {}
    if not requested and not several and not environment.get("WAYLAND_DISPLAY"):
        requested = environment.get("XMODIFIERS", "").removeprefix("@im=")
        if requested in plugins:
            found["QT_IM_MODULE"] = requested
    if requested and requested not in plugins and requested not in NO_INPUT_METHOD:
        found["QT_IM_MODULE"] = IBUS
    if several and not plugins.intersection(several) and not {"wayland", *NO_INPUT_METHOD}.intersection(several):
        found["QT_IM_MODULES"] = IBUS
    return found


def _several(environment: Mapping[str, str]) -> list[str]:
    return [name for name in environment.get("QT_IM_MODULES", "").split(";") if name]


def describe(environment: Mapping[str, str], plugins: set[str]) -> tuple[bool, str]:
    """Whether Chinese can be typed, and by what; the same before and after `environment_changes` were made."""
    several = _several(environment)
    wanted = environment.get("XMODIFIERS", "").removeprefix("@im=") or environment.get("QT_IM_MODULE", "")
    wanted = wanted or (several[0] if several else "")
    used = {**environment, **environment_changes(environment, plugins, True)}.get("QT_IM_MODULE", wanted)
    if wanted and used == IBUS != wanted:
        return True, SERVED_BY_IBUS.format(wanted)
    if wanted and wanted not in plugins and wanted not in ("wayland", *NO_INPUT_METHOD):
        return False, f"{wanted}：程序没有它的接口，可能打不了中文。"
    return True, wanted or "系统默认"
