"""Paragraphs as runs: each piece of text carries its source, a field or a rule."""

from dataclasses import dataclass

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.frozen import frozen


@frozen
class Derivation:
    """The name of the rule that generated a text; shown if no single field is the source."""

    name: str


Source = Ref | Derivation


@dataclass(frozen=True)
class Run:
    """A piece of a paragraph and its source; None for the fixed words of a sentence pattern."""

    text: str
    source: Source | None = None


Runs = tuple[Run, ...]


def plain_text(runs: Runs) -> str:
    """The text of the runs."""
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def split_paragraphs(text: str) -> list[str]:
    """The paragraphs of a long text, without typed indents."""
    return [line.strip(" \t\u3000") for line in text.split("\n") if line.strip(" \t\u3000")]
