"""No test leaves a year held: where one fails, the next would find its file “open”."""

from collections.abc import Iterator

import pytest

from wenlian_desktop.storage.file import opening


@pytest.fixture(autouse=True)
def nothing_held() -> Iterator[None]:
    """Forget what a failed test left open: the numbers of its files are given to the next ones."""
    yield
    opening.open_here.clear()
