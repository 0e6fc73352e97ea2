"""How far indicators of a table are from their goals, told in the text: “送戏少于目标3场”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import LEAST_SHARED, NOISE, pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure
from wenlian_desktop.domain.statements.recomputing.goals_and_results import DONE_HEAD, TARGET_HEAD
from wenlian_desktop.domain.statements.results_recomputed.against_goals import APART
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
Indicator = tuple[int, str, WrittenFigure, WrittenFigure]  # line, name, goal, result
ASIDE = re.compile("（[^（）]*）|\\([^()]*\\)")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”与表中“{name}”目标{goal}、完成{done}不符。",
    remedy="核对后统一。",
)
def far_from_goals_of_tables(report: StatedReport) -> Hits:
    """What the text says an indicator is apart from its goal is what its row of the table says."""
    told = [*_indicators(report)]
    for sentence in report.sentences if told else ():
        for at, each in enumerate(sentence.statements):
            is_apart = APART.search(each.label) is not None and each.unit not in (MONEY, RATE, "") and not each.is_about
            is_alone = not any(one.unit == each.unit for one in sentence.statements[:at])
            rows = _named(told, each, sentence.text[: each.quantity.start]) if is_apart and is_alone else []
            if len(rows) == 1 and abs(rows[0][2].value - rows[0][3].value) != each.value:
                line, name, goal, done = rows[0]
                yield hit(
                    each.line, line, label=each.label, stated=each.text, name=name, goal=goal.text, done=done.text
                )


def _indicators(report: StatedReport) -> Iterator[Indicator]:
    for table in report.tables:
        target = next((at for at, head in reversed([*enumerate(table.heads)]) if TARGET_HEAD.search(head)), None)
        done = next((at for at, head in enumerate(table.heads) if DONE_HEAD.search(head) and at != target), None)
        for row in table.rows if None not in (target, done) else ():
            of, got = row.figure(target), row.figure(done)
            if of and got and of.unit == got.unit and of.value != got.value:
                yield row.line, row.name, of, got


def _named(told: list[Indicator], each: Statement, before: str) -> list[Indicator]:
    """The rows whose whole name stands right before what is apart."""
    words = pairs_of(NOISE.sub("", re.split("[，。；、]", APART.sub("", before))[-1]))
    named = [(pairs_of(NOISE.sub("", ASIDE.sub("", row[1]))), row) for row in told if row[2].unit in ("", each.unit)]
    return [row for name, row in named if len(name & words) >= LEAST_SHARED and name & words in (name, words)]
