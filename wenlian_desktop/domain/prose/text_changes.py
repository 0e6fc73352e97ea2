"""Two texts side by side: which sentences stayed, which came and went, and what changed within one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

SENTENCE = re.compile(r"[^。；！？\n]*[。；！？\n]+|[^。；！？\n]+")
WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[A-Za-z]+|.", re.DOTALL)  # a figure is changed as a whole
RELATED = 0.5  # of their characters, before two sentences are shown as one that was reworded
SHORTEST_KEPT = 2  # characters between two changes that are worth telling as kept
LONGEST = 2_000  # characters of a passage that is looked at word by word


class Fate(Enum):
    """What became of a piece of text."""

    KEPT = "未变"
    REMOVED = "删去"
    ADDED = "新增"


@dataclass(frozen=True)
class Piece:
    """A piece of one text or of both."""

    fate: Fate
    text: str


def changes(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in reading order: kept and removed ones make the old text, kept and added ones the new."""
    before, after = SENTENCE.findall(old), SENTENCE.findall(new)
    found: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Piece(Fate.KEPT, "".join(before[a:b])))
        else:
            found += _passage(before[a:b], after[c:d])
    return tuple(_joined(found))


def is_changed(pieces: Iterable[Piece]) -> bool:
    """Whether anything came or went."""
    return any(piece.fate is not Fate.KEPT for piece in pieces)


def _passage(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    """A passage that differs: sentence by sentence where each has its answer, else as a whole."""
    if len(before) == len(after):
        for old, new in zip(before, after, strict=True):
            yield from _reworded(old, new)
    else:
        yield from _reworded("".join(before), "".join(after))


def _reworded(old: str, new: str) -> list[Piece]:
    """Word by word where the two are related, else the whole of both."""
    whole = [Piece(Fate.REMOVED, old), Piece(Fate.ADDED, new)]
    if max(len(old), len(new)) > LONGEST:
        return whole
    before, after = WORD.findall(old), WORD.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < RELATED:
        return whole
    pieces: list[Piece] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        gone, come = "".join(before[a:b]), "".join(after[c:d])
        is_kept = kind == "equal" and (len(gone) >= SHORTEST_KEPT or a == 0 or b == len(before))
        pieces += [Piece(Fate.KEPT, gone)] if is_kept else [Piece(Fate.REMOVED, gone), Piece(Fate.ADDED, come)]
    return pieces


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind made one, within a change what went before what came; empty ones are left out."""
    gone = come = ""
    kept = ""
    for piece in pieces:
        if piece.fate is Fate.KEPT:
            yield from _told(gone, come)
            gone = come = ""
            kept += piece.text
            continue
        if piece.text and kept:
            yield Piece(Fate.KEPT, kept)
            kept = ""
        gone += piece.text if piece.fate is Fate.REMOVED else ""
        come += piece.text if piece.fate is Fate.ADDED else ""
    yield from _told(gone, come)
    if kept:
        yield Piece(Fate.KEPT, kept)


def _told(gone: str, come: str) -> Iterator[Piece]:
    if gone:
        yield Piece(Fate.REMOVED, gone)
    if come:
        yield Piece(Fate.ADDED, come)
