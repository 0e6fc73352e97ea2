"""Tables typed with blanks or upright strokes between the cells: their rows with tabs, as other programs write them."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.prose.stacked_tables import with_rows

GAP = re.compile("(?<=\\S)[ \u3000]{2,}(?=\\S)")
NARROW_GAP = re.compile("(?<=\\S)(?: *\u3000[ \u3000]*| {2,})(?=\\S)")
STROKED = re.compile(r"^\s*[|｜│┃]?(.*?)[|｜│┃]?\s*$")  # the strokes at both ends
STROKE, RULED = re.compile("[|｜│┃]"), re.compile(r"[\s|｜│┃┼├┤─━:\-—+]+")
DISTANCE = re.compile("[|｜]([^|｜]{1,30}[-－—−][^|｜]{1,30})[|｜](?= ?[÷/×*=＝])")  # ｜决算－预算｜÷预算
GROWN = re.compile("^(?:比上年|同比)?(?:增长|下降|增加|减少|增|降|减)")
SPREAD = re.compile("(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])")  # 合　　计
FIGURE = re.compile(r"[≥≤＝=\u4e00-\u9fff]{0,4}-?[\d,.，]+\s*[%\u4e00-\u9fff]{0,3}|[—\-/]+")
SLASH, TOTAL = " / ", re.compile("合计|总计|小计")
LEAST_ROWS, LEAST_CELLS = 3, 3
NARROWEST = 2  # blanks between two cells


def with_tabs(lines: Sequence[str]) -> list[str]:
    """The lines, rows of such tables with tabs between their cells; whole lines, so that their numbers stay."""
    found = with_rows(_without_strokes(lines))
    for gap in (NARROW_GAP, GAP):
        for first, end in _blocks(found, gap):
            rows = [_cells(line, gap) for line in found[first:end]]
            width = max(len(cells) for cells, _ in rows)
            for at, (cells, gaps) in enumerate(rows):
                found[first + at] = "\t".join(_filled_up(cells, gaps, width))
    return found


def _without_strokes(lines: Sequence[str]) -> list[str]:
    """Rows like “|阵地服务|46.00|” or “阵地服务|46.00”, the ruled line below the head left empty."""
    found = [DISTANCE.sub(r"∣\1∣", line) if "÷" in line or "/" in line else line for line in lines]
    counts = [len(STROKE.findall(line)) for line in found]
    for at, line in enumerate(tuple(found)):
        beside = [counts[near] for near in (at - 1, at + 1) if 0 <= near < len(lines)]
        if counts[at] > 1 or (counts[at] == 1 and 1 in beside):
            is_ruled = RULED.fullmatch(line) is not None and re.search("[-─━—]{2}", line) is not None
            cells = STROKED.sub(r"\1", line)
            found[at] = "" if is_ruled else "\t".join(cell.strip() for cell in STROKE.split(cells))
    return _with_single_blanks(_without_slashes(found))


def _without_slashes(lines: list[str]) -> list[str]:
    """Rows like “小说奖 / 3 / 2.00 / 6.00”, three of one width at least."""
    for mark, least in ((SLASH, 2), ("/", LEAST_CELLS)):
        counts = [line.count(mark) if "\t" not in line else 0 for line in lines]
        for first, end in _runs(counts):
            is_row = counts[first] >= least or (counts[first] > 0 and _ends_in_figures(lines[first:end], mark))
            if is_row and end - first >= LEAST_ROWS:
                lines[first:end] = ["\t".join(map(str.strip, line.split(mark))) for line in lines[first:end]]
                if end < len(lines) and TOTAL.match(lines[end]) and counts[end] == counts[first] - 1:
                    lines[end] = "\t".join(lines[end].replace(mark, mark * 2, 1).split(mark))  # its number is left out
    return lines


def _ends_in_figures(lines: Sequence[str], mark: str) -> bool:
    """Whether lines are a head of words and, below it, names with figures: 指标/满分/得分, 产出/50/49.20."""
    head, *rows = [line.split(mark) for line in lines]
    is_head = all(cell.strip() and not re.search("[\\d。；]", cell) for cell in head)
    are_named = all(re.search("[\u4e00-\u9fff]", row[0]) and "。" not in "".join(row) for row in rows)
    return is_head and are_named and all(FIGURE.fullmatch(cell.strip()) for row in rows for cell in row[1:])


def _runs(counts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where neighbours are equal: first and end of each run."""
    first = 0
    for at in range(1, len(counts) + 1):
        if at == len(counts) or counts[at] != counts[first]:
            yield first, at
            first = at


def _with_single_blanks(lines: list[str]) -> list[str]:
    """Rows like “一 71.26 18.61%” below a head of as many words: all but the first word are figures."""
    words = [line.split() if "\t" not in line and "  " not in line.strip() else [] for line in lines]
    for first, end in _runs([len(each) for each in words]):
        is_table = len(words[first]) >= LEAST_CELLS and end - first >= LEAST_ROWS
        if is_table and not any(FIGURES.fullmatch(cell) for cell in words[first]):
            rows = words[first + 1 : end]
            if all(FIGURES.fullmatch(cell) for row in rows for cell in row[1:]):
                lines[first:end] = ["\t".join(row) for row in words[first:end]]
    return lines


FIGURES = re.compile(r"-?[\d,]+(?:\.\d+)?%?|—")


def _blocks(lines: Sequence[str], gap: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where lines with gaps follow each other and most of them end with a figure."""
    first = 0
    for at, line in enumerate([*lines, ""]):
        is_caption = "单位：" in line or "单位:" in line
        if at < len(lines) and "\t" not in line and not is_caption and len(_cells(line, gap)[0]) > 1:
            continue
        rows = [_cells(each, gap)[0] for each in lines[first:at]]
        if at - first >= LEAST_ROWS and _is_table(rows) and (gap is GAP or _is_even(rows)):
            yield first, at
        first = at + 1


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    return sum(FIGURE.fullmatch(cells[-1]) is not None for cells in rows) >= max(len(rows) - 2, 2)


def _is_even(rows: Sequence[Sequence[str]]) -> bool:
    """Whether all rows have as many cells, three at least: single blanks stand in other lines too."""
    words = (cell for cells in rows for cell in cells[1:] if not GROWN.match(cell))
    has_words = any(re.match("[\u4e00-\u9fff]+[\\d.]", cell) for cell in words)  # 预算122.00
    return len(rows[0]) >= LEAST_CELLS and not has_words and all(len(cells) == len(rows[0]) for cells in rows)


def _cells(line: str, gap: re.Pattern[str]) -> tuple[list[str], list[int]]:
    """The cells of a line, and how many blanks stand between them."""
    if "\u3000" not in line and "  " not in line:
        return [line], []
    text = SPREAD.sub(r"\1\2", line.strip())
    return gap.split(text), [len(blanks) for blanks in gap.findall(text)]


def _filled_up(cells: Sequence[str], gaps: Sequence[int], width: int) -> list[str]:
    """The cells of a row that has fewer than others: a gap of several widths holds empty ones."""
    missing, filled = width - len(cells), [cells[0]]
    for gap, cell in zip(gaps, cells[1:], strict=True):
        empty = min(missing, gap // NARROWEST - 1)
        missing -= empty
        filled += [*[""] * empty, cell]
    return filled
