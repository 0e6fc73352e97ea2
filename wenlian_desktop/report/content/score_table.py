"""The score table (评分表): items by level, rules, target and actual values, points, loss reasons."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine
from wenlian_desktop.domain.scoring.method import ScoringInput
from wenlian_desktop.domain.scoring.schemes import SchemeItem
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.runs import Derivation, Run, Source
from wenlian_desktop.report.content.document import Cell, Column, Row, Table

SCHEME = Derivation("评分规则集")
POINTS = Derivation("评分表")
COLUMNS = (
    Column("一级\n指标", 16), Column("分值", 12, is_numeric=True),
    Column("二级\n指标", 16), Column("分值", 12, is_numeric=True),
    Column("三级指标", 21), Column("分值", 12, is_numeric=True),
    Column("评分标准", 58), Column("年度指标值", 26), Column("实际完成值", 26),
    Column("得分", 14.5, is_numeric=True), Column("扣分原因", 30),
)  # fmt: skip
BY_HAND = "人工评分"  # where the rule has no value to go by
LEVELS = 2  # above the leaves


def score_table(ledger: Ledger) -> Table:
    """One row per leaf, with merged cells for higher levels, and the total below."""
    rows: list[Row] = []
    for index, line in enumerate(ledger.lines):
        above = ledger.lines[index - 1] if index else None
        rows.append((*_levels(ledger, line, above), *_line_cells(line)))
    scheme = ledger.scheme
    rounding = f"得分{scheme.order}，保留{scheme.places}位小数。"
    note = f"注：评分规则为《{scheme.name}》第{scheme.version}版；{rounding}"
    return Table("", "单位：分", COLUMNS, (*rows, _total(ledger)), note)


def _levels(ledger: Ledger, line: LedgerLine, above: LedgerLine | None) -> Iterator[Cell | None]:
    """The parent items and their points, spanning their rows."""
    for level in range(LEVELS):
        item = line.path[level] if level < len(line.path) - 1 or level == 0 else None
        if item is None:
            yield from (_cell("—", SCHEME), _cell("—", SCHEME))
        elif above is not None and level < len(above.path) and above.path[level] is item:
            yield from (None, None)
        else:
            own = [each for each in ledger.lines if level < len(each.path) and each.path[level] is item]
            full = sum((each.full for each in own), Decimal(0))
            yield from (_cell(item.name, SCHEME, len(own)), _cell(trim_zeros(full), SCHEME, len(own)))


def _line_cells(line: LedgerLine) -> Row:
    item: SchemeItem = line.item
    score = "—" if line.is_absent else str(line.got) if line.is_known else UNFILLED
    return (
        _cell(item.name, SCHEME), _cell(trim_zeros(line.full), SCHEME), _cell(line.rule, SCHEME),
        _values(line.inputs, [given.target for given in line.inputs]),
        _actual_values(line),
        _cell(score, POINTS), _cell(line.loss_reason, POINTS),
    )  # fmt: skip


def _actual_values(line: LedgerLine) -> Cell:
    texts = [given.actual for given in line.inputs]
    if line.manual is None:
        return _values(line.inputs, texts)
    if set(texts) <= {"", UNFILLED}:
        return _cell(BY_HAND, POINTS)
    return _values(line.inputs, [BY_HAND if each == UNFILLED else each for each in texts])


def _values(inputs: Iterable[ScoringInput], texts: list[str]) -> Cell:
    """The values of the inputs, one per line, with names if there are several."""
    named = [
        (f"{given.name}：" if len(texts) > 1 else "", text) for given, text in zip(inputs, texts, strict=True) if text
    ]
    return _cell("\n".join(f"{name}{text}" for name, text in named), POINTS)


def _cell(text: str, source: Source, down: int = 1) -> Cell:
    return Cell((Run(text, source),) if text else (), row_span=down)


def _total(ledger: Ledger) -> Row:
    score = str(ledger.score) if ledger.is_known else UNFILLED
    words = Cell((Run("合计"),), column_span=5)
    rest: list[Cell | None] = [None] * 4
    return (
        words, *rest, _cell(trim_zeros(ledger.full), SCHEME), _cell("", POINTS), _cell("", POINTS), _cell("", POINTS),
        _cell(score, POINTS), _cell("", POINTS),
    )  # fmt: skip
