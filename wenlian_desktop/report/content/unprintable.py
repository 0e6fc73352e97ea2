"""What a document cannot print yet (还不能印的内容): the fields to fill in, and where their 〔…〕 would stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wenlian_desktop.domain.checks.run_checks import unexplained_errors
from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import describe_place
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.placeholders import Placeholder, by_field, placeholders

DRAFT = "草稿"
NO_PLACE = "程序写的文字"


@dataclass(frozen=True)
class UnprintableField:
    """A field to fill in before printing. `ref`: its place; `count`: how often 〔…〕 would be printed for it."""

    ref: Ref | None
    label: str
    where: str
    count: int

    @property
    def sentence(self) -> str:
        """The field, and where its placeholder would be printed, in one line."""
        return f"{self.label}——{self.where}"


def unprintable(year: Year, document: Document) -> list[UnprintableField]:
    """The fields that a document prints as 〔…〕, in the order of printing."""
    return [_field(year, group) for group in by_field(placeholders(document))]


def _field(year: Year, group: Sequence[Placeholder]) -> UnprintableField:
    first, ref = group[0], group[0].ref
    label = NO_PLACE if ref is None else describe_place(year, ref)
    often = f"等{len(group)}处" if len(group) > 1 else ""
    return UnprintableField(ref, label, f"{first.place}：{first.nearby}{often}", len(group))


def marked_as_draft(year: Year, document: Document) -> Document:
    """The document with 草稿 above every page while it is unfinished: a 〔…〕 in it, or an unexplained 错 in the year.

    A closed year is no draft: what it leaves open was shown when it was closed.
    """
    is_draft = not is_closed(year) and (placeholders(document) or unexplained_errors(year))
    return replace(document, mark=DRAFT) if is_draft else document


def total(fields: Sequence[UnprintableField]) -> int:
    """How many placeholders would be printed."""
    return sum(field.count for field in fields)
