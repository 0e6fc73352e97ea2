"""What the window of taking in reads: which files, how, and what it says before anything is read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wenlian_desktop.child_process import IsWanted
from wenlian_desktop.session.taking_in.held_offer import HeldOffer
from wenlian_desktop.session.taking_in.report_files import ReadReport, TellStep, read_pasted, read_report
from wenlian_desktop.session.taking_in.table_files import changing, read_pasted_table, read_table
from wenlian_desktop.ui.taking_in.lines_pane import PASTE_HERE


def _as_it_is(held: HeldOffer) -> HeldOffer:
    return held


@dataclass(frozen=True)
class SourceKind:
    """`settled`: what of an offer that is held against a year is shown."""

    choose: str
    files: str
    instructions: str
    paste_here: str
    read_file: Callable[[Path, IsWanted, TellStep], ReadReport | None]
    read_text: Callable[[str, IsWanted, TellStep], ReadReport | None]
    settled: Callable[[HeldOffer], HeldOffer] = _as_it_is
    wraps: bool = True  # lines that are too long; rows of a table stay in one


REPORTS = SourceKind(
    "打开报告",
    "报告 (*.docx *.txt *.doc *.wps *.pdf)",  # those that are not read are told how to be saved
    "打开 .docx、.txt 文件，或把报告粘贴到左边。先看建议，勾选了才会写入；文件不会改动。",
    PASTE_HERE,
    lambda path, is_wanted, tell: read_report(path, is_wanted, tell),
    read_pasted,
)


def tables_of(year: int | None) -> SourceKind:
    """Tables for a year."""
    return SourceKind(
        "打开表格",
        "表格 (*.xlsx *.csv *.xlsm *.tsv *.xls *.et *.ods)",
        "打开 .xlsx、.csv 文件，或把带列标题的表粘贴到左边。由列标题认是哪张表，勾选了才会写入；文件不会改动。",
        "在这里粘贴带列标题的表，按“读取粘贴的文字”；或打开 .xlsx、.csv 文件。",
        lambda path, is_wanted, tell: read_table(path, year, is_wanted, tell),
        lambda text, is_wanted, tell: read_pasted_table(text, year),
        changing,
        wraps=False,
    )
