"""Passages about counts (tests/files/pairs/counts.json): what is wrong is told by its code, what is right is not."""

import json
from pathlib import Path
from typing import Any

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
END = ["附件：活动一览表", "示例区文学艺术界联合会", "2025年4月18日"]
PAIRS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "files" / "pairs" / "counts.json").read_text(encoding="utf-8")
)
OF_WHOLE_REPORTS = ("C11", "C27", "C31", "C32", "C35", "C37", "C54", "D11")  # say that something else is missing


def told(lines: list[str]) -> list[tuple[str, str]]:
    said = run_preflight([TITLE, *lines, *END])
    return [(each.code, each.message) for each in said if each.code not in OF_WHOLE_REPORTS]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["right"][0][:24])
def test_what_is_wrong_is_told_and_what_is_right_is_not(pair: dict[str, Any]) -> None:
    right = told(pair["right"])
    assert right == []
    if "wrong" in pair:
        assert pair["code"] in [each.code for each in run_preflight([TITLE, *pair["wrong"], *END])]
