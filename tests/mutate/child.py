"""One run of pytest in a throwaway tree: bounded in memory, and, where it is asked, telling which test reaches what."""

import builtins
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

try:
    import resource
except ImportError:  # Windows has no such bounds
    resource = None  # type: ignore[assignment]

MOST_MEMORY = 6 << 30  # bytes of addresses: a mutant that collects for ever ends here


class Reaching:
    """Notes which functions each test reaches; what is reached outside any test belongs to the test without a name."""

    def __init__(self) -> None:
        self._test = ""
        self.reached: dict[str, dict[str, None]] = {}
        self.durations: dict[str, float] = {}

    def note(self, function: str) -> None:
        self.reached.setdefault(function, {})[self._test] = None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._test = item.nodeid
        answer = yield
        self._test = ""
        return answer

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.durations[report.nodeid] = self.durations.get(report.nodeid, 0.0) + report.duration


def main(arguments: list[str]) -> int:
    """`[--reach FILE] PYTEST ARGUMENTS`; the exit code is pytest's."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    if arguments[:1] != ["--reach"]:
        return int(pytest.main(arguments))
    told, reaching = Path(arguments[1]), Reaching()
    builtins.__reached__ = reaching.note  # type: ignore[attr-defined]
    code = int(pytest.main(arguments[2:], plugins=[reaching]))
    reached = {function: list(tests) for function, tests in reaching.reached.items()}
    told.write_text(json.dumps({"reached": reached, "durations": reaching.durations}), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
