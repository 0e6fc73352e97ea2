"""Generated years read sentence by sentence: what would sound wrong in any of them.

Typed texts are replaced by plain words, each of its own, so that all else is the program's.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, cycle
from random import Random
from typing import Any

import pytest

from tests.make.years import some_years
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline_texts
from wenlian_desktop.domain.records.activities import CANCELLED, DONE, PLANNED, UNDER_WAY, Activity, Theme
from wenlian_desktop.domain.records.annotations import Draft, FieldNote
from wenlian_desktop.domain.records.conclusions import Explanation, OutlineCopy, RuleSet
from wenlian_desktop.domain.records.cycle import Edition, LastYear
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Floor, Kind, Ref
from wenlian_desktop.domain.values.outline import TEXT_KEYS
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import AnnexList, Paragraph, Table
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.session.outline_files import printed_by

YEARS = 40
KEPT_AWAY = (Draft, Edition, LastYear, RuleSet, OutlineCopy, FieldNote, Explanation)
UNFILLED = "〔未填〕"
LISTED = re.compile(r"(?:\d+\.|（[一二三四五六七八九十\d]+）).+；")  # an item of a list, but the last
WORDS = "甲乙丙丁戊己庚辛壬癸"
NOUGHTS = {Kind.COUNT: 0, Kind.FLOOR: Floor(0), Kind.PERSON_TIMES: Floor(0, "余"), Kind.YUAN: 0, Kind.WAN_YUAN: 0}
NOT_DONE = (PLANNED, UNDER_WAY, CANCELLED)

COUNTED_NOUGHT = re.compile(r"(?<![\d.,])0(?:余)?(?:个|名|人次|人|场|件|副|次|家|项|份|平方米)")
BELOW_NOUGHT = re.compile(r"[-−－]\d|结余负|超支负")
BAD_MARKS = re.compile(r"以上(?:件|副|人|次)|[。；，、：]\s*[。；，、]|“”|《》|（）|““|””")
WITHOUT_SUBJECT = re.compile(
    r"(?:^|。)(?:举办|开展|组织|完成|出版|推出|召开|承办|参与|核定|实有|联系管理|另有|有下属|下设|执行|展出|征集|送出|赠送"
    r"|发放|回收|按“|为|共|超支|没有)"
)
TITLES_SIDE_BY_SIDE = re.compile(r"）《")


class PlainWords:
    """Words without marks and digits, no two alike: 甲甲乙, …"""

    def __init__(self) -> None:
        self._numbers = count()

    def next(self) -> str:
        return "名" + "".join(WORDS[int(digit)] for digit in f"{next(self._numbers):05d}")


def in_plain_words(year: Year, chance: Random) -> Year:
    """The year with a plain word for each text and some noughts; sections have titles of an outline."""
    words, titles = PlainWords(), cycle(TEXT_KEYS)
    rows = [row for rows in year.tables.values() for row in rows if not isinstance(row, KEPT_AWAY)]
    return Year.of(_in_plain_words(row, words, next(titles), chance) for row in rows)


def _in_plain_words(row: Record, words: PlainWords, title: str, chance: Random) -> Record:
    changed: dict[str, Any] = {
        name: words.next() + chance.choice(("", "。", "；", "，")) if field.kind is Kind.LONG_TEXT else words.next()
        for name, field in row.spec.fields.items()
        if field.kind in (Kind.TEXT, Kind.LONG_TEXT) and getattr(row, name) is not None
    }
    noughts = [name for name, field in row.spec.fields.items() if field.kind in NOUGHTS and chance.random() < 0.2]
    changed |= {name: NOUGHTS[row.spec.fields[name].kind] for name in noughts}
    if isinstance(row, Report):
        changed |= {"title": None, "year": row.year}
    if isinstance(row, Section):
        changed |= {"node": title, "content": words.next() + "。"}
    if isinstance(row, Activity):
        changed |= {"status": chance.choice((DONE, DONE, None, *NOT_DONE)), "tells_figures": True}
    return replace(row, **changed)


def body(year: Year) -> list[Paragraph]:
    """The paragraphs before the annexes."""
    blocks = annual_report(year).blocks
    ends = next((place for place, block in enumerate(blocks) if isinstance(block, AnnexList)), len(blocks))
    return [block for block in blocks[:ends] if isinstance(block, Paragraph)]


def sounds_wrong(year: Year) -> Iterator[str]:
    """What is wrong in the sentences of a year in plain words."""
    paragraphs = body(year)
    for paragraph in paragraphs:
        text = plain_text(paragraph.runs)
        for fault, pattern in FAULTS.items():
            if found := pattern.search(text):
                yield f"{fault}: {found[0]} in {text}"
        if not text.endswith(("。", UNFILLED)) and not _is_salutation(text) and not LISTED.fullmatch(text):
            yield f"no full stop: {text}"
    yield from told_twice(paragraphs)
    yield from wrongly_told(year, "\n".join(plain_text(paragraph.runs) for paragraph in paragraphs))


FAULTS = {
    "a count of nought": COUNTED_NOUGHT,
    "a minus": BELOW_NOUGHT,
    "marks": BAD_MARKS,
    "no subject": WITHOUT_SUBJECT,
    "no 、": TITLES_SIDE_BY_SIDE,
}


def _is_salutation(text: str) -> bool:
    return text.endswith("：")


def told_twice(paragraphs: list[Paragraph]) -> Iterator[str]:
    """Paragraphs that are told twice, word for word from the same fields; references to policies are none."""
    told = Counter(paragraph.runs for paragraph in paragraphs if any(run.source for run in paragraph.runs))
    texts = {runs: plain_text(runs) for runs in told}
    again = [runs for runs, number in told.items() if number > 1 and not texts[runs].startswith("本项工作仍执行前述")]
    yield from (f"twice: {texts[runs]}" for runs in again)


def wrongly_told(year: Year, text: str) -> Iterator[str]:
    """Activities told that were not held, or not once; and those of no theme or a known one that are not told."""
    themes = {theme.uid for theme in year.rows(Theme)} | {None}
    listed = "\n".join(cells(year))
    for row in year.rows(Activity):
        is_due = row.status not in NOT_DONE and row.in_report is not False and row.theme in themes
        for known in (row.name, _bare(row.effect)):
            if known and text.count(known) != is_due:
                yield f"told {text.count(known)} times: {row.status} {row.in_report} {known}"
        if row.name and listed.count(row.name) != is_due:
            yield f"listed {listed.count(row.name)} times: {row.status} {row.name}"


def _bare(text: str | None) -> str:
    return (text or "").rstrip("。；，")


def cells(year: Year) -> Iterator[str]:
    """The cells of the list of activities that name an activity."""
    for block in annual_report(year).blocks:
        for row in block.rows if isinstance(block, Table) else ():
            for cell in row:
                sources = [run.source for run in cell.runs] if cell else []
                if cell and any(isinstance(source, Ref) and source.field == "name" for source in sources):
                    yield plain_text(cell.runs)


def sentence_faults(number: int) -> Iterator[str]:
    """What sounds wrong in that many generated years, each printed by one of the outlines in turn."""
    chance = Random(number)
    outlines = shipped_outline_texts()
    for place, (year, name) in enumerate(zip(some_years(number), cycle(outlines), strict=False)):
        plain = printed_by(in_plain_words(year, chance), outlines[name])
        yield from (f"{place} {name}: {fault}" for fault in sounds_wrong(plain))


def test_nothing_sounds_wrong_in_any_year() -> None:
    assert [*sentence_faults(YEARS)] == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("a count of nought", "展出作品0件。"),
        ("a minus", "年末结转结余−12.3万元。"),
        ("marks", "甲受到好评。。"),
        ("marks", "支出进度偏慢，。"),
        ("no subject", "观众踊跃。举办3场。"),
        ("no subject", "核定编制17名。"),
        ("no 、", "《甲》（1号）《乙》。"),
    ],
)
def test_what_sounds_wrong_is_found(fault: str, said: str) -> None:
    assert FAULTS[fault].search(said)
