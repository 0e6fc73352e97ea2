"""The folder is the registry: a module put into it is run, without being named anywhere."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.make.year_files import write_sample
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.rules.rule_list import free_codes

COPIED = ("wenlian_desktop", "db", "resources/schemes", "resources/outlines", "resources/words")
CHECK = '''"""Dropped into the folder."""

from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule


@rule("D98", Level.HINT, on=Year, says="本年度属于“{name}”。", remedy="请核对。")
def dropped(year: Year) -> YearHits:
    row = year.single(Department)
    yield hit(ref_to(row, "name"), name=row.name)
'''
PREFLIGHT = '''"""Dropped into the folder."""

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Level, hit, rule


@rule("D99", Level.HINT, on=Manuscript, says="共{count}行。", remedy="请核对。")
def dropped(report):
    yield hit(1, count=len(report.lines))
'''


def copied_program(root: Path) -> None:
    """A copy of the program with a module more in two of its folders."""
    for name in COPIED:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    rooms = root / "wenlian_desktop/domain"
    (rooms / "checks/zz_dropped.py").write_text(CHECK, encoding="utf-8")
    (rooms / "preflight/aa_dropped.py").write_text(PREFLIGHT, encoding="utf-8")


def messages(root: Path, *arguments: str | Path) -> dict[str, str]:
    """By code, what the copy says."""
    surroundings = os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "wenlian_desktop", "check", *map(str, arguments), "--json"]
    done = subprocess.run(command, cwd=root, env=surroundings, capture_output=True, encoding="utf-8")
    return {each["code"]: each["message"] for each in json.loads(done.stdout)}


def test_a_module_dropped_into_a_folder_of_rules_is_run(tmp_path: Path) -> None:
    year, report = tmp_path / "2024.wenlian", tmp_path / "报告.txt"
    write_sample(year)
    report.write_text("文联2024年度部门整体绩效评价报告\n六、措施建议\n", encoding="utf-8")
    copied_program(tmp_path / "copy")
    assert messages(tmp_path / "copy", year)["D98"] == "本年度属于“示例区文学艺术界联合会”。"
    assert messages(tmp_path / "copy", "--text", report)["D99"].startswith("共")


def test_a_number_left_out_is_free_and_so_is_the_next() -> None:
    assert free_codes(["C01", "C03", "R02", "C03"]) == ["C02", "C04", "R01", "R03"]
