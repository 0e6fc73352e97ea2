"""Outlines (提纲) of a year: taken from those shipped or from a file, printed by, kept in the year."""

from functools import cache
from pathlib import Path

from wenlian_desktop.domain.outlines.outline_change import unplaced_texts
from wenlian_desktop.domain.outlines.outline_editing import OFFICE_MARK, office_copy, to_outline_text, with_text
from wenlian_desktop.domain.outlines.outline_json import OutlineError, parse_outline
from wenlian_desktop.domain.outlines.shipped_outlines import (
    outline_copy,
    outline_of,
    shipped_outline,
    shipped_outline_texts,
)
from wenlian_desktop.domain.records.conclusions import OutlineCopy
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.scoring.ledger import scheme_of
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError
from wenlian_desktop.domain.scoring.schemes import shipped_scheme, shipped_scheme_texts
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session.year_files import read_text
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.atomic_write import write_atomically

KINDS = "报告提纲 (*.json)"


def load_outline(named: str) -> str:
    """The text of a shipped outline by its name, or of one in a file; raises UserError naming what is not valid."""
    if named in shipped_outline_texts():
        return shipped_outline_texts()[named]
    path = Path(named)
    if not path.suffix:
        names = "、".join(shipped_outline_texts())
        raise UserError(f"没有“{named}”这套提纲。", "没有改动。", f"自带的有：{names}；也可以写 .json 文件。")
    text = read_text(path).strip()
    try:
        parse_outline(text)
    except OutlineError as error:
        raise UserError(f"“{path.name}”不能用作报告提纲：{error}", "没有改动。", "请选“导出…”得到的文件。") from None
    return text


def save_outline(text: str, path: Path) -> None:
    """Write an outline to a file atomically; raises UserError."""
    write_atomically(path, text.encode("utf-8"))


def printed_by(year: Year, text: str) -> Year:
    """The year as another outline (JSON) would print it; nothing is stored. Raises OutlineError."""
    return year.with_changes(_changes(year, text))


def unplaced_titles(year: Year) -> tuple[str, ...]:
    """The typed texts that the year's outline has no place for (未归类)."""
    return unplaced_texts(year, outline_of(year))


def apply_outline(session: YearSession, text: str) -> None:
    """Print the year by another outline and keep a copy in it, one step; raises OutlineError where it is not valid."""
    changes = _changes(session.view, text)
    session.change(f"改用提纲《{parse_outline(text).name}》", changes)


def place_text(session: YearSession, text: str, key: str) -> None:
    """Give a text (by its key) a place under a heading of the year's outline (by its key), in one step."""
    placed = office_copy(with_text(outline_of(session.view), key, text))
    session.change(f"把“{text}”放到提纲里", _changes(session.view, to_outline_text(placed)))


def _changes(year: Year, text: str) -> list[RowChange]:
    copies = list(year.rows(OutlineCopy))
    if parse_outline(text) == shipped_outline():
        return [RowChange(copy, None) for copy in copies]  # none means the default one
    uid, position = (copies[0].uid, copies[0].position) if copies else (new_uid(), POSITION_STEP)
    changes = [RowChange(copies[0] if copies else None, outline_copy(uid, position, text))]
    return changes + [RowChange(spare, None) for spare in copies[1:]]


@cache
def _shipped_families() -> tuple[dict[str, str], dict[str, str]]:
    """The families of the shipped rule sets and outlines, by their names."""
    by_rules = {shipped_scheme(name).name: name.partition("-")[0] for name in shipped_scheme_texts()}
    by_outline = {shipped_outline(name).name: name.partition("-")[0] for name in shipped_outline_texts()}
    return by_rules, by_outline


def unlike_families(year: Year) -> tuple[str, str] | None:
    """The names of the year's rule set and outline where both are shipped, of two families that each have both."""
    try:
        rules = scheme_of(year).name
    except SchemeError:  # told by a check
        return None
    headings = outline_of(year).name.removesuffix(OFFICE_MARK)
    by_rules, by_outline = _shipped_families()
    one, other = by_rules.get(rules), by_outline.get(headings)
    both = set(by_rules.values()) & set(by_outline.values())
    return (rules, headings) if one != other and {one, other} <= both else None
