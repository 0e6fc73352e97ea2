"""`--package FILE`: the .tar.xz that is tried; `--wheelhouse FILE`: the wheels of Windows; `--wine`: go.bat is run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--package", metavar="FILE", help="a .tar.xz that ./go package made: try the program in it")
    parser.addoption("--wheelhouse", metavar="FILE", help="its archive of wheels for Windows: look into them")
    parser.addoption("--wine", action="store_true", help="run go.bat under wine, where it is installed")
