"""A report as statements: its sentences, its tables, and what they state of the department."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.statements.account_rows import account_rows
from wenlian_desktop.domain.statements.accounts_by_rate import both_of, budget_of, spending_of
from wenlian_desktop.domain.statements.classes_of_budgets import with_classes_of_budgets
from wenlian_desktop.domain.statements.form_rows import form_rows
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_tables import StatedTable, tables
from wenlian_desktop.domain.statements.statement import Sentence, Statement, sentences
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole, subject_of

Facts = dict[tuple[FigureRole, str], list[Statement]]
ALL_INCOME = re.compile("收入(?:合计|总计|总额)|总收入(?:为|共)?$|^(?:20\\d\\d年)?(?:部门|单位)?收入(?:为|共)?$")
MOST_OVER = 2  # times: what is spent beyond that is not of that budget
MOST_FACTS = 12  # different amounts for one thing that are looked at
NUMBER = re.compile(r"\d+")
MOST_IN_A_LINE, MOST_NUMBERS = 300, 20_000  # a report has some 50 and some 2,000


YEAR = re.compile(r"(20\d{2})年", re.ASCII)
MOST_IN_BODY, LEAST_IN_BODY = 2, 5  # times: a title that the body does not know, and the year that it knows


def stated_year(report: Manuscript) -> int:
    """The year of a report: that of its title, unless the body speaks of another one; 0 if none is named."""
    named = YEAR.search("".join(line.text for line in report.normal[:6]))
    if named is None:
        return 0
    of_body = Counter(int(each) for line in report.body for each in YEAR.findall(line.text))
    most, times = of_body.most_common(1)[0] if of_body else (int(named[1]), 0)
    end = report.sign_off
    is_signed = end is not None and end.day[0] == most + 1
    is_signed = is_signed or (of_body[int(named[1])] == 0 and times >= 2 * LEAST_IN_BODY)
    is_other = (
        is_signed and times >= LEAST_IN_BODY and of_body[int(named[1])] <= MOST_IN_BODY and most == int(named[1]) + 1
    )
    return most if is_other else int(named[1])


class StatementsByLine(dict[int, tuple[Statement, ...]]):
    """Statements by their line, also asked of lines that have none."""

    def __missing__(self, line: int) -> tuple[Statement, ...]:
        """Nothing is told there."""
        return ()


@dataclass(frozen=True, eq=False)  # one report is looked at by many rules: what they share is kept by identity
class StatedReport:
    """The statements of a report; `year`: that of its title, 0 if it names none."""

    manuscript: Manuscript
    sentences: tuple[Sentence, ...]
    tables: tuple[StatedTable, ...]
    year: int

    @classmethod
    def read(cls, report: Manuscript) -> "StatedReport":
        """The statements of a report in normal form.

        Not of lines with more numbers than a paragraph has, nor of more lines than a report has: each number is held
        against all of its paragraph.
        """
        found: list[Sentence] = []
        left = MOST_NUMBERS
        topics, forms = _topics(report), form_rows(report.normal)
        accounts = account_rows(report.normal)
        for line in report.normal:
            count = len(NUMBER.findall(line.text))
            left -= count
            for text in _told_in(line, accounts | forms) if count <= MOST_IN_A_LINE and left >= 0 else ():
                told = sentences(line.number, without_number(text), len(found), topics.get(line.number, ""))
                found += with_classes_of_budgets(told)
        rest = [line for line in report.normal if line.number not in forms]
        return cls(report, tuple(found), tuple(tables(rest)), stated_year(report))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the sentences, in order."""
        return tuple(each for sentence in self.sentences for each in sentence.statements)

    @property
    def is_of_part_year(self) -> bool:
        """Whether it tells how far a year has come, which is not over: 上半年绩效运行监控报告."""
        return self.manuscript.is_of_part_year

    @cached_property
    def by_line(self) -> "StatementsByLine":
        """The statements of each line; none of a line without figures."""
        found: dict[int, list[Statement]] = {}
        for each in self.statements:
            found.setdefault(each.line, []).append(each)
        return StatementsByLine({line: tuple(group) for line, group in found.items()})

    def with_figures(self, least: int) -> tuple[Sentence, ...]:
        """The sentences that tell so many figures or more: two thirds of all tell none or one."""
        found = self._by_figures.get(least)
        if found is None:
            found = tuple(each for each in self.sentences if len(each.statements) >= least)
            self._by_figures[least] = found
        return found

    @cached_property
    def _by_figures(self) -> dict[int, tuple[Sentence, ...]]:
        return {}

    def around(self, each: Statement, most: int) -> list[Statement]:
        """The figures of its paragraph nearest to a statement: `most` before it, and as many behind."""
        group = self.by_line[each.line]
        at = group.index(each)
        return [*group[max(at - most, 0) : at], *group[at + 1 : at + 1 + most]]

    @cached_property
    def _facts(self) -> Facts:
        found: dict[tuple[FigureRole, str], dict[Fraction, Statement]] = {}
        for each in self.statements:
            if each.unit == "元" and not each.meaning.is_part_year and self.is_of_year(each):
                found.setdefault((each.role, each.subject), {}).setdefault(each.value, each)
        facts = {key: list(group.values())[:MOST_FACTS] for key, group in found.items()}
        return facts if self.is_of_part_year else self._with_accounts(facts)

    def _with_accounts(self, facts: Facts) -> Facts:
        """Facts, with the budget and the spending of the whole year that no word of the trade tells."""
        told = [each for each in self.statements if not each.meaning.is_part_year and self.is_of_year(each)]
        full, spent = (facts.get((role, WHOLE), []) for role in (FigureRole.FULL, FigureRole.SPENT))
        meant = None if full or spent else both_of(told)
        budget = meant[0] if meant else None if full else budget_of(spent, told)
        spending = meant[1] if meant else None if spent else spending_of(full, told)
        facts |= {(FigureRole.FULL, WHOLE): [budget]} if budget else {}
        return facts | ({(FigureRole.SPENT, WHOLE): [spending]} if spending else {})

    def facts(self, role: FigureRole, subject: str) -> list[Statement]:
        """What the sentences say a subject had in the whole year of the report, in order, each amount once."""
        found = self._facts.get((role, subject), [])
        if role is FigureRole.FULL and subject == WHOLE:
            spent = max((each.value for each in self._facts.get((FigureRole.SPENT, WHOLE), [])), default=Fraction(0))
            found = [each for each in found if each.value * MOST_OVER >= spent]  # else a budget of something in it
        if role is FigureRole.FULL and subject == WHOLE and not found:  # a report may know its budget as income only
            return [each for each in self._facts.get((FigureRole.INCOME, WHOLE), []) if ALL_INCOME.search(each.label)]
        return found

    @cached_property
    def _text(self) -> str:
        return "\n".join(line.text for line in self.manuscript.normal)

    def times_written(self, figure: str) -> int:
        """How often a figure is written in the whole report, tables included."""
        parts = self._text.split(figure)
        return sum(not before[-1:].isdigit() and before[-1:] != "." for before in parts[:-1])

    def is_of_year(self, each: Statement) -> bool:
        """Whether a statement is of the year of the report: it names no other one."""
        return not each.is_of_last_year and (not each.year_named or not self.year or each.year_named == self.year)

    def tables_with(self, *words: str) -> Iterator[StatedTable]:
        """The tables that have heads with each of the words."""
        for table in self.tables:
            if all(any(word in head for head in table.heads) for word in words):
                yield table


