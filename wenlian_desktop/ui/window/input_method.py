"""Which input method Qt is told to use: the wheel brings the plugin of ibus, and none of fcitx.

fcitx5 speaks ibus' language too, so a desktop that names fcitx is served through ibus' plugin.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

IBUS = "ibus"
NO_INPUT_METHOD = ("none", "simple")  # answers of a person who wants no input method


def available_plugins() -> set[str]:
    """The input methods Qt has a plugin for here."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    names = (each.stem.removeprefix("lib") for each in folder.glob("*platforminputcontextplugin*"))
    return {name.removesuffix("platforminputcontextplugin") for name in names}


def environment_changes(environment: Mapping[str, str], plugins: set[str]) -> dict[str, str]:
    """What to set in the environment before the application is made; empty where it is well as it is."""
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
