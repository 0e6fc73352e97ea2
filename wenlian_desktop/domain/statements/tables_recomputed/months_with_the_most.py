"""The month, quarter or year that is told to have the most or the least: it is the one in the table beside it."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
Told = list[tuple[int, str, WrittenFigure]]  # line, name, figure
PERIOD = r"(?:\d{1,2}月|第?[一二三四]季度|20\d{2}年)"
CLAIM = re.compile(
    rf"(?P<words>[\u4e00-\u9fff]{{0,8}})最(?P<way>[多高大少低小])的?(?:月份|月|季度|年份|年度|一[个年月季][度月份]?)?(?:是|为)(?P<name>{PERIOD})(?![\d—至])",
    re.ASCII,
)
NAME = re.compile(f"^{PERIOD}(?:份)?$", re.ASCII)
OF_OTHERS = re.compile("率|增|降|比|进度|累计|均")
BEHIND = re.compile("(?:的[\u4e00-\u9fff]{1,8})?[，（](?:共|为|达到?|有|是|计)?")
LEAST, NEAR = 3, 4  # periods of a table, lines from it
HIGHEST = "多高大"


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={
        "": "写“{written}”，按表中的数，最{way}的是{right}（{figure}）。",
        "figure": "写“{written}”是{stated}，表中是{figure}。",
    },
    remedy="对照表中各期的数改正。",
)
def months_with_the_most(report: StatedReport) -> Hits:
    """“当月支出最高的是11月”, “听众最多的是9月的专场”, where the table right above or below has more in another one."""
    for sentence in report.sentences:
        for match in CLAIM.finditer(sentence.text) if "最" in sentence.text else ():
            columns = [
                told for table in report.tables if _is_near(table, sentence.line) for told in _told(table, match)
            ]
            if len(columns) != 1:
                continue
            own = [figure for _, name, figure in columns[0] if name.rstrip("份") == match["name"]]
            choose = max if match["way"] in HIGHEST else min
            line, name, best = choose(columns[0], key=lambda each: each[2].value)
            behind = _figure_behind(sentence, match.end()) if len(own) == 1 else None
            if behind and own[0].unit in ("", behind.unit) and behind.value != own[0].value:
                stated, figure = behind.text, own[0].text
                yield hit(sentence.line, line, kind="figure", written=match[0], stated=stated, figure=figure)
            if len(own) == 1 and own[0].value != best.value:
                yield hit(
                    *dict.fromkeys((sentence.line, line)),
                    written=match[0], way=match["way"], right=name, figure=best.text,
                )  # fmt: skip


def _figure_behind(sentence: Sentence, end: int) -> Statement | None:
    """The figure that the one with the most is told to have: “最多的是9月的专场，达到360人”."""
    after = [each for each in sentence.statements if each.quantity.start >= end]
    is_of_it = bool(after) and BEHIND.fullmatch(sentence.text[end : after[0].quantity.start]) is not None
    return after[0] if is_of_it and not after[0].is_about and after[0].quantity.scale == 1 else None


def _is_near(table: StatedTable, line: int) -> bool:
    """Whether a line stands right above or below a table, its title between them."""
    lines = [row.line for row in table.rows]
    return bool(lines) and (0 < line - lines[-1] <= NEAR or 0 < lines[0] - line <= NEAR)


def _told(table: StatedTable, claim: re.Match[str]) -> Iterator[Told]:
    """The figures of the periods: of the one row below them, or of the column that the claim names."""
    heads = [at for at in table.columns if NAME.match(table.head(at))]
    if len(heads) >= LEAST and len(table.rows) == 1:
        row = table.rows[0]
        yield [(row.line, table.head(at), figure) for at in heads if (figure := row.figure(at))]
        return
    rows = [row for row in table.rows if NAME.match(row.name)]
    plain = [at for at in table.columns if not OF_OTHERS.search(table.head(at))]
    named = [at for at in plain if table.head(at) and (table.head(at) in claim["words"] or _is_word(table, at, claim))]
    for at in (named or plain)[:1] if len(rows) >= LEAST and len(named or plain) == 1 else ():
        yield [(row.line, row.name, figure) for row in rows if (figure := row.figure(at))]


def _is_word(table: StatedTable, at: int, claim: re.Match[str]) -> bool:
    """Whether the words of a claim end with those of a head (当月支出)."""
    head = re.sub("[（(].*$", "", table.head(at))
    return bool(head) and claim["words"].endswith((head, head[-2:]))
