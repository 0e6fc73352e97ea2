"""Reports written elsewhere (.txt, .docx) as lines of text."""

from collections.abc import Callable

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.files.text_encoding import decode_text
from wenlian_desktop.intake.readers.other_formats import UNCHANGED, refuse_known_format
from wenlian_desktop.intake.readers.word_package import TextTooLong
from wenlian_desktop.intake.readers.word_text import word_lines

MAX_FILE_BYTES = 20_000_000  # bytes
MAX_TEXT, MAX_LINE = 1_000_000, 50_000  # characters: a report has some 20,000, and so may one cell of a form


def parse_report(name: str, content: bytes) -> list[str]:
    """The lines of a .txt file, or the paragraphs of a .docx (a table row is one line); raises UserError.

    In a line: tabs between the cells of a row, U+000B between lines of one paragraph and paragraphs of one cell.
    """
    parse = _parser_of(name)
    try:
        lines = parse(name, content, MAX_TEXT)
    except TextTooLong:
        raise _too_long(name) from None
    if sum(map(len, lines)) > MAX_TEXT or any(len(line) > MAX_LINE for line in lines):
        raise _too_long(name)
    return lines


def refuse_other_files(name: str) -> None:
    """Raise UserError for a file that is no report, by its ending."""
    _parser_of(name)


def is_word(name: str) -> bool:
    """Whether a file is a Word file, by its ending."""
    return name.lower().endswith(".docx")


Parser = Callable[[str, bytes, int], list[str]]


def _parser_of(name: str) -> Parser:
    for ending, parse in PARSERS.items():
        if name.lower().endswith(ending):
            return parse
    refuse_known_format(name)
    raise UserError(f"读不了“{name}”。", UNCHANGED, f"请另存为 {' 或 '.join(PARSERS)}，再用另存的文件。")


def _too_long(name: str) -> UserError:
    return UserError(
        f"“{name}”的文字太多：全文超过{MAX_TEXT // 10_000}万字，或一行超过{MAX_LINE // 10_000}万字。",
        UNCHANGED,
        "请把要用的部分另存为一个文件。",
    )


def _text_lines(name: str, content: bytes, limit: int) -> list[str]:
    text = decode_text(content)
    if text is None:
        raise UserError(f"读不出“{name}”的文字。", UNCHANGED, "请另存为 UTF-8 编码的 .txt。")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


PARSERS: dict[str, Parser] = {".txt": _text_lines, ".docx": word_lines}
