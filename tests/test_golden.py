"""What leaves the program, whole and as people read it; `./go test --rewrite` writes it anew, for a person to read."""

import difflib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.make.golden import compare_golden
from wenlian_desktop import cli, paths
from wenlian_desktop.domain.comparison.compare_years import compare
from wenlian_desktop.report.content.comparison_report import comparison_report
from wenlian_desktop.session import comparing, exporting

GOLDEN = Path(__file__).parent / "files" / "golden"
PACKAGE = "2024_区文联_年度数据"

# What differs from run to run: digests, times, sizes, and who sits before the machine.
VOLATILE = (
    (re.compile(r"\b[0-9a-f]{64}\b"), "〔摘要〕"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"), "〔时间〕"),
    (re.compile(r"(?<=^Bagging-Date: )\d{4}-\d\d-\d\d", re.MULTILINE), "〔日期〕"),
    (re.compile(r"(?<=^Payload-Oxum: )\d+", re.MULTILINE), "〔字节〕"),
    (re.compile(r"(?<=^归档人: ).+", re.MULTILINE), "〔归档人〕"),
    (re.compile(r'(?<="归档人">)[^<]+'), "〔归档人〕"),
    (re.compile(r"(?<=^Bag-Software-Agent: ).+", re.MULTILINE), "〔程序〕"),
    (re.compile(r'(?<="创建程序">)[^<]+'), "〔程序〕"),
    (re.compile(r"\n  <文件>.*"), ""),  # digests and sizes of the files that are listed by name
)


def run(*arguments: str | Path) -> None:
    assert cli.main([str(each) for each in arguments]) == 0


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that a year gives away: exports, and the package of the closed year with its public edition."""
    folder = tmp_path_factory.mktemp("golden")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "rescue_folder", lambda: folder)
        year = folder / "2024.wenlian"
        run("sample", year)
        run("report", year, "--as", "全本", "-o", folder / "报告.txt")
        run("monitoring", year, "-o", folder / "监控表.txt")
        run("close", year)
        run("archive", year, "-o", folder, "--fonts", "shipped")
        run("load", folder / "2023.wenlian", _year_before(folder))
    return folder


def _year_before(folder: Path) -> Path:
    """The sample a year earlier: less money, fewer activities and reports."""
    data = json.loads(
        paths.SAMPLE.read_text(encoding="utf-8").replace("2024-02-29", "2024-02-28").replace("2024-", "2023-")
    )
    records = data["records"]
    records["last_year"] = []
    records["report"][0]["year"] = 2023
    records["budget_line"][0]["initial_fiscal"] = "560.3"
    records["monthly_plan"][0]["spent"] = "31.82"
    records["accounts"][0] |= {
        "basic_spent": "526.09",
        "total_spent": "1027.52",
        "difference_reason": "上年有人员未到岗。",
    }
    records["three_public"][2]["spent"] = "0.8"
    records["activity"][0] |= {"sessions": 2, "audience": "9000余"}
    records["media_report"] = records["media_report"][:20]
    records["survey"] = records["survey"][:2]
    path = folder / "2023.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def files_of(out: Path) -> str:
    """The names of all that archiving writes."""
    made = [out / PACKAGE, out / f"{PACKAGE}_公开版", out / f"{PACKAGE}_收据.pdf"]
    found = [path for top in made for path in (top, *top.rglob("*"))]
    return "".join(f"{path.relative_to(out).as_posix()}{'/' * path.is_dir()}\n" for path in sorted(found))


def compared(out: Path) -> str:
    """Two years beside each other, as they are exported."""
    found, refused = comparing.read_years((out / "2023.wenlian", out / "2024.wenlian"), {})
    assert refused == []
    exporting.export(comparison_report(compare(each.year for each in found)), out / "对比.txt")
    return read(out / "对比.txt")


def hidden(out: Path) -> str:
    """The lines of the archived report that the public edition says otherwise."""
    whole, public = read(out / PACKAGE / "data" / "报告.txt"), read(out / f"{PACKAGE}_公开版" / "报告.txt")
    lines = difflib.unified_diff(whole.splitlines(), public.splitlines(), "归档版", "公开版", lineterm="", n=0)
    return "".join(f"{line}\n" for line in lines)


TEXTS: dict[str, Callable[[Path], str]] = {
    "report.txt": lambda out: read(out / "报告.txt"),
    "monitoring.txt": lambda out: read(out / "监控表.txt"),
    "comparison.txt": compared,
    "package-files.txt": files_of,
    "package-bagit.txt": lambda out: read(out / PACKAGE / "bagit.txt"),
    "package-bag-info.txt": lambda out: read(out / PACKAGE / "bag-info.txt"),
    "package-metadata.xml": lambda out: read(out / PACKAGE / "metadata" / "元数据.xml"),
    "package-inspection.txt": lambda out: read(out / PACKAGE / "metadata" / "四性检测报告.txt"),
    "package-inspection.xml": lambda out: read(out / PACKAGE / "metadata" / "四性检测报告.xml"),
    "public-notes.txt": lambda out: read(out / f"{PACKAGE}_公开版" / "说明.txt"),
    "public-hidden.diff": hidden,
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_leaves_the_program_reads_as_it_did(name: str, out: Path, pytestconfig: pytest.Config) -> None:
    path, text = GOLDEN / name, TEXTS[name](out)
    for pattern, word in VOLATILE:
        text = pattern.sub(word, text)
    compare_golden(path, text, pytestconfig)


def test_every_golden_text_is_compared() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(TEXTS)
