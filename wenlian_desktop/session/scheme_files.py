"""Scoring schemes as files, for use in other years."""

from pathlib import Path

from wenlian_desktop.domain.scoring import schemes
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError
from wenlian_desktop.domain.scoring.schemes import Scheme
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.steps.row_steps import scheme_step
from wenlian_desktop.session.year_files import read_text
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.atomic_write import write_atomically

KINDS = "评分规则集 (*.json)"
FORBIDDEN = '\\/:*?"<>|'  # in file names on Windows
MAX_BYTES = 5_000_000  # bytes, far above any scheme


def load_scheme(path: Path) -> Scheme:
    """The scheme in a file; raises UserError naming the file where it is not valid."""
    try:
        size = path.stat().st_size
    except OSError:
        size = 0  # reported when it is read
    if size > MAX_BYTES:
        raise UserError(f"“{path.name}”太大，不是评分规则集。", "没有改动。", "请选“导出…”得到的 .json 文件。")
    try:
        return schemes.parse_scheme(read_text(path).strip())
    except SchemeError as error:
        raise UserError(f"“{path.name}”不能用作评分规则集：{error}", "没有改动。", "请选“导出…”得到的文件。") from None


def suggested_path(name: str, year: Path) -> Path:
    """A path for the scheme's file, next to the year file."""
    return year.with_name("".join("-" if character in FORBIDDEN else character for character in name.strip()) + ".json")


def save_scheme(text: str, path: Path) -> None:
    """Write a scheme to a file atomically; raises UserError."""
    write_atomically(path, text.encode("utf-8"))


def apply_scheme(session: YearSession, text: str) -> None:
    """Score the year by another scheme and store a copy in it; raises SchemeFault where it is not valid."""
    step = scheme_step(session.view, text)
    session.change(step.name, step.changes)
