"""The figures of the whole budget as sentences and tables state them, each with all amounts that claim to be it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole
from wenlian_desktop.domain.values import outline as texts
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.sentences import StatedSentence, is_of_year
from wenlian_desktop.intake.old_report.source.topics import LISTS

BASIC, PROJECT, OTHER = "基本支出", "项目支出", "其他支出"
CLASSES = {WHOLE: "total", BASIC: "basic", PROJECT: "project", OTHER: "other"}
MEANT: dict[tuple[FigureRole, str], str] = {
    **{(FigureRole.FULL, subject): f"budget_{name}" for subject, name in CLASSES.items()},
    **{(FigureRole.SPENT, subject): f"spent_{name}" for subject, name in CLASSES.items()},
    (FigureRole.INITIAL, WHOLE): "initial_total",
    (FigureRole.INCOME, WHOLE): "income",
    (FigureRole.CARRIED_IN, WHOLE): "carried_in",
    (FigureRole.ADDED, WHOLE): "added",
    (FigureRole.CUT, WHOLE): "cut",
    (FigureRole.TAKEN_BACK, WHOLE): "taken_back",
    (FigureRole.LEFT, WHOLE): "carryover_amount",
    (FigureRole.SPENT, "人员经费"): "staff",
    (FigureRole.SPENT, "公用经费"): "running",
    (FigureRole.EXECUTION, WHOLE): "execution_rate",
    (FigureRole.CARRY_RATE, WHOLE): "carryover_rate",
    (FigureRole.DIFFERENCE_RATE, WHOLE): "deviation_rate",
}
RATES = frozenset(("execution_rate", "carryover_rate", "deviation_rate"))
PLANS = frozenset((*LISTS, texts.USE_OF_RESULTS))  # what stands there is of other years, or meant to be
OF_BUDGET_ALONE = (texts.EXECUTION, texts.CARRYOVER, texts.DIFFERENCE)  # elsewhere units below are told too
OF_BUDGET = frozenset((texts.EXECUTION, texts.CARRYOVER, texts.DIFFERENCE, texts.SCORE, texts.ORGANISATION))
NO_SUBJECT = ("其中", "差异", "由", "本年")  # words that the vocabulary leaves over
OF_WHOLE = (FigureRole.CARRY_RATE, FigureRole.DIFFERENCE_RATE)  # rates that only the whole has
AROUND = (  # what a figure is by the words around it, where those before it do not say it
    (
        "initial_total",
        MONEY,
        re.compile("(?:与|同|比|较)[^，]{0,4}年初(?:部门|编报)?预算(?:数|批复数?)?$|年初编报预算$"),
    ),
    (
        "execution_rate",
        RATE,
        re.compile("(?:占|完成)[^，]{0,6}预算[^，]*的$|^的$|之比(?:为|是)?$|100%[=＝]$|进度为?$|[=＝]$"),
    ),
    ("deviation_rate", RATE, re.compile("100%[=＝]$|差异率(?:为|是)?$|[=＝]$")),
)
OF_ITEM = re.compile("(?<!经)费(?!用)")  # 会议费年初预算 is not that of the office
UNIT_BELOW = re.compile("[^，。；]{1,60}（(行政单位|参公事业单位|事业单位|企业|其他)），")  # told with its figures
SPENT_AS_BUDGETED = re.compile("支出决算|决算支出")  # 全年预算支出决算数 is what was spent
MOST_CLAIMS = 5  # amounts that claim to be one figure


@dataclass(frozen=True, eq=False)  # two that say the same are still two
class Claim:
    """One amount that claims to be a figure: 分, or % for a rate. `own_proof`: what the table around it proves."""

    name: str
    figure: WrittenFigure
    passage: Passage
    own_proof: str = ""
    is_about: bool = False
    topic: str = ""
    is_weak: bool = False  # its words alone do not say what it is: it counts only where it proves itself

    @property
    def value(self) -> Fraction:
        """分 or %."""
        return self.figure.value

    @property
    def written(self) -> str:
        """The number as written, without its unit."""
        return self.figure.text.rstrip("元万亿千百%余多以上")


Claims = dict[str, tuple[Claim, ...]]


def claims(sentences: Iterable[StatedSentence], year: int | None, of_tables: Iterable[Claim] = ()) -> Claims:
    """All amounts for each figure, in order, each amount once; those of sentences come first."""
    found: dict[str, dict[Fraction, Claim]] = {}
    for claim in (*_in_sentences(sentences, year), *of_tables):
        if claim.value < 0 and claim.name not in RATES:  # no field of these takes one below nought
            continue
        known = found.setdefault(claim.name, {}).get(claim.value)
        if known is None or (claim.topic in OF_BUDGET_ALONE and known.topic not in OF_BUDGET_ALONE):
            found[claim.name][claim.value] = claim
        elif claim.own_proof and not known.own_proof:
            found[claim.name][claim.value] = replace(known, own_proof=claim.own_proof)
    return {name: tuple(group.values())[:MOST_CLAIMS] for name, group in found.items()}


def _parts_of_budget(sentence: StatedSentence) -> Iterator[Claim]:
    """Classes told of the budget of the whole (占用, 安排), in a sentence that tells no spending of the whole."""
    wholes = {each.role for each in sentence.statements if each.subject == WHOLE and each.unit == MONEY}
    if FigureRole.FULL not in wholes or FigureRole.SPENT in wholes:
        return
    for each in sentence.statements:
        if each.subject in CLASSES and each.subject and each.unit == MONEY and each.role is not FigureRole.FULL:
            name = f"budget_{CLASSES[each.subject]}"
            yield Claim(name, each.quantity, sentence.passage, topic=sentence.topic, is_weak=True)


def _by_words_around(each: Statement) -> str:
    """The figure that the words around may mean; "" for none. Of a rate that may be two, the sentence decides."""
    told = [name for name, unit, words in AROUND if unit == each.unit and words.search(each.label)]
    if len(told) > 1:
        return "deviation_rate" if "差异" in each.between else "execution_rate"
    return told[0] if told else ""


def _in_sentences(sentences: Iterable[StatedSentence], year: int | None) -> Iterator[Claim]:
    for sentence in sentences:
        if sentence.topic in PLANS or UNIT_BELOW.match(sentence.passage.text):
            continue
        yield from _parts_of_budget(sentence)
        of_accounts = False
        for each in sentence.statements:
            is_whole = each.subject in NO_SUBJECT or each.role in OF_WHOLE
            subject = WHOLE if is_whole else each.subject
            if subject == WHOLE and each.unit == MONEY:
                of_accounts = SPENT_AS_BUDGETED.search(each.label) is not None
            is_spent = (
                of_accounts and each.role is FigureRole.FULL and (subject == WHOLE or not each.meaning.is_explicit)
            )
            name = MEANT.get((FigureRole.SPENT if is_spent else each.role, subject))
            weak = "" if name else _by_words_around(each)
            name = name or weak
            is_kind = name and each.unit == (RATE if name in RATES else MONEY)
            if name and is_kind and is_of_year(each, year) and not OF_ITEM.search(each.label):
                yield Claim(
                    name,
                    each.quantity,
                    sentence.passage,
                    is_about=each.is_about,
                    topic=sentence.topic,
                    is_weak=bool(weak),
                )
