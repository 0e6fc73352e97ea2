"""The paragraphs of a report from its lines: lines broken by a PDF joined, page numbers and contents left out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class WrittenParagraph:
    """A paragraph or a row of a table as written. `number`: of its first line in the file, from 1.

    `breaks`: (place in the text, line of the file) of each line after the first.
    """

    number: int
    text: str
    is_row: bool = False
    breaks: tuple[tuple[int, int], ...] = ()


def paragraphs(lines: Iterable[str]) -> Iterator[WrittenParagraph]:
    """The paragraphs and rows of a file."""
    for number, line in enumerate(lines, 1):
        if "\t" in line.strip() and not NUMBERED.match(line) and not SIGNED.search(line):
            yield WrittenParagraph(number, line, is_row=True)
            continue
        for part in SOFT_BREAK.split(line):
            if part.strip():
                yield WrittenParagraph(number, part)


SOFT_BREAK = re.compile("[\u000b\u2028]")
NUMBERED = re.compile(
    r"\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分|章)?[、.．]?|[（(].{1,3}[）)]|\d{1,2}[.．、]?)\s*\t[^\t]*\Z"
)
SIGNED = re.compile(r"\A[^\t]{2,40}\t+\s*[\d〇○零一二三四五六七八九]{4}\s*[年./\-][^\t]{0,12}\s*\Z")
