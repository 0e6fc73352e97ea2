"""What goes along and what stays out; what the system is asked for, from source and packaged alike."""

from pathlib import Path

import pytest
from make_packages import contents, deb, wheelhouse

import bootstrap

WHEELS = Path("/venv/site-packages")


@pytest.mark.parametrize(
    ("path", "source", "stays"),
    [
        ("libsqlite3.so.0", "/lib/libsqlite3.so.0", True),  # that of UOS is too old
        ("libpython3.11.so.1.0", "/lib/libpython3.11.so.1.0", True),
        ("libxcb-cursor.so.0", "/lib/libxcb-cursor.so.0", True),  # UOS has none
        ("libstdc++.so.6", "/lib/libstdc++.so.6", False),  # the drivers of the system need their own
        ("libgtk-3.so.0", "/lib/libgtk-3.so.0", False),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", False),  # a second name that nothing needs
        ("PySide6/Qt/lib/libQt6Core.so.6", WHEELS / "PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", WHEELS / "a", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", WHEELS / "a", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", WHEELS / "a", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", WHEELS / "a", True),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", WHEELS / "a", True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", WHEELS / "a", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", WHEELS / "a", True),
        ("PySide6/Qt/translations/qtbase_zh_TW.qm", WHEELS / "a", False),
        ("PySide6\\translations\\qtbase_de.qm", WHEELS / "a", False),
        ("resources/fonts/FandolFang-Regular.ttf", "/src/a", True),
        ("resources/fonts/originals/FandolFang-Regular.otf", "/src/a", False),
        ("db/migrations/0001_records.py", "/src/a", True),
        ("db/migrations/__pycache__/0001_records.pyc", "/src/a", False),
    ],
)
def test_what_stays(path: str, source: str | Path, stays: bool) -> None:
    assert contents.stays(path, str(source), WHEELS) is stays


def test_every_library_that_the_source_needs_is_given_or_goes_along() -> None:
    for library, package in bootstrap.LIBRARIES.items():
        name = contents.library(library)
        given = [packages for names, packages in contents.GIVEN.items() if name in names.split()]
        assert name in contents.CARRIED or any(package in packages.split(" | ") for packages in given), library


def test_the_deb_names_what_the_system_gives() -> None:
    depends = ", ".join(contents.packages_of_debian())
    assert {"libgl1", "libfontconfig1", "libxkbcommon-x11-0"} <= set(depends.split(", "))
    assert "python" not in depends
    assert "years" not in deb.CONTROL


@pytest.mark.parametrize(
    ("system", "pyside"),
    [("linux-x86_64", "6.9.3"), ("linux-aarch64", "6.8.0.2"), ("win_amd64", "6.9.3")],
)
def test_a_wheelhouse_has_the_wheels_of_its_own_system(system: str, pyside: str) -> None:
    (wanted,) = [each for each in wheelhouse.SYSTEMS if each.name == system]
    found = list(wheelhouse.requirements(wanted, "3.11"))
    assert [entry.split()[0] for entry in found if entry.startswith("pyside6-ess")] == [f"pyside6-essentials=={pyside}"]
    assert not [entry for entry in found if ";" in entry or "--hash=sha256:" not in entry]
    assert {entry.partition("==")[0] for entry in found} >= {"peewee", "pillow", "reportlab", "pypdfium2", "isal"}
