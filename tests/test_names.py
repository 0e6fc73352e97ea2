"""One name for one thing: no module file and no class is called like another."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "wenlian_desktop"

SHARED_FILES: dict[str, str] = {}  # file name -> why several modules have it
SHARED_CLASSES: dict[str, str] = {}  # class name -> why several classes have it


def _modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")


def _class_names(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            yield node.name


def _used_twice(places: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, place in places:
        found[name].append(place)
    return {name: where for name, where in sorted(found.items()) if len(where) > 1}


def test_the_scan_sees_the_package() -> None:
    assert len(_modules()) > 150
    assert {"YearSession", "MainWindow", "Year"} <= {name for module in _modules() for name in _class_names(module)}


def test_no_module_file_has_the_name_of_another() -> None:
    twice = _used_twice((path.name, str(path.relative_to(PACKAGE))) for path in _modules())
    assert {name: where for name, where in twice.items() if name not in SHARED_FILES} == {}
    assert set(SHARED_FILES) <= set(twice), "listed, but not shared any more"


def test_no_class_has_the_name_of_another() -> None:
    classes = ((name, str(path.relative_to(PACKAGE))) for path in _modules() for name in _class_names(path))
    twice = _used_twice(classes)
    assert {name: where for name, where in twice.items() if name not in SHARED_CLASSES} == {}
    assert set(SHARED_CLASSES) <= set(twice), "listed, but not shared any more"
