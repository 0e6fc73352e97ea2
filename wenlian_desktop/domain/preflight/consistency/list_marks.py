"""Preflight rules for lists: numbers of one list are written alike, and a list is closed with a full stop."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
WRITTEN = re.compile(
    r"\s*(?:(?P<open>[（(])?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?P<close>[）)])?\s*(?P<mark>[.．、，,])?)"
)  # after blanks of any width
LEAST = 3  # items of a list in which one may be the odd one
OF_LISTS = (2, 3, 4)  # levels


@rule(
    "C46",
    Level.HINT,
    on=Manuscript,
    says="编号“{written}”的写法与同一层的不一样（“{usual}”）。",
    remedy="同一层的编号用同一种写法。",
)
def numbers_of_a_list_are_written_alike(report: Manuscript) -> Hits:
    """Of “1. 2、3.” or “（1） (2) （3）” one is the odd one."""
    for level in OF_LISTS:
        for items in _runs(report.body, level):
            if len(items) < LEAST:
                continue
            marks = [_mark(item) for item in items]
            usual, count = Counter(marks).most_common(1)[0]
            odd = [item for item, mark in zip(items, marks, strict=True) if mark != usual]
            if len(odd) == 1 and count == len(items) - 1:
                written = _shown(odd[0])
                other = next(_shown(item) for item, mark in zip(items, marks, strict=True) if mark == usual)
                yield hit(odd[0].line_no, written=written, usual=other)


def _runs(lines: Sequence[TextLine], level: int) -> Iterator[list[TextLine]]:
    """The lists of a level: items whose numbers follow each other, with no heading above their level between."""
    found: list[TextLine] = []
    for line in lines:
        if line.level == level and found and line.number == found[-1].number + 1:
            found.append(line)
        elif line.level == level or 0 < line.level < level:
            yield found
            found = [line] if line.level == level else []
    yield found


def _mark(line: TextLine) -> tuple[str, ...]:
    match = WRITTEN.match(line.raw)
    if match is None:
        return ()
    return (match["open"] or "", match["close"] or "", (match["mark"] or "").replace("．", "."))


def _shown(line: TextLine) -> str:
    match = WRITTEN.match(line.raw)
    return match[0].strip() if match else ""


LISTED = re.compile("[：:](?:[^；：]+；){2,}$")


@rule(
    "C47",
    Level.HINT,
    on=Manuscript,
    says="“…{end}”是列举的最后一项，末尾用了分号。",
    remedy="列举的最后一项末尾用句号。",
)
def lists_end_with_a_full_stop(report: Manuscript) -> Hits:
    """“目标为：甲；乙；丙；”, and nothing that goes on."""
    lines = [*report.lines, None]
    signed = report.sign_off.office_line if report.sign_off else 0
    for line, after in pairwise(lines):
        if line is None or not line.text.endswith(("；", ";")) or line.level:
            continue
        is_last = after is None or after.line_no == signed or (after.level > 0 and after.is_heading)
        if is_last and LISTED.search(line.text):
            yield hit(line.line_no, end=line.text[-9:])


ENDED = re.compile("[。！？…]$|[。！？][”’）》]$")
BARE_END = re.compile(r"[\u4e00-\u9fff\d%]$")
NO_SENTENCE = re.compile(r"^附[件表]|^注|[：:]|\d{4}年\d{1,2}月(?:\d{1,2}日)?$|（盖章）|^单位|^[（(]")
INNER, MANY = re.compile(r"[\u4e00-\u9fff\d%）”]，[^。\t]{4,}。[^。\t]{6,}"), 6  # sentences in a paragraph; paragraphs
SHORTEST = 14  # characters of a sentence


@rule(
    "C47",
    Level.HINT,
    on=Manuscript,
    says="“…{end}”末尾没有标点，前后的都有。",
    remedy="句末加句号。",
)
def paragraphs_end_with_a_stop(report: Manuscript) -> Hits:
    """A sentence of its own between two that end with a full stop; one paragraph of several sentences without it."""
    lines = report.body
    several = [line for line in lines if INNER.search(line.text)]
    bare = [line for line in several if BARE_END.search(line.text) and not NO_SENTENCE.search(line.text)]
    if len(bare) == 1 and len(several) > MANY:
        yield hit(bare[0].line_no, end=bare[0].text[-8:])
    only = _only_bare(report)
    if only and only not in bare[:1]:
        yield hit(only.line_no, end=only.text[-8:])
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        is_open = BARE_END.search(line.text) is not None and not line.level and "，" in line.text
        if not is_open or len(line.text) < SHORTEST or NO_SENTENCE.search(line.text):
            continue
        if line is only or (line in bare and len(bare) == 1):
            continue
        is_beside = after.line_no - before.line_no <= LEAST and not before.level and not after.level
        if is_beside and ENDED.search(before.text) and ENDED.search(after.text):
            yield hit(line.line_no, end=line.text[-8:])


def _only_bare(report: Manuscript) -> TextLine | None:
    """The one paragraph of a report that has no mark at its end, where all the others, many of them, have one."""
    last = report.sign_off.office_line if report.sign_off else report.last_line_no
    told = [line for line in report.body if not line.level and line.line_no < last]
    told = [
        line for line in told if "，" in line.text and len(line.text) >= SHORTEST and not NO_SENTENCE.search(line.text)
    ]
    bare = [line for line in told if not MARKED.search(line.text.rstrip())]
    is_one = len(bare) == 1 and len(told) > MANY and BARE_END.search(bare[0].text.rstrip()) is not None
    return bare[0] if is_one and not OF_TABLE.search(bare[0].text) else None


MARKED = re.compile("[。；！？：…”’）》]$")
OF_TABLE = re.compile("(?:见|如)(?:下|附|后)?表[一二三四五六七八九十\\d]*$|如下$|单位：")
