"""Scores and full marks that a paragraph tells in turn: which one of each pair is which is told by their words."""

import re
from collections.abc import Sequence

from wenlian_desktop.domain.statements.statement import Statement

LEAST = 4  # points in turn
MARKS = re.compile("(?:满分|分值|权重|标准分|应得分?|占)(?:为|是)?$")
SCORES = re.compile("(?:[得评]分?|[实自]评得?分?|实得分?|得分)(?:为|是)?$")

Pair = tuple[Statement, Statement]


def pairs_of(points: Sequence[Statement]) -> list[Pair]:
    """(score, full marks) of each item: “甲应得20分、实得19分，乙应得60分……”, “甲得19分，分值20分；……”."""
    runs = [_in_turn(points, at) for at in range(len(points) - LEAST + 1)]
    longest = max(reversed(runs), key=len, default=())  # of two the later: a total stands before its items
    if len(longest) < LEAST or any(each.is_about for each in longest):
        return []
    most = max(each.value for each in longest)
    others = [each for each in points if each not in longest]  # of an item told otherwise, else the total
    return _told_apart(longest) if all(each.value > most for each in others) else []


def _in_turn(points: Sequence[Statement], at: int) -> Sequence[Statement]:
    """Points from one on of which each second is told by the same words."""
    second = points[at + 1].label
    end = at
    while end + 1 < len(points) and points[end + 1].label == second and points[end].label != second:
        end += 2
    return points[at:end] if second else ()


def _told_apart(run: Sequence[Statement]) -> list[Pair]:
    firsts, seconds = run[::2], run[1::2]
    are_marks = [MARKS.search(each.label) is not None for each in firsts]
    are_scores = [SCORES.search(each.label) is not None for each in firsts]
    if MARKS.search(seconds[0].label) and not any(are_marks):
        return list(zip(firsts, seconds, strict=True))
    if SCORES.search(seconds[0].label) and (all(are_marks) or not any(are_scores)):
        return list(zip(seconds, firsts, strict=True))
    return []
