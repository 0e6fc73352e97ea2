"""The figures of the whole budget as sentences and tables state them, each with all amounts that claim to be it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure
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
OF_BUDGET = frozenset((texts.EXECUTION, texts.CARRYOVER, texts.DIFFERENCE, texts.SCORE, texts.ORGANISATION))
NO_SUBJECT = ("其中", "差异", "由", "本年")  # words that the vocabulary leaves over
OF_WHOLE = (FigureRole.CARRY_RATE, FigureRole.DIFFERENCE_RATE)  # rates that only the whole has
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
        known = found.setdefault(claim.name, {}).get(claim.value)
        if known is None or (claim.own_proof and not known.own_proof):
            kept = (
                claim
                if known is None
                else Claim(claim.name, known.figure, known.passage, claim.own_proof, known.is_about, known.topic)
            )
            found[claim.name][claim.value] = kept
    return {name: tuple(group.values())[:MOST_CLAIMS] for name, group in found.items()}


def _in_sentences(sentences: Iterable[StatedSentence], year: int | None) -> Iterator[Claim]:
    for sentence in sentences:
        if sentence.topic in PLANS or UNIT_BELOW.match(sentence.passage.text):
            continue
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
            is_kind = name and each.unit == (RATE if name in RATES else MONEY)
            if name and is_kind and is_of_year(each, year) and not OF_ITEM.search(each.label):
                yield Claim(name, each.quantity, sentence.passage, is_about=each.is_about, topic=sentence.topic)
