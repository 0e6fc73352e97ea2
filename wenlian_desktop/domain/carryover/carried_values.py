"""Converts values of last year for this year: references, years and figures in texts, dates of reminders."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from wenlian_desktop.domain.carryover.follow_ups import PendingFollowUp
from wenlian_desktop.domain.carryover.year_shifting import YearMention, shift_years
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, field_of
from wenlian_desktop.domain.texts.figure_tokens import TOKEN_OPEN, Token, expand_tokens, split_tokens, target_field
from wenlian_desktop.domain.values.fields import SHIFTED, Field, Kind, Ref
from wenlian_desktop.domain.values.numerals import to_chinese

RowKey = tuple[str, str]  # (record, uid) of a row of last year
TO_FILL_IN = "〔待填"  # placeholder for a figure of last year; reported by C45 until it is replaced


class ValueShifter:
    """Shifts values of `before` by some years; `uids` maps last year's rows to uids of this year.

    `mentions`: every year found in the texts. A figure token of a row that is carried over refers to the new row; of
    another it becomes 〔待填：…〕: last year's value would be a result of last year.
    """

    def __init__(self, before: Year, uids: Mapping[RowKey, str], year: int, by: int) -> None:
        self._before, self._uids, self._year, self._by = before, uids, year, by
        self.mentions: list[tuple[Ref, YearMention]] = []

    def values(self, fields: Iterable[str], row: Record, uid: str) -> dict[str, Any]:
        """The values of the carried fields that are not empty, converted for this year's row `uid`."""
        values = {name: self._value(row, row.spec.fields[name], uid) for name in fields}
        return {name: value for name, value in values.items() if value not in (None, ())}

    def _value(self, row: Record, field: Field, uid: str) -> Any:
        value = getattr(row, field.name)
        if value is None:
            return None
        match field.kind:
            case Kind.REFERENCE:
                return self._uids.get((field.target, value))
            case Kind.REFERENCES:
                found = (self._uids.get((field.target, each)) for each in value)
                return tuple(uid for uid in found if uid is not None)
            case Kind.DATE if field.carried is SHIFTED:
                return _add_years(value, self._by)
            case Kind.COUNT if field.carried is SHIFTED:
                return value + self._by
            case Kind.TEXT | Kind.LONG_TEXT:
                return self._text(value, row, Ref(row.spec.name, uid, field.name), field.carried is SHIFTED)
        return value

    def _text(self, text: str, row: Record, ref: Ref, shifts_years: bool) -> str:
        text = self._relink_tokens(text)
        if not shifts_years:
            return text
        text, mentions = shift_years(text, self._year, self._by)
        self.mentions += [(ref, mention) for mention in mentions]
        return self._next_edition(text, row, ref)

    def _relink_tokens(self, text: str) -> str:
        if TOKEN_OPEN not in text:
            return text
        return "".join(piece if isinstance(piece, str) else self._relink_token(piece) for piece in split_tokens(text))

    def _relink_token(self, token: Token) -> str:
        ref = target_field(self._before, token)
        if ref is None:
            return f"{TO_FILL_IN}〕"
        uid = self._uids.get((ref.record, ref.uid))
        if uid is not None:
            return str(Token(uid, token.field))
        return f"{TO_FILL_IN}：{field_of(ref).label}〕"

    def _next_edition(self, text: str, row: Record, ref: Ref) -> str:
        """Increments 第三届 in texts of an activity that counts its editions."""
        edition = getattr(row, "edition", None)
        if edition is None:
            return text
        for old, new in (
            (f"第{edition}届", f"第{edition + self._by}届"),
            (_chinese_edition(edition), _chinese_edition(edition + self._by)),
        ):
            if old in text:
                self.mentions.append((ref, YearMention(old, text, new)))
                text = text.replace(old, new)
        return text


def _chinese_edition(edition: int) -> str:
    return f"第{to_chinese(edition)}届" if 0 < edition < 100 else f"第{edition}届"


def _add_years(day: date, by: int) -> date:
    """The same date some years later; 29 February becomes the 28th if necessary."""
    year = day.year + by
    return date(year, day.month, 28 if (day.month, day.day) == (2, 29) and not _is_leap(year) else day.day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def quote_follow_up(before: Year, pending: PendingFollowUp) -> dict[str, str | None]:
    """A problem and a measure as quoted from last year's report: years and figures are kept."""
    return {
        "problem": expand_tokens(before, pending.problem) if pending.problem else None,
        "measure": expand_tokens(before, pending.measure),
        "responsible": pending.responsible,
    }
