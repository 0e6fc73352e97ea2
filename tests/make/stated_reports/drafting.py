"""Drafts a report: an outline filled with worded statements, their figures not yet written in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from tests.make.stated_reports.figures import NUMERALS, Figures
from tests.make.stated_reports.held_wordings import HELD
from tests.make.stated_reports.open_goal_wordings import OPEN_GOALS
from tests.make.stated_reports.open_money_wordings import OPEN_MONEY
from tests.make.stated_reports.open_spending_wordings import OPEN_SPENDING
from tests.make.stated_reports.open_work_wordings import OPEN_WORK
from tests.make.stated_reports.outlines import GROUPS, OUTLINES, PROSE, SHORT_GROUPS, TABLES, TITLES, WHY
from tests.make.stated_reports.values import Style, Values, number

OPEN = OPEN_MONEY | OPEN_SPENDING | OPEN_WORK | OPEN_GOALS
CHOICE = re.compile(r"\[([^\[\]]*)\]")
EACH = re.compile(r"<(\w):(.*?)~(.?)>", re.S)
HEADING, TITLE, MARK, SIGNED, ANNEXES, OFFICE = "heading", "title", "mark", "signed", "annexes", "signing office"
MOST_LINES = 70
LEFT_OUT = (0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95)  # shares of the topics left out until a report is short enough
MOST_LEFT_OUT_WITH_TABLES = 0.5
NEEDED = ("satisfaction", "goals", "money", "rate", "points", "met", "office", "problems", "measures")


@dataclass(frozen=True)
class DraftedLine:
    """One line: what it is about, and its wording with the names of its figures."""

    topic: str
    wording: str
    block: str = ""  # the table it belongs to

    def uses(self, key: str) -> bool:
        """Whether this figure stands in the line."""
        return re.search(rf"\{{{key}[:}}]", self.wording) is not None

    def written(self, values: Values) -> str:
        """The line as it is read."""
        return self.wording.format_map(values)


@dataclass(frozen=True)
class DraftedReport:
    """The lines of a report and the values they speak of."""

    family: str
    style: Style
    values: Values
    lines: tuple[DraftedLine, ...]

    def written(self) -> list[str]:
        """The report as it is read."""
        return [line.written(self.values) for line in self.lines]


def draft(seed: int, held: bool = False) -> DraftedReport:
    """The report of a seed; the wordings held back are used where `held`."""
    rng = Random(seed)
    family = rng.choice(sorted(OUTLINES))
    yuan = rng.random() < 0.3
    style = Style(yuan, rng.random() < 0.3, rng.choice((2, 2, 2, 1)), rng.random() < 0.5, rng.random() < 0.4)
    figures = Figures(Random(f"{seed} figures"), style, family)
    values = figures.draw()
    values["unit"] = "元" if yuan else "万元"
    values["signed"] = signing_date(rng.random() < 0.2, values)
    two_parts = number(values, "other") == 0
    for left_out in LEFT_OUT:
        words = Random(f"{seed} words {held}")
        writer = _Writer(words, figures.counts, style, bool(values["short_of"]), two_parts, held, left_out)
        lines = tuple(writer.write(family))
        if len(lines) <= MOST_LINES:
            break
    return DraftedReport(family, style, values, lines)


def signing_date(chinese: bool, values: Values, year: int = 0) -> str:
    """The date of the sign-off, in the year after the report's unless another is given."""
    parts = [year or values["next"], values["month"], values["day"]]
    if not chinese:
        return "{}年{}月{}日".format(*parts)
    spoken = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(parts[0]))
    return f"{spoken}年{_spoken(int(str(parts[1])))}月{_spoken(int(str(parts[2])))}日"


def _spoken(count: int) -> str:
    tens, ones = divmod(count, 10)
    return ("" if tens < 2 else NUMERALS[tens]) + ("十" if tens else "") + (NUMERALS[ones] if ones else "")


@dataclass(frozen=True)
class _Writer:
    rng: Random
    counts: Mapping[str, int]
    style: Style
    short: bool
    two_parts: bool
    held: bool
    left_out: float

    def write(self, family: str) -> Iterator[DraftedLine]:
        yield DraftedLine(TITLE, TITLES[family])
        yield DraftedLine(MARK, "{mark}〔{next}〕{serial}号")
        numbers = [0, 0, 0]
        for row in OUTLINES[family].strip().splitlines():
            if row.startswith("#"):
                yield from self._heading(row, numbers)
            else:
                for topic in self._kept(row.split()):
                    yield from self._topic(topic)
        for at in range(self.counts["x"]):
            yield DraftedLine(ANNEXES, ("附件：" if not at else "") + f"{at + 1}.{{x{at}}}")
        yield DraftedLine(OFFICE, "{office}")
        yield DraftedLine(SIGNED, "{signed}")

    def _kept(self, topics: list[str]) -> list[str]:
        """Some of the topics under a heading are left out, never so that it stands empty."""
        topics = [topic for topic in topics if self._fits(topic)]
        left_out = self.left_out if len(topics) > 1 else 0
        kept = [topic for topic in topics if topic in NEEDED or self.rng.random() >= left_out]
        return kept or topics[:1]

    def _fits(self, topic: str) -> bool:
        """Shares are given where there are two parts only; `?` in wordy reports only."""
        return self.style.wordy if topic.endswith("?") else self.two_parts or topic != "shares"

    def _heading(self, row: str, numbers: list[int]) -> Iterator[DraftedLine]:
        marks, _, words = row.partition(" ")
        if words:
            level = len(marks)
            numbers[level - 1] += 1
            numbers[level:] = [0] * (3 - level)
            yield DraftedLine(HEADING, heading_number(level, numbers[level - 1]) + words)

    def _topic(self, named: str) -> Iterator[DraftedLine]:
        topic = self.rng.choice(named.rstrip("?").split("|"))
        if topic in TABLES and self.style.tables and (topic == "money" or self.left_out <= MOST_LEFT_OUT_WITH_TABLES):
            yield from self._table(topic)
            topic = {"points": "score_line"}.get(topic, "")
        groups = GROUPS | SHORT_GROUPS if self.short else GROUPS
        for each in groups.get(topic, (topic,) if topic else ()):
            yield DraftedLine(each, self._worded(self._wordings(each)))

    def _table(self, topic: str) -> Iterator[DraftedLine]:
        for row in TABLES[topic]:
            for line in self._expanded(row).split("\n"):
                yield DraftedLine(topic, line, topic)

    def _wordings(self, topic: str) -> Sequence[str]:
        if topic == "score_line":
            return ("评价总分{score}分，等级为“{grade}”。", "总得分{score}分，评定等级为{grade}。")
        return PROSE.get(topic) or (HELD if self.held else OPEN)[topic]

    def _worded(self, wordings: Sequence[str]) -> str:
        chosen = self.rng.choice(wordings).replace("{why}", WHY)
        return self._expanded(CHOICE.sub(lambda found: self.rng.choice(found[1].split("|")), chosen))

    def _expanded(self, wording: str) -> str:
        def each(found: re.Match[str]) -> str:
            return found[3].join(found[2].replace("#", str(at)) for at in range(self.counts[found[1]]))

        return EACH.sub(each, wording)


def heading_number(level: int, number: int) -> str:
    """The number before a heading: 一、（一） 1."""
    return (f"{NUMERALS[number]}、", f"（{NUMERALS[number]}）", f"{number}.")[level - 1]
