"""A failed test must not leave a year marked as open for the next tests."""

from collections.abc import Iterator

import pytest

from wenlian_desktop.storage.file import opening


@pytest.fixture(autouse=True)
def nothing_held() -> Iterator[None]:
    """Forget the files that a failed test left open: their inodes are reused."""
    yield
    opening.open_here.clear()
