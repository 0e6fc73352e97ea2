"""What is new makes a count grow: “新建服务站5个，站点由12个增加到18个” contradict each other."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import TO

Hits = Iterator[Hit[int]]
GROWN_FROM = re.compile("(?:由|从)[^，；]*$")
GROWN_TO = re.compile(
    r"^(?:增加|增|增长|发展|扩大|扩展|扩充|扩|上升|壮大|提高)(?:至|到|为)(?:\d{4}年[末底]?|目前|现在)?的?$"
)
NEW = re.compile(
    "(?:新增|新建|新建成|新设|新成立|新发展|新吸收|新培育|增设|增建|净增加?)(?!加?到|至)[^，；。由从]{0,12}$"
)
NEW_WORDS = re.compile("新?[增建设成立发展]+")
PER = re.compile("每|均")
ONLY_SOME = re.compile("其中|含|包括|每|各|平均")
GONE = re.compile("撤销|撤并|退|注销|减少|关停|关闭|停业|歇业|停办|淘汰|报废|流失|离|调出|除名|合并")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="写“{stated}”，由{then}到{now}增加的是{right}。",
    remedy="按“新增数＝现有数－原有数”核对，改正不符的一处。",
)
def new_ones_make_it_grow(report: StatedReport) -> Hits:
    """What is new in a sentence is by how much its count grew, where nothing of it is gone."""
    for sentence in report.with_figures(1):
        for then, now in _grown(sentence):
            yield from _checked(sentence, then, now)


def _grown(sentence: Sentence) -> Iterator[tuple[Statement, Statement]]:
    found = sentence.statements
    for then, now in pairwise(found):
        is_count = now.unit not in (MONEY, POINTS, RATE, "") and is_same_unit(then, now)
        is_count = is_count and not PER.search(then.label)  # 每千人由1.8人提高到2.1人
        if is_count and GROWN_FROM.search(then.label) and GROWN_TO.match(now.label) and now.value > then.value:
            yield then, now


def _checked(sentence: Sentence, then: Statement, now: Statement) -> Hits:
    others = [each for each in sentence.statements if each not in (then, now) and is_same_unit(each, now)]
    new = [each for each in others if NEW.search(each.label) and not ONLY_SOME.search(each.between)]
    new = [each for each in new if _is_of_same(sentence, each, then)]
    if TO.search(now.label) and new and sentence.statements.index(new[0]) == sentence.statements.index(now) + 1:
        return  # comparisons look at “由14处增加到17处，新增2处”
    right = now.value - then.value
    if len(new) != 1 or new[0].value == right or _is_about(then, now, *new):
        return
    net = "净增" in new[0].label
    is_gone = GONE.search(sentence.text.replace(new[0].label, "")) is not None and not net
    if not is_gone and not any(each.value == right for each in others):
        like = now.quantity
        shown = f"{bare(like, like)}－{bare(then.quantity, like)}＝{written(right, like)}"
        yield hit(now.line, stated=f"{new[0].label}{new[0].text}", then=then.text, now=now.text, right=shown)


def _is_of_same(sentence: Sentence, new: Statement, then: Statement) -> bool:
    """“新增文旅企业2家；民宿由146家增至173家”: past a stop, what is new is of that whose words it shares."""
    first, last = sorted((new, then), key=lambda each: each.quantity.start)
    is_apart = "；" in sentence.text[first.quantity.end : last.quantity.start]
    return not is_apart or bool({*NEW_WORDS.sub("", new.label)} & {*then.label})


def _is_about(*told: Statement) -> bool:
    return any(each.is_about for each in told)
