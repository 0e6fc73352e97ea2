"""A score told with its own formula: “按‘20分×执行率’计19.74分”, “得分＝10×96.00%＝9.06分”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
TIMES = "[×*xX]"
NUMBER, PERCENT = r"\d{1,3}(?:\.\d+)?", r"\d{1,3}(?:\.\d+)?%"
WRITTEN_OUT = re.compile(
    rf"(?<![\d.÷/×*＋+\-－])(?:(?P<full>{NUMBER})分?{TIMES}(?P<rate>{PERCENT})|(?P<rate2>{PERCENT}){TIMES}(?P<full2>{NUMBER})分?)"
    rf"\s?[=＝，]?(?:计|得|即|为|=|＝)(?:分)?(?:为)?(?P<got>{NUMBER})分",
    re.ASCII,
)
RATES = "(?:预算|实际|资金|全年|指标|目标)*(?:执行率|完成率|达成率|支出率|完成比例|实现率)"
FULL_BY_RATE = re.compile(
    rf"(?P<full>{NUMBER})分?[”]?(?:{TIMES}|乘以?)[“]?{RATES}|{RATES}[”]?(?:{TIMES}|乘以?)[“]?(?P<full2>{NUMBER})分",
    re.ASCII,
)
BY_SHARE = re.compile(rf"按(?:照)?(?:(?:实际|完成|执行)*比例|{RATES})", re.ASCII)
OWN_RATE = re.compile(rf"{RATES}(?:为|是|达到?|仅)?(?P<rate>{PERCENT})", re.ASCII)
GOT = re.compile(rf"(?:计|得|得分|为|记)(?:为)?(?P<got>{NUMBER})分", re.ASCII)
MARKS = re.compile(
    rf"(?:满分|分值|权重|占|指标|一项|该项|本项|（|率)(?:为|共|值)?(?P<full>{NUMBER})分(?![×*乘])", re.ASCII
)
CUT, HUNDRED = Fraction(1, 100), 100


@rule(
    "C24",
    Level.ERROR,
    on=StatedReport,
    says="得分写“{stated}分”，{full}×{rate}＝{right}分。",
    remedy="按算式复算后改正。",
)
def scores_are_what_their_formula_makes(report: StatedReport) -> Hits:
    """The formula, the rate and the score stand in one paragraph."""
    for line in report.manuscript.normal:
        text = line.text
        if line.is_row or "分" not in text or "%" not in text:
            continue
        for full, rate, got in (*_written_out(text), *_by_own_rate(text), *_by_share(text)):
            right = Fraction(full) * min(Fraction(rate.rstrip("%")), Fraction(HUNDRED)) / HUNDRED
            if not _is_right(got, right):
                yield hit(line.number, stated=got, full=full, rate=rate, right=number(right, 2))


def _is_right(got: str, right: Fraction) -> bool:
    """Whether a score is rounded, or cut off, to the digits it is written with; a rate may have been rounded before."""
    step = Fraction(1, 10 ** len(got.partition(".")[2]))
    return abs(Fraction(got) - right) <= max(step, CUT)


def _written_out(text: str) -> Iterator[tuple[str, str, str]]:
    for found in WRITTEN_OUT.finditer(text):
        yield found["full"] or found["full2"], found["rate"] or found["rate2"], found["got"]


def _by_own_rate(text: str) -> Iterator[tuple[str, str, str]]:
    """“执行率97.33%，按20分×执行率计19.74分”: where one rate is told."""
    formula = FULL_BY_RATE.search(text)
    rates = {each["rate"] for each in OWN_RATE.finditer(text)}
    all_got = list(GOT.finditer(text))
    later = [each for each in all_got if formula and each.start() >= formula.end()]
    got = (later or (all_got if len(all_got) == 1 else []))[:1]
    if formula and got and len(rates) == 1 and "。" not in text[formula.end() : got[0].start()]:
        yield formula["full"] or formula["full2"], rates.pop(), got[0]["got"]


def _by_share(text: str) -> Iterator[tuple[str, str, str]]:
    """“分值10分，执行率93.50%，按比例得9.53分”: where one rate and one item are told."""
    for clause in re.split("[。；]", text):
        found = BY_SHARE.search(clause)
        rates = {each["rate"] for each in OWN_RATE.finditer(clause)}
        marks = {each["full"] for each in MARKS.finditer(clause)}
        got = {each["got"] for each in GOT.finditer(clause, found.end())} - marks if found else set()
        if len(got) == len(rates) == len(marks) == 1:
            yield marks.pop(), rates.pop(), got.pop()
