"""A report as statements: its sentences, its tables, and what they state of the department."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.statements.stated_tables import StatedTable, tables
from wenlian_desktop.domain.statements.statement import Sentence, Statement, sentences
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

ALL_INCOME = re.compile("收入(?:合计|总计|总额)")
MOST_FACTS = 12  # different amounts for one thing that are looked at


@dataclass(frozen=True, eq=False)  # one report is looked at by many rules: what they share is kept by identity
class StatedReport:
    """The statements of a report; `year`: that of its title, 0 if it names none."""

    manuscript: Manuscript
    sentences: tuple[Sentence, ...]
    tables: tuple[StatedTable, ...]
    year: int

    @classmethod
    def read(cls, report: Manuscript) -> "StatedReport":
        """The statements of a report in normal form."""
        found: list[Sentence] = []
        for line in report.normal:
            if not line.is_row:
                found += sentences(line.number, _without_number(line.text), len(found))
        named = re.search(r"(20\d{2})年", "".join(line.text for line in report.normal[:6]))
        return cls(report, tuple(found), tuple(tables(report.normal)), int(named[1]) if named else 0)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the sentences, in order."""
        return tuple(each for sentence in self.sentences for each in sentence.statements)

    @cached_property
    def by_line(self) -> dict[int, tuple[Statement, ...]]:
        """The statements of each line."""
        found: dict[int, list[Statement]] = {}
        for each in self.statements:
            found.setdefault(each.line, []).append(each)
        return {line: tuple(group) for line, group in found.items()}

    @cached_property
    def _facts(self) -> dict[tuple[FigureRole, str], list[Statement]]:
        found: dict[tuple[FigureRole, str], dict[Fraction, Statement]] = {}
        for each in self.statements:
            if each.unit == "元" and not each.meaning.is_part_year and self.is_of_year(each):
                found.setdefault((each.role, each.subject), {}).setdefault(each.value, each)
        return {key: list(group.values())[:MOST_FACTS] for key, group in found.items()}

    def facts(self, role: FigureRole, subject: str) -> list[Statement]:
        """What the sentences say a subject had in the whole year of the report, in order, each amount once."""
        found = self._facts.get((role, subject), [])
        if role is FigureRole.FULL and subject == WHOLE and not found:  # a report may know its budget as income only
            return [each for each in self._facts.get((FigureRole.INCOME, WHOLE), []) if ALL_INCOME.search(each.label)]
        return found

    def is_of_year(self, each: Statement) -> bool:
        """Whether a statement is of the year of the report: it names no other one."""
        named = re.findall(r"(20\d{2})年", each.between)
        last = re.search("[上去]年(?!末?结转|结余)", each.label)
        return last is None and (not named or not self.year or int(named[-1]) == self.year)

    def tables_with(self, *words: str) -> Iterator[StatedTable]:
        """The tables that have heads with each of the words."""
        for table in self.tables:
            if all(any(word in head for head in table.heads) for word in words):
                yield table


NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}\.(?!\d) ?"
    r"|第[一二三四五六七八九十]+部分、?)"
)


def _without_number(text: str) -> str:
    return NUMBERED.sub("", text)
