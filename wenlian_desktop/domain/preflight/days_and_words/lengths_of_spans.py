"""How long a span is told to be, before it or behind it, in words or digits: “为期三天的工作坊（10月13日至17日）”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.preflight.days_and_words.told_spans import SENTENCE, TOKEN, ToldSpan, told_span
from wenlian_desktop.domain.preflight.form_and_names.days_of_events import BEGUN, ENDED
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
COUNT = r"(?<![\d.第每])(?P<count>\d{1,3}|[一二两三四五六七八九十]{1,3})"
OF_DAYS = re.compile(
    rf"(?:(?P<how>工期|公示期?|为期|历时|展期|会期|前后|头尾|首尾|持续|一连|连续|连着|总共|一共|共计?)(?:共|为|是|了|：)*)?{COUNT}"
    r"(?P<unit>个日历[天日]|日历天|天|日)(?P<of>的)?(?![以之]?[内前后里]|[余多假休次均]|工作日)"
)
OF_MONTHS = re.compile(rf"(?P<how>头尾|首尾|前前后后|前后(?:共|历时)?|连头带尾){COUNT}个(?P<unit>月)(?![余多半])")
TERM = re.compile(
    rf"(?:周期|学制|任期|聘期|服务期|培养期|学习期|期限|建设期|合作期|项目期)(?:均|都)?(?:为|是|：)?{COUNT}年(?![级度])"
)
NOT_ONE = re.compile(
    "[停休]展|暂停|停工(?!，)|中断|扣除|除去|除外|分别|合同|约定|规定|原定|计划|预计|推迟|延[期长]|其中|累计|提前|不少于|至少|每[次期轮届批]|各|均"
)
NOT_STOPPED = re.compile("(?:不|没有|未|无)(?:停|休|中断|间断)[工课演展息馆]?")
EXACT = ("头尾", "首尾", "连头带尾")  # with the first and the last
HALF_A_YEAR, MONTHS = 6, 12
PHASES = re.compile("（(\\d{1,2})月(?:份)?(?:(?:至|到|—+|-|~)(\\d{1,2})月(?:份)?)?）", re.ASCII)


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "days": "写“{words}”，按起止日期首尾都算是{right}天。",
        "months": "写“{words}”，按起止月份首尾都算是{right}个月。",
        "years": "写“{words}”，按起止年月是{right}个月。",
    },
    remedy="核对起止日期和时长，改正不符的一处。",
)
def spans_are_as_long_as_told(report: Manuscript) -> Hits:
    """The only span of a sentence has as many days, months or years as are told of it."""
    for line in report.normal:
        if line.is_row or "月" not in line.text:
            continue
        for sentence in SENTENCE.finditer(line.text):
            span = told_span(sentence[0], report.year) if "月" in sentence[0] else None
            at = line.line_at(sentence.start())
            if span and not NOT_ONE.search(NOT_STOPPED.sub("", sentence[0])):
                yield from _of_days(at, sentence[0], span)
                yield from _of_months(at, sentence[0], span.months if span.is_months else 0)
                yield from _of_years(at, sentence[0], span)
            else:
                yield from _of_phases(line, at, sentence[0])


def _of_days(line: int, text: str, span: ToldSpan) -> Hits:
    lengths = [each for each in OF_DAYS.finditer(text) if not span.begin <= each.start() < span.end]
    if span.is_months or len(lengths) != 1:
        return
    said = lengths[0]
    is_new = said["how"] in EXACT or not (
        span.is_of_events and said["count"].isdecimal() and _is_told_of_events(text, span)
    )
    is_of_it = said["how"] is not None or "历" in said["unit"] or (said["of"] is not None and said.end() < span.begin)
    is_near = span.begin - said.end() < 24 and said["unit"] != "日"
    if is_new and is_of_it and is_near and _is_looked_at(said, span):
        count = written_count(said["count"])
        if count and count not in (span.days, span.days - 1) and span.days < 2 * count + 2:
            yield hit(line, kind="days", words=said[0], right=span.days)


def _is_looked_at(said: re.Match[str], span: ToldSpan) -> bool:
    """Whether no other rule looks at it: digits beside a plain span are looked at by those for events."""
    return not said["count"].isdecimal() or span.is_named or span.is_of_events or "历" in said["unit"]


def _is_told_of_events(text: str, span: ToldSpan) -> bool:
    days = [*TOKEN.finditer(text)]
    return bool(BEGUN.match(text, days[0].end())) and bool(ENDED.match(text, span.end))


def _of_months(line: int, text: str, months: int) -> Hits:
    said = OF_MONTHS.search(text) if months else None
    is_exact = said is not None and said["how"] in EXACT
    if said and is_exact and written_count(said["count"]) not in (0, months):
        yield hit(line, kind="months", words=said[0], right=months)


def _of_phases(line: NormalLine, at: int, text: str) -> Hits:
    """“筹备（3月至4月）、征稿（5月至7月）、展出（8月）三个阶段，前后5个月”: phases that follow each other."""
    phases = [(int(first), int(last or first)) for first, last in PHASES.findall(text)] if "阶段" in text else []
    if len(phases) < 2 or not all(one[1] + 1 >= other[0] >= one[1] for one, other in pairwise(phases)):
        return
    months, said = phases[-1][1] - phases[0][0] + 1, OF_MONTHS.search(text)
    if said and written_count(said["count"]) not in (0, months):
        yield hit(at, kind="months", words=said[0], right=months)


def _of_years(line: int, text: str, span: ToldSpan) -> Hits:
    """“周期两年，2021年10月入门，2022年9月出师”: months far from those of the years told."""
    said = TERM.search(text) if len(re.findall(r"20\d\d年", text)) > 1 else None
    if said and abs(MONTHS * written_count(said["count"]) - span.months) >= HALF_A_YEAR:
        yield hit(line, kind="years", words=said[0], right=span.months)
