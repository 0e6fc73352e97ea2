"""The lines of a cell: figures stay with their signs and units, no last line of one character."""

import re

from wenlian_desktop.report.layout.line_breaking import BLANK, LineBox, LineMetrics, break_lines, may_break

UNITS = "万元|亿元|万人次|人次|万人|个百分点|[元人件项场名家份个年月日号天次余%％‰]"
FIGURE = re.compile(rf"[≥≤⩾⩽＝=<>＜＞±+\-−]*\d[\d,.]*(?:{UNITS})*")  # ≥180场, 1047.76万元
MIN_LINE = 2  # characters of a line in a cell, where there is a choice


def break_cell_lines(text: str, metrics: LineMetrics) -> list[LineBox]:
    """The lines of one typed line of a cell."""
    bound = frozenset(at for found in FIGURE.finditer(text) for at in range(found.start() + 1, found.end()))
    lines = break_lines(text, metrics._replace(bound=bound), justified=False)
    if len(lines) > 1 and lines[-1].end - lines[-1].start < MIN_LINE:
        return _without_short_last_line(text, lines, bound, metrics)
    return lines


def _without_short_last_line(
    text: str, lines: list[LineBox], bound: frozenset[int], metrics: LineMetrics
) -> list[LineBox]:
    """The last two lines broken earlier, if the last then fits."""
    before, last = lines[-2:]
    for at in range(before.end - 1, before.start + MIN_LINE - 1, -1):
        width = sum(map(metrics.widths.__getitem__, text[at : last.end]))
        if width > metrics.width:
            break
        if at not in bound and may_break(text, at) and text[at - 1] not in BLANK:
            return [*lines[:-2], before._replace(end=at, gaps=()), last._replace(start=at, gaps=())]
    return lines
