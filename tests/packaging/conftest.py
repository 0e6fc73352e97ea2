"""`--package FILE`: the .tar.xz that is tried; `--wheelhouse FILE`: the wheels of Windows; `--wine`: go.bat is run."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from make_packages import portable


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--package", metavar="FILE", help="a .tar.xz that ./go package made: try the program in it")
    parser.addoption("--wheelhouse", metavar="FILE", help="its archive of wheels for Windows: look into them")
    parser.addoption("--wine", action="store_true", help="run go.bat under wine, where it is installed")


@pytest.fixture(scope="session")
def program(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The program of the package that is tried; it writes nothing beside itself: nobody may need to."""
    package = request.config.getoption("--package")
    if package is None:
        pytest.skip("no package is named by --package")
    folder = portable.unpack(Path(package).absolute(), tmp_path_factory.mktemp("U 盘"))
    before = sorted(folder.rglob("*"))
    yield folder / portable.PROGRAM
    assert sorted(folder.rglob("*")) == before
