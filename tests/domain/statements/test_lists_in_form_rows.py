"""Rows of a form whose cells list figures: parts and their total, posts in one row and people in the next."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

CASES = [  # code, rows with the wrong figure, the figure put right
    ("C39", ["阵地\t图书分馆6个、农家书屋148个\t{}个"], "164", "154"),
    ("C39", ["志愿队伍\t文化类12支、法律类9支、医疗类11支\t{}支"], "42", "32"),
    ("C39", ["馆藏\t共{}万册，图书22.4万册，报刊5.2万册"], "28.6", "27.6"),
    ("C51", ["编制\t行政14名、工勤3名\t{}名"], "18", "17"),
    ("C51", ["会员\t{}人，男282人，女368人"], "640", "650"),
    ("C51", ["编制\t行政编制12名，事业编制25名", "实有\t行政11人，事业{}人"], "26", "24"),
    ("C51", ["在职\t行政8人，工勤{}人", "编制\t行政9名，工勤2名"], "3", "2"),
]


def _said(rows: list[str], figure: str) -> set[str]:
    return {each.code for each in run_preflight([row.format(figure) for row in rows]) if each.code in ("C39", "C51")}


@pytest.mark.parametrize(("code", "rows", "wrong", "right"), CASES)
def test_lists_in_rows(code: str, rows: list[str], wrong: str, right: str) -> None:
    assert code in _said(rows, wrong)
    assert not _said(rows, right)


def test_posts_in_one_row_and_why_there_are_more_people_in_the_other() -> None:
    rows = ["编制\t行政编制12名，事业编制25名", "实有\t行政11人，事业26人，超编1人"]
    assert not _said(rows, "")


@pytest.mark.parametrize("denied", ["没有超编", "未超编", "不存在超编情况", "无超编现象"])
def test_more_people_than_posts_denied(denied: str) -> None:
    assert "C51" in _said([f"行政编制15名，年末在职16人，{denied}。"], "")
    assert not _said([f"行政编制15名，年末在职14人，{denied}。"], "")


def test_more_people_than_posts_told() -> None:
    assert not _said(["行政编制15名，年末在职16人，超编1人。"], "")
