"""`--package FILE`: the .tar.xz that is tried."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--package", metavar="FILE", help="a .tar.xz that ./go package made: try the program in it")
