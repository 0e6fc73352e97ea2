"""Cells that hold more than one field: the days of an activity, the goal of an indicator with sign and unit."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from decimal import Decimal

from wenlian_desktop.domain.records.activities import QUALITATIVE, QUANTITATIVE, Activity, Indicator
from wenlian_desktop.domain.values.fields import Field, State
from wenlian_desktop.domain.values.office_writing import half_width, meant_choice
from wenlian_desktop.intake.sheets.cell_values import CellContext, NotRead, Outcome, Read, read_cell
from wenlian_desktop.intake.sheets.shown_cells import plain_digits, shown_text
from wenlian_desktop.intake.sheets.table_head import TableColumn
from wenlian_desktop.intake.workbooks.cells import SourceCell
from wenlian_desktop.intake.workbooks.number_forms import ShownAs, decimal_of

Several = Mapping[str, Outcome]  # by field
DAY = r"(?:(?:\d{4})\s*[-./年]\s*)?(?:(?:\d{1,2})\s*[-./月]\s*)?\d{1,2}\s*[日号]?"
PERIOD = re.compile(rf"(?P<first>{DAY})\s*(?:-{{1,2}}|~|至|到|——?)\s*(?P<last>{DAY})")
PARTS = re.compile(r"(?:(\d{4})\s*[-./年]\s*)?(?:(\d{1,2})\s*[-./月]\s*)?(\d{1,2})\s*[日号]?")
SIGNS = Indicator.spec.fields["sign"].choices
GOAL = re.compile(
    r"(?P<sign>[^\d.+\-]{0,4}?)\s*(?P<number>[+-]?\d[\d,]*(?:\.\d+)?)\s*(?P<wan>万)?"
    r"(?P<unit>%|人次|次|场次?|个|件|项|人|篇|部|条|家|天|期|幅|册|份|批|支|名|种|套|台|平方米|元|课时|小时|分)?"
    r"(?:及?(?P<least>以上)|及?(?P<most>以下|以内))?"
)


def read_field(field: Field, record: str, cell: SourceCell, context: CellContext, others: Collection[str]) -> Several:
    """The fields that a cell fills; `others`: the fields that have columns of their own."""
    split = SPLITTERS.get((record, field.name))
    return split(field, cell, context, others) if split else {field.name: read_cell(field, cell, context)}


def _period(field: Field, cell: SourceCell, context: CellContext, others: Collection[str]) -> Several:
    """5月1日至3日: both days, where no column has the last one; 12月30日至1月2日 goes over New Year."""
    outcome = read_cell(field, cell, context)
    if not isinstance(outcome, NotRead) or cell.number or "ended" in others:
        return {field.name: outcome}
    found = PERIOD.fullmatch(re.sub("[~～―—–−至到]+", "-", half_width(cell.text)).strip())
    if found is None:
        return {field.name: outcome}
    first, last = (PARTS.fullmatch(found[name].strip()) for name in ("first", "last"))
    if first is None or last is None or first[2] is None:
        return {field.name: outcome}
    year, month = last[1] or first[1] or "", last[2] or first[2]
    started = _day("started", first[1] or year, first[2], first[3], context)
    ended = _day("ended", year, month, last[3], context)
    if not (isinstance(started, Read) and isinstance(ended, Read)) or started.value <= ended.value:
        return {"started": started, "ended": ended}
    backwards = NotRead(f"“{cell.text.strip()}”的结束日期早于开始日期，请看一下。", asks=True)
    if int(month) >= int(first[2]) or (first[1] and last[1]):
        return {"started": started, "ended": backwards}
    if last[1]:
        before = _day("started", str(int(year) - 1), first[2], first[3], context)
        return {"started": _unsure(before), "ended": ended}
    after = _day("ended", str(int(ended.value[:4]) + 1), month, last[3], context)
    return {"started": started if first[1] else _unsure(started), "ended": _unsure(after)}


def _day(name: str, year: str, month: str, day: str, context: CellContext) -> Outcome:
    text = "-".join(part for part in (year, month, day) if part)
    return read_cell(Activity.spec.fields[name], SourceCell(text), context)


def _unsure(outcome: Outcome) -> Outcome:
    return replace(outcome, is_sure=False) if isinstance(outcome, Read) else outcome


def _goal(field: Field, cell: SourceCell, context: CellContext, others: Collection[str]) -> Several:
    """The goal of an indicator: ≥95%, 3场, or words."""
    return _figure_or_words(cell, context, others, ("target", "target_text"), tells_nature=True)


def _result(field: Field, cell: SourceCell, context: CellContext, others: Collection[str]) -> Several:
    """What was reached, like the goal."""
    return _figure_or_words(cell, context, others, ("actual", "actual_text"), tells_nature=False)


def _figure_or_words(
    cell: SourceCell, context: CellContext, others: Collection[str], names: tuple[str, str], tells_nature: bool
) -> Several:
    fields = Indicator.spec.fields
    if cell.number or cell.is_error or not cell.is_computed:
        return _stored_figure(fields[names[0]], cell, context, others)
    words = cell.text.strip()
    if not words:
        return {}
    found = GOAL.fullmatch(half_width(words).replace("≧", "≥").replace("≦", "≤"))
    sign = _sign(found) if found else None
    if found is None or (found["sign"].strip() and sign is None):
        several: dict[str, Outcome] = {names[1]: read_cell(fields[names[1]], cell, context)}
        nature = Read(QUALITATIVE, words, is_sure=re.search(r"\d", words) is None)
        return several | ({"nature": nature} if tells_nature and "nature" not in others else {})
    number = Decimal(found["number"].replace(",", "")) * (10_000 if found["wan"] else 1)
    unit = "场" if found["unit"] == "场次" else found["unit"] or ""
    several = {names[0]: _worded(read_cell(fields[names[0]], SourceCell(plain_digits(number)), context), words)}
    if tells_nature:
        several |= {"sign": Read(sign, words)} if sign and "sign" not in others else {}
        several |= {"nature": Read(QUANTITATIVE, words)} if "nature" not in others else {}
        several |= {"unit": Read(unit, words)} if unit and "unit" not in others else {}
    return several


def _sign(found: re.Match[str]) -> str | None:
    """The sign of a goal: written before the number, or as 以上, 以下 behind it."""
    if found["sign"].strip():
        return meant_choice(SIGNS, found["sign"].strip())
    return "≥" if found["least"] else "≤" if found["most"] else None


def _worded(outcome: Outcome, words: str) -> Outcome:
    """An outcome with the words of the whole cell."""
    return replace(outcome, words=words) if isinstance(outcome, Read) else outcome


def _stored_figure(field: Field, cell: SourceCell, context: CellContext, others: Collection[str]) -> Several:
    """A number; one that is shown as a share of 1 is a percentage."""
    if not cell.number or cell.form.shown_as is not ShownAs.SHARE or (cell.is_formula and not cell.is_computed):
        return {field.name: read_cell(field, cell, context)}
    value = decimal_of(cell.number) * 100
    words = shown_text(cell)
    if abs(value) > 200:
        return {field.name: NotRead(f"{field.label}：显示的是{words}，像是多乘了100。", asks=True)}
    several: dict[str, Outcome] = {field.name: Read(plain_digits(value), words)}
    return several | ({"unit": Read("%", words)} if field.name == "target" and "unit" not in others else {})


def question_shares(outcomes: dict[tuple[str, int], tuple[TableColumn, Outcome]]) -> None:
    """Figures of an indicator in % that are written as a share of 1 become questions: 0.97 beside ≥95%."""
    unit = outcomes.get(("unit", 0))
    if unit is None or not isinstance(unit[1], Read) or half_width(str(unit[1].value)) != "%":
        return
    for name in ("initial_target", "target", "midyear", "actual"):
        column, outcome = outcomes.get((name, 0), (None, None))
        if column is None or not isinstance(outcome, Read) or "%" in half_width(outcome.words):
            continue
        if outcome.value == State.NONE.value:
            continue
        value = Decimal(str(outcome.value))
        if 0 < abs(value) <= 1:
            share = plain_digits(value * 100)
            why = f"{column.head.words}：“{outcome.words}”可能是{share}%，也可能是{outcome.value}%。"
            outcomes[name, 0] = (column, NotRead(why, asks=True))


SPLITTERS: dict[tuple[str, str], Callable[[Field, SourceCell, CellContext, Collection[str]], Several]] = {
    ("activity", "started"): _period,
    ("indicator", "target"): _goal,
    ("indicator", "initial_target"): lambda field, cell, context, others: _figure_or_words(
        cell, context, {*others, "sign", "unit", "nature"}, ("initial_target", "target_text"), tells_nature=False
    ),
    ("indicator", "actual"): _result,
}
