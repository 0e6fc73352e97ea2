"""The score table (评分表): items by level, rules, target and actual values, points, loss reasons."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine
from wenlian_desktop.domain.scoring.schemes import SchemeItem
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.runs import Derivation, Run, Source
from wenlian_desktop.report.content.document import Cell, Column, Row, Table

SCHEME = Derivation("评分规则集")
POINTS = Derivation("评分表")
COLUMNS = (
    Column("一级\n指标", 16, is_centered=True), Column("分值", 11, is_numeric=True, is_centered=True),
    Column("二级\n指标", 16, is_centered=True), Column("分值", 11, is_numeric=True, is_centered=True),
    Column("三级指标", 21), Column("分值", 11, is_numeric=True, is_centered=True),
    Column("评分标准", 58), Column("年度指标值", 26), Column("实际完成值", 26),
    Column("得分", 14.5, is_numeric=True), Column("扣分原因", 30),
)  # fmt: skip
BY_HAND = "人工评分"  # where the rule has no value to go by
LEVELS = 2  # above the leaves
TARGETS, ACTUAL_VALUES = ("target", "target_text"), ("actual", "actual_text")


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
        _values(line, [given.target for given in line.inputs], TARGETS),
        _actual_values(line),
        _cell(score, _source(score, line.missing)), _cell(line.loss_reason, _source(line.loss_reason, _names(line))),
    )  # fmt: skip


def _source(text: str, mended_at: Sequence[Ref]) -> Source:
    """The score table as source; of a text with 〔未填〕 the first field to fill in."""
    return mended_at[0] if UNFILLED in text and mended_at else POINTS


def _names(line: LedgerLine) -> list[Ref]:
    """The fields for the names of the inputs without one."""
    rows = (given.refs[0] for given in line.inputs if given.name == UNFILLED and given.refs)
    return [Ref(ref.record, ref.uid, "name") for ref in rows]


def _actual_values(line: LedgerLine) -> Cell:
    texts = [given.actual for given in line.inputs]
    if line.manual is None:
        return _values(line, texts, ACTUAL_VALUES)
    if all(not each or UNFILLED in each for each in texts):
        return _cell(BY_HAND, POINTS)
    return _values(line, [BY_HAND if UNFILLED in each else each for each in texts], ACTUAL_VALUES)


def _values(line: LedgerLine, texts: list[str], fields: tuple[str, ...]) -> Cell:
    """The values of the inputs, a line each with ； between, with names if several; `fields`: those they go into."""
    runs: list[Run] = []
    for given, text in zip(line.inputs, texts, strict=True):
        if text:
            name = f"{given.name}：" if len(texts) > 1 else ""
            refs = [ref for ref in given.refs if ref.field in fields] or given.refs or line.missing
            name_refs = [Ref(ref.record, ref.uid, "name") for ref in given.refs[:1]]
            runs += [
                Run("；\n" if runs else "", POINTS),
                Run(name, _source(name, name_refs)),
                Run(text, _source(text, refs)),
            ]
    return Cell(tuple(run for run in runs if run.text))


def _cell(text: str, source: Source, down: int = 1) -> Cell:
    return Cell((Run(text, source),) if text else (), row_span=down)


def _total(ledger: Ledger) -> Row:
    score = str(ledger.score) if ledger.is_known else UNFILLED
    source = _source(score, ledger.missing)
    words = Cell((Run("合计"),), column_span=5)
    rest: list[Cell | None] = [None] * 4
    return (
        words, *rest, _cell(trim_zeros(ledger.full), SCHEME), _cell("", POINTS), _cell("", POINTS), _cell("", POINTS),
        _cell(score, source), _cell("", POINTS),
    )  # fmt: skip
