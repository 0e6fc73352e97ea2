"""Looking at an offer as a reader of the source would: what stands where, and which characters stand nowhere."""

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from wenlian_desktop.distribution import ROOT
from wenlian_desktop.intake.old_report.read_report import read_old_report
from wenlian_desktop.intake.proposals import Certainty, Offer, Proposal
from wenlian_desktop.intake.readers.report_reader import parse_report

FILES = ROOT / "tests" / "files"
REPORTS = sorted(
    path
    for folder in ("truth", "other_hands", "reports")
    for path in (FILES / folder).glob("*.txt")
    if re.fullmatch(r"[a-f]\d\d|\d\d-[a-z0-9-]+", path.stem)
)


def lines_of(path: Path) -> list[str]:
    """The lines of a report."""
    return parse_report(path.name, path.read_bytes())


def offer_of(name: str) -> Offer:
    """The offer of one of the reports that tests use, by the name of its file."""
    return read_old_report(lines_of(next(path for path in REPORTS if path.stem == name)))


def figures(offer: Offer, *, sure: bool) -> dict[str, str]:
    """The figures of the whole by name, those that prove themselves or the others."""
    return {
        each.field: each.value
        for each in offer.proposals
        if each.record == "figure" and (each.certainty is Certainty.SURE) == sure
    }


def values(offer: Offer, record: str, field: str) -> list[str]:
    """The values of one field of all rows, in order."""
    return [each.value for each in offer.proposals if (each.record, each.field) == (record, field)]


def bare(text: str) -> str:
    """A text without white space."""
    return re.sub(r"\s", "", text)


def lost_characters(lines: Sequence[str], offer: Offer) -> dict[int, str]:
    """What of each line stands neither in the words of a proposal that names the line, nor in what has no place."""
    words: dict[int, list[str]] = defaultdict(list)
    for each in offer.proposals:
        for number in each.place.lines:
            words[number] += map(bare, each.words.split("\n"))
    for piece in offer.unplaced:
        for number in piece.lines:
            words[number] += map(bare, piece.text.split("\n"))
    lost = ((number, _without(bare(line), words[number])) for number, line in enumerate(lines, 1))
    return {number: left for number, left in lost if left}


def _without(line: str, words: Sequence[str]) -> str:
    """What is left of a line without the words in it; nothing where it is itself a part of the words."""
    if any(line in word for word in words):
        return ""
    covered = [False] * len(line)
    for word in filter(None, dict.fromkeys(words)):
        at = line.find(word)
        while at >= 0:
            covered[at : at + len(word)] = [True] * len(word)
            at = line.find(word, at + 1)
        for size in range(min(len(word), len(line)), 0, -1):  # a paragraph that a PDF broke
            if line.endswith(word[:size]) and len(word) > size:
                covered[len(line) - size :] = [True] * size
                break
        for size in range(min(len(word), len(line)), 0, -1):
            if line.startswith(word[-size:]) and len(word) > size:
                covered[:size] = [True] * size
                break
    return "".join(sign for sign, is_covered in zip(line, covered, strict=True) if not is_covered)


def unplaced_share(lines: Sequence[str], offer: Offer) -> float:
    """How much of a report has no place."""
    return sum(len(bare(piece.text)) for piece in offer.unplaced) / max(sum(len(bare(line)) for line in lines), 1)


def of_row(offer: Offer, record: str) -> dict[str, dict[str, Proposal]]:
    """The proposals of each row of a record by field."""
    rows: dict[str, dict[str, Proposal]] = defaultdict(dict)
    for each in offer.proposals:
        if each.record == record:
            rows[each.row][each.field] = each
    return dict(rows)
