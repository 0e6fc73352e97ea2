"""A small year typed with the keyboard alone into the real window of the packaged program: it says what was typed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.packaging import screen
from tests.packaging.screen import Screen

OFFICE, SHORT, TO = "示例区文学艺术界联合会", "区文联", "示例区财政局"
NUMBER = "2024"
TYPED: dict[str, dict[str, Any]] = {
    "department": {"name": OFFICE, "short_name": SHORT},
    "report": {"year": 2024, "submitted_to": TO, "dated": "2025-04-18"},
    "budget_line": {
        "name": "文艺创作扶持",
        "category": "项目支出",
        "mode": "全年一次",
        "initial_fiscal": "120.5",
        "initial_other": "20",
        "spent_once": "138.32",
    },
    "activity": {
        "name": "迎新春书画展",
        "category": "展览",
        "status": "完成",
        "started": "2024-01-20",
        "ended": "2024-01-22",
        "place": "文化广场",
    },
}

pytestmark = pytest.mark.skipif(bool(screen.unavailable_reason()), reason=screen.unavailable_reason())


@pytest.fixture
def shown() -> Iterator[Screen]:
    with screen.screen() as made:
        made.learn("".join(str(value) for row in TYPED.values() for value in row.values()))
        yield made


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "家"
    made.mkdir()
    return made


def test_a_small_year_is_what_was_typed(program: Path, shown: Screen, home: Path, tmp_path: Path) -> None:
    report = tmp_path / "r.txt"
    environment = {"HOME": str(home), "PATH": str(tmp_path), "LANG": "C.UTF-8", "DISPLAY": shown.display}
    with subprocess.Popen([program], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as running:
        try:
            type_a_year(shown, report)
        except AssertionError:
            running.kill()
            raise
        finally:
            shown.picture(tmp_path / "window.png")
        shown.keys("ctrl+q")
        said, _ = running.communicate(timeout=screen.PATIENCE)
    assert (said, running.returncode) == (b"", 0)
    (year,) = home.glob("*.wenlian")
    records = dumped(year)
    for record, typed in TYPED.items():
        (row,) = records[record]
        assert {name: row[name] for name in typed} == typed
    assert "迎新春书画展" in report.read_text(encoding="utf-8")


def type_a_year(shown: Screen, report: Path) -> None:
    """New year, department, a project, an activity, the report; out by Ctrl+Q."""
    shown.wait_for("文联绩效")
    fill(shown, OFFICE, NUMBER)
    shown.keys("Return")
    shown.wait_for(f"{NUMBER}年度")
    shown.still()  # what is still missing is told, and a stop of Tab
    shown.keys("ctrl+2", "Tab", "Tab", "Tab")
    fill(shown, TO, "2025-04-18", "", "", "", "", "", "", SHORT)
    shown.still()
    shown.keys("ctrl+3", "Return")
    fill(shown, "文艺创作扶持", "项目支出", "全年一次", "120.5", "20", "", "138.32")
    shown.still()
    shown.keys("ctrl+4", "Return")
    fill(shown, "迎新春书画展", "展览", "", "完成", "2024-01-20", "2024-1-22", "文化广场")
    shown.keys("ctrl+e")
    shown.wait_for("导出报告")
    shown.keys("Return")
    shown.wait_for("还不能印的内容")
    shown.keys("Tab", "space")
    shown.wait_for("导出")
    shown.type(str(report))
    shown.keys("Return")
    shown.wait_for(f"{NUMBER}年度")
    shown.wait_until(report.exists)


def fill(shown: Screen, *texts: str) -> None:
    """Type texts into one field after the other."""
    for text in texts:
        shown.type(text)
        shown.keys("Tab")


def dumped(year: Path) -> dict[str, list[dict[str, Any]]]:
    """The records of a year, as the program from source says them."""
    command = [sys.executable, "-P", "-m", "wenlian_desktop", "dump", str(year)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["records"]
