"""A report from elsewhere, from a file or pasted, as lines and what they offer; read in a process of its own."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wenlian_desktop.child_process import IsWanted
from wenlian_desktop.domain.prose.manuscript import LINES
from wenlian_desktop.intake.offer_transport import offer_from_values
from wenlian_desktop.intake.proposals import Offer
from wenlian_desktop.intake.reading_worker import REPORT
from wenlian_desktop.session.external_report import line_unit, read_content
from wenlian_desktop.session.taking_in.reading_process import read_file
from wenlian_desktop.session.taking_in.take_in import Source

PASTED = "粘贴的文字"
TellStep = Callable[[str], None]


@dataclass(frozen=True)
class ReadReport:
    """What was read: where it is from, its lines, what they offer."""

    source: Source
    lines: tuple[str, ...]
    offer: Offer


def read_report(path: Path, is_wanted: IsWanted, tell: TellStep) -> ReadReport | None:
    """Read a .docx or .txt file; None where nobody waits for it any more. Raises UserError."""
    return _read(path.name, line_unit(path), read_content(path), path.name, is_wanted, tell)


def read_pasted(text: str, is_wanted: IsWanted, tell: TellStep) -> ReadReport | None:
    """Read a pasted text; as `read_report`."""
    content = text.encode("utf-8", "ignore")  # a lone surrogate is no character
    return _read(PASTED, LINES, content, f"{PASTED}.txt", is_wanted, tell)


def _read(
    name: str, unit: str, content: bytes, file_name: str, is_wanted: IsWanted, tell: TellStep
) -> ReadReport | None:
    answer = read_file(REPORT, file_name, content, is_wanted, tell)
    if answer is None:
        return None
    source = Source(name, hashlib.sha256(content).hexdigest(), unit)
    return ReadReport(source, tuple(answer["lines"]), offer_from_values(answer["offer"]))
