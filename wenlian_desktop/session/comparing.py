"""Years to compare, read from year files, from archive packages, or from open sessions."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.comparison.compare_years import Comparison
from wenlian_desktop.domain.prose.text_diff import DiffPiece, diff_texts, is_changed
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import AnnexList, Heading, Paragraph, Signature
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.session.exporting import always_wanted
from wenlian_desktop.session.year_files import is_in_use, readable_backup
from wenlian_desktop.storage.file.read_once import read_year_file

MAX_LEVEL = 3  # headings below this level count as text


@dataclass(frozen=True)
class LoadedYear:
    """A year that was read, its path, and a notice (from a backup, …)."""

    path: Path
    year: Year
    notice: str = ""


@dataclass(frozen=True)
class UnreadableYear:
    """A year that could not be read, and the reason."""

    path: Path
    reason: str


def read_years(
    paths: Iterable[Path], in_use: Mapping[Path, Year], is_wanted: Callable[[], bool] = always_wanted
) -> tuple[list[LoadedYear], list[UnreadableYear]]:
    """Read each year once; unreadable ones do not stop the others. `in_use`: years open in this program, by file."""
    open_views = {path.resolve(): view for path, view in in_use.items()}
    found: list[LoadedYear] = []
    refused: list[UnreadableYear] = []
    for path in dict.fromkeys(paths):
        if not is_wanted():
            break
        try:
            file = resolve_year_file(path)
            if file.resolve() not in {each.path.resolve() for each in found}:
                found.append(_read(file, open_views))
        except UserError as refusal:
            refused.append(UnreadableYear(path, f"{path.name}：{refusal}"))
    return found, refused


def resolve_year_file(path: Path) -> Path:
    """The year file of a path: itself, or the one in an opened package (data/*.wenlian); raises UserError."""
    if not path.is_dir():
        return path
    files = sorted(path.glob(f"data/*{SUFFIX}")) or sorted(path.glob(f"*{SUFFIX}"))
    if len(files) != 1:
        found = f"有{len(files)}个年度文件" if files else "没有年度文件"
        raise UserError(f"文件夹“{path.name}”中{found}。", "文件没有改动。", "请选一个归档包，或直接选年度文件。")
    return files[0]


def _read(path: Path, open_views: Mapping[Path, Year]) -> LoadedYear:
    view = open_views.get(path.resolve())
    if view is not None:
        return LoadedYear(path, view, "正在填报")
    try:
        return LoadedYear(path, read_year_file(path))
    except UserError as refusal:
        backup = readable_backup(path) if is_in_use(refusal) else None
        if backup is None:
            raise
        file, time = backup
        when = f"{time:%Y年%m月%d日 %H:%M}" if time else f"“{file.name}”"
        return LoadedYear(path, read_year_file(file), f"有人正在使用，用的是{when}的备份")


# --- texts ---


@dataclass(frozen=True)
class ComparedText:
    """The texts under one heading in two years, as unchanged, removed and added pieces."""

    level: int
    title: str
    pieces: tuple[DiffPiece, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything was removed or added."""
        return is_changed(self.pieces)


def compare_texts(before: Year, after: Year) -> list[ComparedText]:
    """The printed texts of two years under each heading, compared, in the order of the outline."""
    old, new = texts_by_heading(before), texts_by_heading(after)
    return [
        ComparedText(level, title, diff_texts(old.get((level, title), ""), text))
        for (level, title), text in new.items()
    ]


def texts_by_heading(year: Year) -> dict[tuple[int, str], str]:
    """The printed paragraphs under each heading, by its (level, text); empty where there are none."""
    found: dict[tuple[int, str], list[str]] = {}
    current: list[str] = []
    for block in annual_report(year).blocks:
        if isinstance(block, Heading) and block.level <= MAX_LEVEL:
            current = found.setdefault((block.level, block.text), [])
        elif isinstance(block, Heading):
            current.append(block.text)
        elif isinstance(block, Paragraph):
            current.append(plain_text(block.runs))
        elif isinstance(block, AnnexList | Signature):
            break
    return {heading: "\n".join(lines) for heading, lines in found.items()}


# --- output ---


def format_lines(comparison: Comparison) -> Iterator[str]:
    """The comparison as tab-separated lines; each year against the one before it."""
    steps = list(pairwise(range(len(comparison.years))))
    heads = [f"{comparison.labels[after]}比{comparison.labels[before]}" for before, after in steps]
    yield "\t".join(("指标", *comparison.labels, *(f"{head}\t幅度" for head in heads), "原因"))
    for line in comparison.lines:
        values = [line.format_value(index) for index in range(len(comparison.years))]
        moved = [cell for before, after in steps for cell in line.format_difference(before, after)]
        yield "\t".join((line.figure.caption, *values, *moved, line.reason(*steps[-1])))
