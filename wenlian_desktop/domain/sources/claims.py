"""What figures of a text claim to be: a quantity of the department, of a class, a line, an activity, a survey.

Only what the words before a figure say in full is a claim: a word more, and nobody knows what it is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.prose.figures_in_prose import (
    TARGET_MARKS,
    TO_HALF_WIDTH,
    Figure,
    FigureKind,
    parse_figures,
)
from wenlian_desktop.domain.sources.names_in_text import CLASS, DEPARTMENT, KnownNames, Mention, Subject
from wenlian_desktop.domain.sources.periods import YEAR, Period, period_of, without_period
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.statement import ASIDE, Sentence, Statement, sentences
from wenlian_desktop.domain.statements.vocabulary import FigureRole, meaning, subject_of

QUANTITIES = {
    FigureRole.INITIAL: "initial",
    FigureRole.FULL: "full",
    FigureRole.SPENT: "spent",
    FigureRole.LEFT: "unspent",
    FigureRole.EXECUTION: "rate",
    FigureRole.CARRY_RATE: "left_rate",
    FigureRole.DIFFERENCE_RATE: "difference_rate",
    FigureRole.SATISFACTION: "satisfaction",
}
OF_MONTHS = ("spent", "rate")
OTHER_YEAR = re.compile(
    "上年(?!结转)|去年|上一年|前年|上届|上期|上一届|上一期|同期|往年|历年|来年|次年|下一?年|明年|同比|环比|预计"
)
OTHER_YEARS = re.compile(r"(20\d{2}|19\d{2})年(?!初|末|卷)")
PLAIN_RESTS = re.compile("(?:按?登记?|其|决|已|三个|两个|进度|前|底)*")
TARGET_WORDS = re.compile("不少于|不低于|不超过|不高于|不多于|目标|指标值|力争|控制在|限额|上限|要求|计划|至少|争取")
# unit, words that must stand between the name (or the figure before) and the figure, quantity.
COUNTED = (
    (("场", "场次"), re.compile(""), "sessions"),
    (("人次",), re.compile("观众|群众|居民"), "audience"),
    (("人次",), re.compile("艺术家|作者|文艺工作者|演员"), "artists"),
    (("人次",), re.compile("志愿者"), "volunteers"),
    (("件", "幅"), re.compile("征集"), "collected"),
    (("件", "幅"), re.compile("展出|入展"), "exhibited"),
    (("件", "幅"), re.compile("赠送"), "gifts"),
    (("件", "幅"), re.compile("推出|创作|新作"), "created"),
    (("副",), re.compile("春联|福字"), "couplets"),
    (("份",), re.compile("发放"), "issued"),
    (("份",), re.compile("回收"), "returned"),
    (("份",), re.compile("有效"), "valid"),
)
COUNT_FILLERS = re.compile(
    r"\d{4}年度?|全年|本年度?|本主题|本次|本活动|年内|累计|合计|总计|共计|分别|其中|达到?|增加到|增至|到|至|举办|开展|组织|演出|巡演|送出|赠送|推出|完成|实际"
    r"|现场|线下|接待|吸引|服务|惠及|受益|观众|群众|居民|艺术家|文艺工作者|作者|演员|志愿者|参与|参加|摄影|美术|书法|作品|征集|入展|展出|创作|新作"
    r"|书写|春联|福字|新|文艺|文化|各类|各项|活动|场次|人次|发放|回收|有效|问卷|调查|媒体|人员|核定|编制|实有|现行|的|由|有|为|是|共|计|了|在"
)
# What the department counts besides: words before the figure, unit, quantity.
OF_DEPARTMENT = (
    (re.compile("(?:核定)?编制(?:数)?(?:为|共)?"), ("名", "人", "个"), "authorized"),
    (re.compile("实有(?:人员|人数)?(?:为|共)?"), ("名", "人"), "people"),
    (re.compile("(?:现行有效的|现行|有效的)?(?:本单位)?制度(?:共|为|有)?"), ("件", "项", "个"), "policies"),
    (re.compile("(?:全年)?政府采购(?:共|为)?"), ("项",), "purchases"),
    (re.compile("采购金额(?:合计)?(?:为|共)?"), (MONEY,), "purchased"),
    (re.compile("(?:其中)?(?:年末)?结转(?:资金)?(?:为)?"), (MONEY,), "closing_carryover"),
    (re.compile("(?:其中)?(?:年末)?结余(?:资金)?(?:为)?"), (MONEY,), "closing_surplus"),
    (re.compile("(?:年末)?资产原值(?:为|共)?"), (MONEY,), "original_value"),
    (re.compile("(?:年末)?(?:资产)?净值(?:为|共)?"), (MONEY,), "net_value"),
)
OF_CLOSING = ("closing_carryover", "closing_surplus")  # said of a project as well
STARTS_ANEW = re.compile("全年|部门|总体|整体|截至|累计")
DEPARTMENT_NAMED = re.compile("文联(?:全年|本年|年初)|(?:本|我|全)单位|部门(?:全年|整体|预算|支出|决算)")
SPOKEN_OF_YEAR = re.compile("全年|本年|年内|部门|总体|整体|区文联|我单位|本单位")


@dataclass(frozen=True)
class TextClaim:
    """What a figure claims to be; `is_sure`: the words leave nothing open. `is_other`: of another year, or a goal."""

    figure: Figure
    subject: Subject = DEPARTMENT
    quantity: str = ""
    period: Period = YEAR
    is_sure: bool = True
    is_other: bool = False


def read_claims(text: str, names: KnownNames, about: Subject | None) -> tuple[TextClaim, ...]:
    """The claims of the figures of a text; `about`: what it speaks of where it names nothing, None if unknown."""
    key = (text, about)
    if key not in names.claims:
        if len(names.claims) > MOST_TEXTS:
            names.claims.clear()
        names.claims[key] = tuple(_claims(text, names, about))
    found: tuple[TextClaim, ...] = names.claims[key]
    return found


MOST_TEXTS = 20_000


def _claims(text: str, names: KnownNames, about: Subject | None) -> Iterator[TextClaim]:
    figures = parse_figures(text)
    starts = [figure.start for figure in figures]
    for offset, paragraph in _paragraphs(text):
        kept, places = _without_asides(paragraph)
        last = 0
        reading = _Reading(names, about)
        for sentence in sentences(0, kept.translate(TO_HALF_WIDTH), 0):
            last = kept.translate(TO_HALF_WIDTH).find(sentence.text, last)
            for each in reading.read(sentence):
                place = offset + places[last + each.statement.quantity.start]
                at = bisect_right(starts, place) - 1
                if at >= 0 and place < figures[at].end:
                    yield each.claim(figures[at])
            last += len(sentence.text)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for paragraph in text.split("\n"):
        if any(character.isdigit() or character in "一二三四五六七八九十" for character in paragraph):
            yield offset, paragraph
        offset += len(paragraph) + 1


def _without_asides(text: str) -> tuple[str, list[int]]:
    """The text without short brackets, and where each of its characters stood."""
    places = list(range(len(text)))
    for match in reversed(list(ASIDE.finditer(text))):
        del places[match.start() : match.end()]
    return "".join(text[place] for place in places), places


@dataclass(frozen=True)
class _Read:
    statement: Statement
    subject: Subject | None = None
    quantity: str = ""
    period: Period | None = YEAR
    is_sure: bool = True
    is_other: bool = False

    def claim(self, figure: Figure) -> TextClaim:
        if self.is_other:
            return TextClaim(figure, is_other=True)
        if self.subject is None or self.period is None or not self.quantity or figure.mark in TARGET_MARKS:
            return TextClaim(figure, is_sure=False)
        return TextClaim(figure, self.subject, self.quantity, self.period, self.is_sure)


class _Reading:
    """What a paragraph speaks of, from sentence to sentence."""

    def __init__(self, names: KnownNames, about: Subject | None) -> None:
        self._names, self._about = names, about
        self._has_named = False

    def read(self, sentence: Sentence) -> Iterator[_Read]:
        """The claims of a sentence."""
        mentions = list(self._names.mentions(sentence.text))
        subject = self._about
        period: Period | None = YEAR
        last, is_other_year = 0, False
        for statement in sentence.statements:
            begin = statement.quantity.start
            own = [each for each in mentions if last <= each.start and each.end <= begin]
            between = sentence.text[last:begin]
            if "；" in between and STARTS_ANEW.search(between.rpartition("；")[2]):
                subject = self._about
            if not own and DEPARTMENT_NAMED.search(between):
                subject = DEPARTMENT
            named = period_of(_without(between, last, own))
            period = named if named is None or named.is_named else _carried_period(period, between)
            is_other_year = is_other_year or _is_other_year(between)
            found = self._read(statement, own, last, subject, period)
            is_change = statement.role in (FigureRole.DIFFERENCE, FigureRole.GROWTH)
            if _is_other_year(statement.label) or (is_change and is_other_year):
                found = _Read(statement, found.subject or subject, is_other=True)
            subject, last = found.subject, statement.quantity.end
            yield found
        self._has_named = self._has_named or any(each.subject.record != CLASS for each in mentions)

    def _read(
        self, statement: Statement, own: list[Mention], last: int, carried: Subject | None, period: Period | None
    ) -> _Read:
        subject = _subject(own, statement, last) if own else carried
        label = _label(statement, own)
        if TARGET_WORDS.search(label):
            return _Read(statement, subject, is_sure=False)
        if statement.unit in (MONEY, RATE):
            return self._of_money(statement, subject, label, period)
        quantity = _counted(statement, label, subject)
        is_known = bool(quantity) and not COUNT_FILLERS.sub("", label)
        is_sure = subject is not None and (not subject.is_whole or quantity in DEPARTMENT_ONLY)
        return _Read(statement, subject if is_known or own else None, quantity if is_known else "", YEAR, is_sure)

    def _of_money(self, statement: Statement, subject: Subject | None, label: str, period: Period | None) -> _Read:
        for words, units, quantity in OF_DEPARTMENT:
            is_other = quantity in OF_CLOSING and (subject is None or not subject.is_whole)
            if statement.unit in units and words.fullmatch(label) and not is_other:
                return _Read(statement, self._about if self._about == DEPARTMENT else None, quantity)
        if subject is None or not PLAIN_RESTS.fullmatch(subject_of(label, statement.unit)):
            return _Read(statement)
        quantity = _quantity_of_money(statement, label)
        if quantity not in OF_MONTHS and period is not None and not period.is_year:
            period = YEAR if quantity in ("initial", "full") else None
        is_explicit = SPOKEN_OF_YEAR.search(statement.between) is not None
        is_sure = not subject.is_whole or not self._has_named or is_explicit
        is_vague = subject.record in ("activity", "theme", "survey") and quantity not in ("spent", "satisfaction")
        return _Read(statement, subject, "" if is_vague else quantity, period, is_sure)


def _quantity_of_money(statement: Statement, label: str) -> str:
    is_bare = bool(label) and label == statement.label
    role = (statement.meaning if is_bare else meaning(label, statement.unit, statement.after)).role
    if role is FigureRole.PLAIN and statement.unit == MONEY and any(each in statement.label for each in SPENDING):
        return "spent"  # 全年基本支出541.09万元
    return QUANTITIES.get(role, "")


AFTER_NAME = re.compile("^(?:项目|活动)?的?")
SPENDING = ("基本支出", "项目支出", "其他支出")
DEPARTMENT_ONLY = tuple(quantity for _, _, quantity in OF_DEPARTMENT)


def _carried_period(period: Period | None, between: str) -> Period | None:
    return YEAR if re.search("全年|年末|本年", between) else period


def _is_other_year(words: str) -> bool:
    return OTHER_YEAR.search(words) is not None


def _without(between: str, last: int, own: list[Mention]) -> str:
    for each in reversed(own):
        between = between[: each.start - last] + between[each.end - last :]
    return between


def _subject(own: list[Mention], statement: Statement, last: int) -> Subject | None:
    """The one that the words of the figure name; None of several together."""
    named = {each.subject for each in own}
    label_start = statement.quantity.start - len(statement.label)
    near = {each.subject for each in own if each.start >= label_start} if statement.between else named
    if len(named) == 1:
        return next(iter(named))
    return next(iter(near)) if len(near) == 1 and not re.search("[两三四五]项|合计|和|与|、", statement.label) else None


def _label(statement: Statement, own: list[Mention]) -> str:
    """The words that tell what a figure is, without the names in them."""
    label, start = statement.label, statement.quantity.start - len(statement.label)
    for each in reversed(own):
        if each.start >= start and statement.between.endswith(label):
            label = label[: each.start - start] + AFTER_NAME.sub("", label[each.end - start :])
    return without_period(label)


def _counted(statement: Statement, label: str, subject: Subject | None) -> str:
    if subject is not None and subject.is_whole:
        for words, units, quantity in OF_DEPARTMENT:
            if statement.unit in units and words.fullmatch(label):
                return quantity
    if statement.unit == "家" and statement.after.startswith("媒体"):
        return "outlets"
    return next((quantity for units, words, quantity in COUNTED if statement.unit in units and words.search(label)), "")


def is_of_other_year(figure: Figure, year: int | None) -> bool:
    """Whether the sentence before a figure names another calendar year."""
    named = {int(match[1]) for match in OTHER_YEARS.finditer(figure.preceding)}
    return figure.kind is not FigureKind.DATE and bool(named - {year})
