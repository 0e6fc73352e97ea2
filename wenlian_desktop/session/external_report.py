"""Reading a report written elsewhere (.txt, .docx) as lines of text."""

from pathlib import Path

from wenlian_desktop.domain.prose.manuscript import LINES, PARAGRAPHS
from wenlian_desktop.domain.values.errors import UserError, error_reason
from wenlian_desktop.intake.readers.report_reader import MAX_FILE_BYTES, is_word, parse_report, refuse_other_files
from wenlian_desktop.storage.outside.plain_file import UNCHANGED, read_plain, refuse_special_file


def read_lines(path: Path) -> list[str]:
    """The lines of a .txt file (UTF-8, GB18030, UTF-16), or the paragraphs of a .docx; raises UserError."""
    return parse_report(path.name, read_content(path))


def read_content(path: Path) -> bytes:
    """The bytes of a file that may be a report, by its ending and size; raises UserError."""
    refuse_other_files(path.name)
    try:
        refuse_special_file(path.name, path.stat())
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UserError(f"“{path.name}”过大（超过{MAX_FILE_BYTES // 1_000_000}MB）。", UNCHANGED, "请另存为 .txt。")
        return read_plain(path, MAX_FILE_BYTES)
    except FileNotFoundError:
        raise UserError(f"找不到“{path.name}”。", "", "请检查路径。") from None
    except OSError as error:
        raise UserError(f"读不出“{path.name}”（{error_reason(error)}）。", UNCHANGED, "请检查文件。") from None


def line_unit(path: Path) -> str:
    """The word for a line: a .docx counts paragraphs."""
    return PARAGRAPHS if is_word(path.name) else LINES
