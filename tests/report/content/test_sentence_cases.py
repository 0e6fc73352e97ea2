"""Every kind of sentence that the program writes, case by case, as a person reads it."""

from collections.abc import Iterator

import pytest

from tests.make.golden import compare_golden
from tests.report.content.sentence_cases import KINDS, nothings, year_of
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.outlines.outline_model import PARTS as PART_NAMES
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.parts import LISTS, PARTS, section_blocks
from wenlian_desktop.report.formats.text import lines_of

GOLDEN = ROOT / "tests" / "files" / "sentences"
THIRD = 3  # the level of the numbers of objectives, problems and measures


def printed(year: Year, name: str) -> list[str]:
    """What is printed by a part, or under the heading of a text."""
    if name not in PART_NAMES:
        return lines_of(Document("", "", tuple(section_blocks(year, name))))
    blocks = LISTS[name](year, THIRD) if name in LISTS else PARTS[name](year)
    return lines_of(Document("", "", tuple(blocks)))


def told(kind: str) -> Iterator[str]:
    names, cases = KINDS[kind]
    for case, rows in cases().items():
        year = year_of(rows)
        lines = [line for name in names for line in printed(year, name)]
        yield f"〔{case}〕"
        yield from lines or ["（不写）"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_case_reads_as_it_did(kind: str, pytestconfig: pytest.Config) -> None:
    compare_golden(GOLDEN / f"{kind}.txt", "".join(f"{line}\n" for line in told(kind)), pytestconfig)


def test_what_there_is_nothing_of_reads_as_it_did(pytestconfig: pytest.Config) -> None:
    lines = []
    for case, rows in nothings().items():
        lines += [f"〔{case}〕", *printed(year_of(rows), case.split("，")[0])]
    compare_golden(GOLDEN / "不涉及.txt", "".join(f"{line}\n" for line in lines), pytestconfig)


def test_every_case_has_a_golden_text() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {*KINDS, "不涉及"}
