"""Statements that contradict each other: on time and slow, within the budget and over it."""

import re

WAS_SLOW = re.compile(r"(?:进度|执行)[^，。；\n]{0,8}(?:缓慢|偏慢|较慢|略慢|过慢|滞后)")
MADE_PROGRESS = re.compile(r"进度[^，。；\n]{0,4}(?:达到|达标|符合)|进度[^。；\n]{0,10}相匹配|均按[期时]完成")
KEPT_WITHIN = re.compile(r"预算[^，。；\n]{0,8}(?:范围内|之内|以内)|未超(?:过|出)?[^，。；\n]{0,10}预算")
ADMITS_DELAY = re.compile("慢|滞后|推迟|延期|未按")
CLAUSE_END = re.compile("[，。；：\n]")


def find_on_time_claim(text: str) -> str | None:
    """The words that claim that everything was on time; None if the text also admits a delay."""
    return None if ADMITS_DELAY.search(text) else _clause(text, MADE_PROGRESS)


def find_slow_claim(text: str) -> str | None:
    """The words that say that spending was slow."""
    return _clause(text, WAS_SLOW)


def find_within_budget_claim(text: str) -> str | None:
    """The words that say that the budget was kept."""
    return _clause(text, KEPT_WITHIN)


def _clause(text: str, pattern: re.Pattern[str]) -> str | None:
    """The match with the rest of its clause."""
    found = pattern.search(text)
    if found is None:
        return None
    before, after = CLAUSE_END.split(text[: found.start()])[-1], CLAUSE_END.split(text[found.end() :])[0]
    return (before + found[0] + after).strip()
