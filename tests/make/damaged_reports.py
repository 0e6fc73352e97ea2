"""Reports damaged as they are met: lost numbers, turned levels, lists in a line, O for 0, wrong amounts."""

import re
from collections.abc import Callable, Sequence
from random import Random

NUMBER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、]|（\d{1,2}）)")
FIRST = re.compile(r"^([一二三四五六七八九十]{1,3})、")
SECOND = re.compile(r"^（([一二三四五六七八九十]{1,3})）")
AMOUNT = re.compile(r"(\d[\d,]*\.\d{2})(?=万元)")
ZERO = re.compile(r"(?<=\d)0(?=万元|\.\d)|(?<=\.\d)0(?=万元)")
WIDTH = 64  # halves of a character, of a line that a PDF broke
HEADING = 30

Lines = list[str]


class NoAmountError(Exception):
    """A report has no amount that could be made wrong."""


def without_numbers(lines: Sequence[str], chance: Random) -> Lines:
    """A third of the headings and items lose their numbers, as automatic numbering does."""
    return [NUMBER.sub("", line) if NUMBER.match(line) and chance.random() < 1 / 3 else line for line in lines]


def only_a_mark_left(lines: Sequence[str], chance: Random) -> Lines:
    """Some headings keep the mark of their number alone: 、社会效益."""
    return [FIRST.sub("、", line) if chance.random() < 1 / 3 else line for line in lines]


def levels_turned(lines: Sequence[str], chance: Random) -> Lines:
    """（一） stands where 一、 should, and the other way round."""
    return [_turned(line) for line in lines]


def _turned(line: str) -> str:
    if FIRST.match(line):
        return FIRST.sub(r"（\1）", line)
    return SECOND.sub(r"\1、", line)


def lists_in_one_line(lines: Sequence[str], chance: Random) -> Lines:
    """Numbered items that follow each other become one paragraph with semicolons."""
    found: Lines = []
    for line in lines:
        is_item = re.match(r"^\d{1,2}[.、]", line) and len(line) > HEADING / 3
        before = found[-1] if found else ""
        if is_item and re.match(r"^(?:\d{1,2}[.、]).*[；。]$", before) and "\t" not in before:
            found[-1] = before[:-1] + "；" + line
        else:
            found.append(line)
    return found


def letters_for_noughts(lines: Sequence[str], chance: Random) -> Lines:
    """O for 0 in amounts."""
    return [ZERO.sub(lambda match: "O" if chance.random() < 0.5 else "0", line) for line in lines]


def mixed_units(lines: Sequence[str], chance: Random) -> Lines:
    """Some amounts are written in 元 instead of 万元: the same amounts."""
    return [re.sub(AMOUNT.pattern + "万元", lambda match: _in_yuan(match, chance), line) for line in lines]


def _in_yuan(match: re.Match[str], chance: Random) -> str:
    if chance.random() < 0.7:
        return match[0]
    return f"{round(float(match[1].replace(',', '')) * 10_000)}元"


def lines_broken(lines: Sequence[str], chance: Random) -> Lines:
    """Every paragraph is broken into lines of one width, as text copied from a PDF is."""
    return [part for line in lines for part in ([line] if "\t" in line else _broken(line))]


def _broken(line: str) -> Lines:
    parts, width = [""], 0
    for sign in line:
        width += 2 if sign > "\u2010" else 1
        if width > WIDTH:
            parts.append("")
            width = 2
        parts[-1] += sign
    return parts


def blanks_between(lines: Sequence[str], chance: Random) -> Lines:
    """Blanks beside figures and within words."""
    return [re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)", lambda match: " " * chance.randrange(2), line) for line in lines]


def one_amount_wrong(lines: Sequence[str], chance: Random) -> tuple[Lines, str]:
    """One amount of the budget is another one: (lines, the wrong amount as written)."""
    told = [(at, line) for at, line in enumerate(lines) if "预算" in line or "支出" in line]
    places = [(at, match) for at, line in told for match in AMOUNT.finditer(line)]
    if not places:
        raise NoAmountError
    at, match = chance.choice(places)
    whole, _, cents = match[1].partition(".")
    wrong = f"{int(whole.replace(',', '')) + chance.randrange(3, 90)}.{cents}"
    line = lines[at]
    return [*lines[:at], line[: match.start()] + wrong + line[match.end() :], *lines[at + 1 :]], wrong


Damage = Callable[[Sequence[str], Random], Lines]
DAMAGES: dict[str, Damage] = {
    "numbers lost": without_numbers,
    "marks left": only_a_mark_left,
    "levels turned": levels_turned,
    "lists in one line": lists_in_one_line,
    "O for 0": letters_for_noughts,
    "mixed units": mixed_units,
    "lines broken": lines_broken,
    "blanks": blanks_between,
}
