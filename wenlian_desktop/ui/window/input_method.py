"""Selects the input method plugin of Qt: the PySide6 wheel ships the plugin of ibus, but not of fcitx.

fcitx5 implements the ibus protocol too, so fcitx desktops can use the ibus plugin.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

IBUS = "ibus"
NO_INPUT_METHOD = ("none", "simple")  # values that disable input methods
SERVED_BY_IBUS = "{}，程序没有它自己的接口，改用 ibus 的接口（fcitx5 可用，fcitx 4 没有试过）"


def available_plugins() -> set[str]:
    """The input methods Qt has a plugin for."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    names = (each.stem.removeprefix("lib") for each in folder.glob("*platforminputcontextplugin*"))
    return {name.removesuffix("platforminputcontextplugin") for name in names}


def environment_changes(environment: Mapping[str, str], plugins: set[str]) -> dict[str, str]:
    """The variables to set before the QApplication is created; empty if none."""
    if IBUS not in plugins:
        return {}
    several = [name for name in environment.get("QT_IM_MODULES", "").split(";") if name]
    requested = environment.get("QT_IM_MODULE", "")
    if not requested and not several and not environment.get("WAYLAND_DISPLAY"):
        requested = environment.get("XMODIFIERS", "").removeprefix("@im=")
    found: dict[str, str] = {}
    if requested and requested not in plugins and requested not in NO_INPUT_METHOD:
        found["QT_IM_MODULE"] = IBUS
    if several and not plugins.intersection(several) and not {"wayland", *NO_INPUT_METHOD}.intersection(several):
        found["QT_IM_MODULES"] = IBUS
    return found


def describe(environment: Mapping[str, str], plugins: set[str]) -> tuple[bool, str]:
    """Whether Chinese can be typed, and by what; the same before and after `environment_changes` were made."""
    several = [name for name in environment.get("QT_IM_MODULES", "").split(";") if name]
    wanted = environment.get("XMODIFIERS", "").removeprefix("@im=") or environment.get("QT_IM_MODULE", "")
    wanted = wanted or (several[0] if several else "")
    used = {**environment, **environment_changes(environment, plugins)}.get("QT_IM_MODULE", wanted)
    if wanted and used == IBUS != wanted:
        return True, SERVED_BY_IBUS.format(wanted)
    if wanted and wanted not in plugins and wanted not in ("wayland", *NO_INPUT_METHOD):
        return False, f"{wanted}：程序没有它的接口，可能打不了中文。"
    return True, wanted or "系统默认"