TOPICS = ("三公经费", "公务接待费", "政府采购")
LONGEST_TOPIC = 20


def _topics(report: Manuscript) -> dict[int, str]:
    """What the lines below a heading are of that names 三公经费 or the like, up to the next heading."""
    found: dict[int, str] = {}
    topic = ""
    for line in report.lines:
        if line.is_heading and line.level:
            named = subject_of(line.text, MONEY) if len(line.text) <= LONGEST_TOPIC else WHOLE
            topic = named if named in TOPICS else ""
        elif topic:
            found[line.line_no] = topic
    return found


TOLD = re.compile("[，；][^，；]*\\d[^，；]*[，；。]")


def _told_in(line: NormalLine, forms: Mapping[int, str]) -> Iterator[str]:
    """What a line tells: its text, the cells of a row that hold whole sentences, or a row of a form as a sentence."""
    if not line.is_row:
        yield line.text
    elif line.number in forms:
        yield forms[line.number]
    else:
        yield from (cell for cell in line.cells if cell.endswith("。") and TOLD.search(cell))


NUMBERED = re.compile(
    r"^(?:[●•■◆▪○◇★▲►➢◎※] ?|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}\.(?!\d) ?"
    r"|第[一二三四五六七八九十]+部分、?)"
)


def without_number(text: str) -> str:
    """A paragraph without the number of its heading or item."""
    return NUMBERED.sub("", text)
