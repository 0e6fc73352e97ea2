"""The difference of two texts: sentences kept, removed and added, and changes within sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

SENTENCE = re.compile(r"[^。；！？\n]*[。；！？\n]+|[^。；！？\n]+")
WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[A-Za-z]+|.", re.DOTALL)  # a figure is one word
MIN_RATIO = 0.5  # of their characters, from which a sentence counts as reworded
MIN_KEPT = 2  # minimal number of characters of a kept piece between changes
MAX_PASSAGE = 2_000  # characters up to which a passage is compared by word


class DiffKind(Enum):
    """Whether a piece was kept, removed or added."""

    KEPT = "未变"
    REMOVED = "删去"
    ADDED = "新增"


@dataclass(frozen=True)
class DiffPiece:
    """A piece of text."""

    kind: DiffKind
    text: str


def diff_texts(old: str, new: str) -> tuple[DiffPiece, ...]:
    """The pieces in reading order: kept and removed ones form the old text, kept and added ones the new."""
    before, after = SENTENCE.findall(old), SENTENCE.findall(new)
    found: list[DiffPiece] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(DiffPiece(DiffKind.KEPT, "".join(before[a:b])))
        else:
            found += _diff_passage(before[a:b], after[c:d])
    return tuple(_merged(found))


def is_changed(pieces: Iterable[DiffPiece]) -> bool:
    """Whether anything was removed or added."""
    return any(piece.kind is not DiffKind.KEPT for piece in pieces)


def _diff_passage(before: Sequence[str], after: Sequence[str]) -> Iterator[DiffPiece]:
    """The diff of a changed passage: by sentence if there are as many in both, else as a whole."""
    if len(before) == len(after):
        for old, new in zip(before, after, strict=True):
            yield from _diff_words(old, new)
    else:
        yield from _diff_words("".join(before), "".join(after))


def _diff_words(old: str, new: str) -> list[DiffPiece]:
    """The diff by word if the texts are similar enough, else both as a whole."""
    whole = [DiffPiece(DiffKind.REMOVED, old), DiffPiece(DiffKind.ADDED, new)]
    if max(len(old), len(new)) > MAX_PASSAGE:
        return whole
    before, after = WORD.findall(old), WORD.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < MIN_RATIO:
        return whole
    pieces: list[DiffPiece] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        removed, added = "".join(before[a:b]), "".join(after[c:d])
        is_kept = kind == "equal" and (len(removed) >= MIN_KEPT or a == 0 or b == len(before))
        pieces += (
            [DiffPiece(DiffKind.KEPT, removed)]
            if is_kept
            else [DiffPiece(DiffKind.REMOVED, removed), DiffPiece(DiffKind.ADDED, added)]
        )
    return pieces


def _merged(pieces: Iterable[DiffPiece]) -> Iterator[DiffPiece]:
    """Adjacent pieces of one kind merged, removed before added, without empty ones."""
    removed = added = ""
    kept = ""
    for piece in pieces:
        if piece.kind is DiffKind.KEPT:
            yield from _changed_pieces(removed, added)
            removed = added = ""
            kept += piece.text
            continue
        if piece.text and kept:
            yield DiffPiece(DiffKind.KEPT, kept)
            kept = ""
        removed += piece.text if piece.kind is DiffKind.REMOVED else ""
        added += piece.text if piece.kind is DiffKind.ADDED else ""
    yield from _changed_pieces(removed, added)
    if kept:
        yield DiffPiece(DiffKind.KEPT, kept)


def _changed_pieces(removed: str, added: str) -> Iterator[DiffPiece]:
    if removed:
        yield DiffPiece(DiffKind.REMOVED, removed)
    if added:
        yield DiffPiece(DiffKind.ADDED, added)
