"""Which of two is above the other, told by their names and by what is measured: “城市增幅高于农村”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
METRIC = "[增涨]幅|增速|降幅|占比|比重|[\u4e00-\u9fff]{1,3}率|满意度|得分|进度"
ABOVE, BELOW = "高于|高过|大于|快于|好于|优于|多于|超过", "低于|小于|慢于|差于|少于|不及"
CLAIM = re.compile(
    f"(?:^|[，；])(?:其中)?(?P<one>[\u4e00-\u9fff“”]{{2,10}}?)的?(?P<metric>{METRIC})(?:略|明显|均|要|也)?"
    f"(?:(?P<above>{ABOVE})|(?P<below>{BELOW}))(?P<other>[\u4e00-\u9fff“”]{{2,10}}?)(?:的?(?P=metric))?(?=[，。；]|$)"
)
OF_OTHERS = re.compile("[上去同]年|同期|上[届期]|往年|计划|预算|目标|标准|要求|平均|全[国省市县区]|序时|预期|合同|约定")
NO_FIGURE = (FigureRole.REFERENCE, FigureRole.TARGET)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{written}”，但{one}是{first}，{other}是{second}。",
    remedy="核对两个数和说法。",
)
def above_by_name(report: StatedReport) -> Hits:
    """Of two rates of one name, each told once of whom, the one that is said to be higher is."""
    for sentence in report.sentences:
        if "于" not in sentence.text and "超过" not in sentence.text and "不及" not in sentence.text:
            continue
        for claim in CLAIM.finditer(sentence.text):
            if OF_OTHERS.search(claim["other"] + claim["one"]):
                continue
            one, other = (_rate_of(sentence, claim, claim[name]) for name in ("one", "other"))
            if one is None or other is None or one is other:
                continue
            if (one.value - other.value) * (1 if claim["above"] else -1) < 0:
                yield hit(
                    sentence.line, written=claim[0].strip("，；"), one=claim["one"], first=one.text,
                    other=claim["other"], second=other.text,
                )  # fmt: skip


def _rate_of(sentence: Sentence, claim: re.Match[str], name: str) -> Statement | None:
    """The only rate of that measure before a claim whose words, or the clause it stands in, begin with a name."""
    rates = [each for each in sentence.statements if each.unit == RATE and each.quantity.end <= claim.start("one")]
    found = [each for each in rates if _is_of(sentence, each, claim["metric"], name)]
    return found[0] if len(found) == 1 else None


def _is_of(sentence: Sentence, each: Statement, metric: str, name: str) -> bool:
    told = re.sub("(?:为|达到?|是)$", "", each.label)
    if each.is_about or each.role in NO_FIGURE or not told.endswith(metric):
        return False
    clause = re.split("[；：]", sentence.text[: each.quantity.start])[-1]
    return told == name + metric or told == f"{name}的{metric}" or (told == metric and _begins(clause, name))


def _begins(clause: str, name: str) -> bool:
    return clause.startswith((name, f"其中{name}"))
