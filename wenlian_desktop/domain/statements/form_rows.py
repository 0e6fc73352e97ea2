"""Rows of a form: cells that are a label and its value in turn (编制数｜18名｜年末在职人数｜17人), and no table."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.statements.quantities import WrittenFigure, quantities

Pair = tuple[str, str]  # a label and its value
LABEL = re.compile("[\u4e00-\u9fff“”（）/、]{2,16}")
OUT_OF_FULL = re.compile(r"\t(\d+)分\t([\d.]+)分")  # 预算执行率｜10分｜9.53分
CLAUSE, DIGIT = re.compile("[\u4e00-\u9fff]{2,12}\\d[\\d,.]*[万亿]?[%\u4e00-\u9fff]"), re.compile(r"\d")
CLAUSES = re.compile(r"\t[^\t\d]{2,12}\d[^\t，]*，[^\t]*(?:\t|$)")  # 原值62.48万元，盘点卡片186张
MOST_TOLD = 3  # cells
LEAST_FIGURES, LEAST_CELLS, LONGEST_CELL = 2, 4, 40
NAMED = r"[\u4e00-\u9fff“”（）]{0,14}\d[\d,.]*[万亿]?[\u4e00-\u9fff]{1,8}"  # 行政编制12名, 14个行政村
BARE, UNIT_LAST = re.compile(r"\d[\d,]*(?:\.\d+)?"), re.compile("(?<=[\\d万亿])[\u4e00-\u9fff]{1,2}$")
NUMBER_OF = re.compile("[个人场件户家]数$|(?:编制|人员|会员)(?:总?数)?$")
LISTED, LISTS_OF_CELLS = re.compile(rf"{NAMED}(?:[，、；]{NAMED})*"), re.compile(r"\d[^\t\d]+[，、；][^\t\d]*\d")


def form_rows(lines: Sequence[NormalLine]) -> dict[int, str]:
    """By its number, each row of a form that tells two figures or more, as one sentence."""
    found: dict[int, str] = {}
    for block in _blocks(lines):
        pairs = [_pairs(line) for line in block]
        labels = [label for label, _ in chain(*pairs)]
        if len(labels) == len({*labels}):  # else the columns of a table
            sentences = zip(block, map(_sentence, pairs), strict=True)
            found |= {line.number: sentence for line, sentence in sentences if sentence}
        if len(block) == 1 and _is_told_in_cells(block[0]):
            text = OUT_OF_FULL.sub(r"\2分（满分\1分）", block[0].text)
            found.setdefault(block[0].number, text.replace("\t", "，"))
        found |= {line.number: _listed(line) for line in block if line.number not in found and _is_list(line)}
        found |= {line.number: _told(line) for line in block if line.number not in found and _is_told(line)}
    return found


def _is_list(line: NormalLine) -> bool:
    """“基层组织｜乡镇妇联14个、村妇联186个｜200个”: a name, figures listed in one cell, and perhaps their total.

    The total may stand before them without its unit: “编制数｜13｜行政编制7名、事业编制5名”.
    """
    if not LISTS_OF_CELLS.search(line.text):
        return False
    name, *told = line.cells
    if len(told) == len(("total", "parts")) and BARE.fullmatch(told[0]):
        return _is_count_of(name, told[1])
    return len(told) in (1, 2) and LABEL.fullmatch(name) is not None and all(map(LISTED.fullmatch, told))


def _is_count_of(name: str, told: str) -> bool:
    """Whether a bare figure behind a name counts what is listed: by its name, and in one unit."""
    units = {each.unit for each in quantities(told) if isinstance(each, WrittenFigure)}
    is_named = NUMBER_OF.search(name) is not None and LISTED.fullmatch(told) is not None
    return len(units) == 1 and is_named


def _is_told(line: NormalLine) -> bool:
    """“结转结余｜年末结余9.89万元，为尾款｜结余率2.21%”: a name, and clauses that name each of their figures."""
    if not CLAUSES.search(line.text):
        return False
    name, *told = line.cells
    counted = [cell for cell in told if DIGIT.search(cell)]
    return not DIGIT.search(name) and len(told) <= MOST_TOLD and all(map(CLAUSE.match, counted))


def _told(line: NormalLine) -> str:
    return "，".join(line.cells[1:]) + "。"


def _listed(line: NormalLine) -> str:
    """The sentence of such a row; a figure alone in the last of three cells is the total."""
    name, told, *total = line.cells
    if BARE.fullmatch(told):
        unit = UNIT_LAST.search(total[0])
        return f"{name}{told}{unit[0] if unit else ''}，其中{total[0]}。"
    behind = f"，{'共' * total[0][0].isdigit()}{total[0]}" if total else ""
    return f"{name}：{told}{behind}。"


def _is_told_in_cells(line: NormalLine) -> bool:
    """“支出累计额｜一季度332.11万元｜半年701.04万元｜全年1348.05万元。”: a row of its own that is a sentence."""
    told = [each for each in quantities(line.text) if isinstance(each, WrittenFigure)]
    is_short = all(len(cell) <= LONGEST_CELL for cell in line.cells)
    is_sentence = line.text.endswith("。") and "。" not in line.text[:-1] and len(line.cells) > LEAST_FIGURES
    return is_sentence and is_short and len(told) >= LEAST_FIGURES and all(each.unit or each.scale > 1 for each in told)


def _blocks(lines: Sequence[NormalLine]) -> Iterator[list[NormalLine]]:
    """Rows one below the other."""
    block: list[NormalLine] = []
    for line in lines:
        if line.is_row and not line.is_debris:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _pairs(line: NormalLine) -> list[Pair]:
    """Labels and values of a row that is nothing else."""
    cells = line.cells
    labels = cells[::2]
    if len(cells) < LEAST_CELLS or len(cells) % 2 or not all(map(LABEL.fullmatch, labels)):
        return []
    return list(zip(labels, cells[1::2], strict=True))


def _sentence(pairs: Sequence[Pair]) -> str:
    told = [label + value for label, value in pairs if _is_figure(value)]
    return "，".join(told) + "。" if len(told) >= LEAST_FIGURES else ""


def _is_figure(text: str) -> bool:
    """Whether a cell holds one figure with its unit and nothing else."""
    token = next(quantities(text), None)
    return isinstance(token, WrittenFigure) and token.unit != "" and (token.start, token.end) == (0, len(text))
