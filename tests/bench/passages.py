"""Passages of reports, right and spoiled, by people who had not seen the rules: what is found, what is blamed."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.make.old_files import FILES
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.preflight.run_preflight import run_preflight

PASSAGES = FILES / "passages"
ABOVE = ("示例区文学艺术界联合会{year}年度部门整体绩效评价报告", "一、部门概况", "区文联是人民团体。")
OF_WHOLE_REPORTS = {"C32", "C35", "C54", "C31", "D11", "C37"}  # codes that tell what else a report should hold
YEAR = re.compile(r"20[12]\d")


@dataclass(frozen=True)
class Passage:
    """What the preflight says of a passage: of the right one; of the wrong one beyond that, None if there is none."""

    name: str
    blamed: tuple[Remark, ...]
    found: tuple[Remark, ...] | None


def passages(theme: str, *, one_in: int = 1) -> Iterator[Passage]:
    """The passages of a theme; `one_in`: how many of them one stands for."""
    for each in json.loads((PASSAGES / f"{theme}.json").read_text(encoding="utf-8"))[::one_in]:
        years = YEAR.findall(each["right"])
        year = max(years, key=years.count) if years else "2024"
        right = _told(each["right"], year)
        known = {(remark.code, remark.message) for remark in right}
        wrong = None if each["wrong"] is None else _told(each["wrong"], year)
        found = None if wrong is None else tuple(one for one in wrong if (one.code, one.message) not in known)
        blamed = tuple(one for one in right if one.code not in OF_WHOLE_REPORTS)
        yield Passage(f"{theme} {each['id']} {each['kind']}", blamed, found)


def _told(passage: str, year: str) -> list[Remark]:
    above = [line.format(year=year) for line in ABOVE]
    remarks = run_preflight([*above, *passage.split("\n")])
    return [remark for remark in remarks if max(remark.places) > len(above)]


def themes() -> list[str]:
    """The themes of the passages."""
    return sorted(path.stem for path in PASSAGES.glob("*.json"))


def summary(theme: str) -> str:
    """How many wrong ones are found, and how many remarks right ones get."""
    told = list(passages(theme))
    wrong = [each for each in told if each.found is not None]
    found = sum(bool(each.found) for each in wrong)
    return f"{theme}\t找到 {found}/{len(wrong)}，对的{len(told)}段有意见 {sum(len(each.blamed) for each in told)}"
