"""Quarters told in order and then ranked: “四个季度分别是61、84、98、68，三季度最多，二季度次之”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
IN_TURN = re.compile("(?:[各四]个?季度|一至四季度|分季度|按季度?)[^，。；\\d]{0,8}(?:分别|依次)?[^，。；\\d]{0,4}$")
OWN = re.compile("^[，、；：]?(?:其中|分季度看，)?第?([一二三四])季度[^，。；\\d]{0,6}$")
RANKED = re.compile(
    "(?<!前)第?(?P<quarter>[一二三四])季度[^，。；、\\d]{0,10}?(?P<rank>最[多高大旺忙快热]|居首|最[少低小淡慢冷闲]|垫底|次之|其次|居次)(?=[，。；、]|$)"
)
LISTED, QUARTERS = ("、", "，", "和", "；"), 4
DIGITS = "一二三四"
SECOND = ("次之", "其次", "居次")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="写“{written}”，但按各季度的数应是{right}季度（{figure}）。",
    remedy="对照各季度的数改正。",
)
def ranks_of_quarters_hold(report: StatedReport) -> Hits:
    """The quarter said to have most, next or least has it by the four figures told before in the sentence."""
    for sentence in report.with_figures(1):
        told = _quarters(sentence.statements) if "季度" in sentence.text else []
        if len({each.value for each in told}) == QUARTERS:
            yield from _ranked(report, sentence, told)


def _ranked(report: StatedReport, sentence: Sentence, told: Sequence[Statement]) -> Hits:
    order = sorted(range(QUARTERS), key=lambda at: -told[at].value)
    from_top = True
    following = [each for each in report.sentences[sentence.number + 1 :][:1] if each.line == sentence.line]
    text = sentence.text[told[-1].quantity.end :] + "".join(each.text for each in following if not each.statements)
    for match in RANKED.finditer(text):
        is_second = match["rank"] in SECOND
        if not is_second:
            from_top = match["rank"][-1] in "多高大旺忙快热首"
        place = (1 if is_second else 0) if from_top else (-2 if is_second else -1)
        right = order[place]
        if DIGITS[right] != match["quarter"]:
            yield hit(sentence.line, written=match[0], right=DIGITS[right], figure=told[right].text)


def _quarters(found: Sequence[Statement]) -> list[Statement]:
    """The four figures of the quarters, in their order: each with its name, or 四个季度分别是."""
    for at, first in enumerate(found[: len(found) - QUARTERS + 1]):
        run = list(found[at : at + QUARTERS])
        names = [match[1] if (match := OWN.match(each.between)) else "" for each in run]
        is_named = names == list(DIGITS)
        is_in_turn = IN_TURN.search(first.between) is not None and all(each.between in LISTED for each in run[1:])
        units = {each.unit for each in run} - {""}  # 148.2万、132.6万、150.1万、181.5万人次
        if (is_named or is_in_turn) and len(units) <= 1 and not any(each.is_about for each in run):
            return run
    return []
