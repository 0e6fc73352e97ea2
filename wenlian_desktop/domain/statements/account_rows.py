"""The accounts of a small table of two columns, a name and an amount, read as sentences: 年初预算｜5240.00."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.prose.normal_form import NormalLine

ACCOUNT = re.compile(
    "年初(?:部门)?预算数?|(?:调整后的?|最终)?全年(?:部门)?预算数?|调整后的?预算数?|(?:全年|累计|实际)支出(?:决算|总额)?数?|决算(?:支出|总额)?数?"
)
AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?", re.ASCII)
RATE_OF_ALL, RATE = re.compile("(?:预算)?执行率|结转结余率|(?:预决算)?差异率"), re.compile(r"\d[\d.]*%", re.ASCII)
UNIT = re.compile("[（(：:](?:单位[：:])?(?P<unit>万元|千元|亿元|元)[）)]?")
LEAST, COLUMNS = 3, 2  # rows of a table


def account_rows(lines: Sequence[NormalLine]) -> dict[int, str]:
    """By its number, each row of such a table that tells the budget, the spending or their rate, as a sentence."""
    found: dict[int, str] = {}
    for above, block in _blocks(lines):
        unit = _unit(above, block)
        for line in block if unit else ():
            name, told = line.cells
            if ACCOUNT.fullmatch(name) and AMOUNT.fullmatch(told):
                found[line.number] = f"{name}{told}{unit}。"
            elif RATE_OF_ALL.fullmatch(name) and RATE.fullmatch(told):
                found[line.number] = f"{name}{told}。"
    return found


def _blocks(lines: Sequence[NormalLine]) -> Iterator[tuple[str, list[NormalLine]]]:
    """Rows of two cells one below the other, each block with the line above it."""
    block: list[NormalLine] = []
    above = ""
    for before, line in pairwise((*lines[:1], *lines)):
        if line.is_row and not line.is_debris and len(line.cells) == COLUMNS:
            above = above if block else before.text
            block.append(line)
        elif block:
            yield above, block
            block = []
    if block:
        yield above, block


def _unit(above: str, block: Sequence[NormalLine]) -> str:
    """The unit of the amounts, told in the head or right above it; "" where that is no table of accounts."""
    amounts = [line for line in block if AMOUNT.fullmatch(line.cells[1]) or RATE.fullmatch(line.cells[1])]
    found = UNIT.search(block[0].text) or UNIT.search(above)
    return found["unit"] if found and len(amounts) >= LEAST and len(amounts) >= len(block) - 1 else ""
