"""Tables typed by hand, with blanks or strokes between their cells, are tables."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.prose.manuscript import Manuscript

ROWS = [
    ["项目", "预算", "支出", "执行率"],
    ["阵地服务", "50.00", "48.00", "96.00%"],
    ["公益培训", "20.00", "19.00", "95.00%"],
]
WAYS = {
    "strokes all round": ["| " + " | ".join(row) + " |" for row in ROWS],
    "strokes between": ["|".join(row) for row in ROWS],
    "a ruled line": ["|".join(ROWS[0]), "|---|---:|---:|---|", *("|".join(row) for row in ROWS[1:])],
    "four blanks": ["    ".join(row) for row in ROWS],
    "full-width blanks": ["　　".join(row) for row in ROWS],
    "blanks of both widths": [f"{row[0]}　　　{'  '.join(row[1:])}" for row in ROWS],
}


@pytest.mark.parametrize("way", WAYS)
def test_a_typed_table_has_its_cells(way: str) -> None:
    report = Manuscript.parse(["示例区文联2024年度部门整体绩效评价报告", "支出如下：", *WAYS[way], "以上为全部支出。"])
    assert [list(row.cells) for row in report.rows] == ROWS


@pytest.mark.parametrize("way", WAYS)
def test_a_typed_table_is_recomputed(way: str) -> None:
    lines = [line.replace("96.00%", "69.00%") for line in WAYS[way]]
    told = [each.message for each in run_preflight(["示例区文联2024年度部门整体绩效评价报告", *lines])]
    assert [message for message in told if "48÷50＝96.00%" in message], told


def test_blanks_in_sentences_make_no_table() -> None:
    lines = ["第一  季度举办活动。", "第二  季度举办展览。", "第三  季度举办演出。"]
    assert not Manuscript.parse(lines).rows
