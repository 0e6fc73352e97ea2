"""Golden texts: files that are compared whole, and written anew by `./go test --rewrite` for a person to read."""

import difflib
from pathlib import Path

import pytest

MOST_LINES = 60  # of a difference that is shown


def compare_golden(path: Path, text: str, pytestconfig: pytest.Config) -> None:
    """Fail where the text differs from the file, showing how; with --rewrite the file is written first."""
    if pytestconfig.getoption("--rewrite"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    if text != kept:
        pytest.fail(f"{path.name}（./go test --rewrite）\n{_difference(kept, text)}", pytrace=False)


def _difference(kept: str, text: str) -> str:
    lines = list(difflib.unified_diff(kept.splitlines(), text.splitlines(), "kept", "now", lineterm="", n=1))
    more = [f"… {len(lines) - MOST_LINES} more lines"] if len(lines) > MOST_LINES else []
    return "\n".join([*lines[:MOST_LINES], *more])
