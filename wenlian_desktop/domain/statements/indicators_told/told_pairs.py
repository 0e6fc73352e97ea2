"""A goal and its result told in one clause, and whether a text tells why they are far from each other."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from wenlian_desktop.domain.statements.goals_told import NOISE, pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

AIM_BEFORE = re.compile(
    "(?:计划|原定|拟)[\u4e00-\u9fff]{2,8}$|(?:目标|指标|计划|任务|原定|预期|年初定)(?:值|数|量)?(?:为|是|定为|设为|：)?(?:≥)?$|^[“]?(?:年初)?计划(?!生育)"
)
AIM_AFTER = re.compile("^[”]?(?:的)?(?:年度|全年|年初)?(?:目标|指标|任务|计划)(?!外|书|表)")
DONE = re.compile("实际|完成|仅|只|举办|开展|推送|接收|实到|培训|新增|达到?|演出|办了|展出|办成|做到")
NO_RESULT = re.compile("率|比|占|超|多|少|差|增|减|较|剩|余|其中|平均|满分|得分|预算|支出|经费")
OF_OTHER_TIME = re.compile("季度|半年|月[底末份]|\\d月|截至|上年|去年|上一年|明年|下一?年|20\\d\\d年.{0,6}$|累计")
LESS_IS_BETTER = re.compile(
    "≤|不超过|不高于|控制在|以内|成本|投诉|事故|差错|费用|时间|天数|工作日|能耗|上限|限额|编制|会议|三公|压减"
)
WHY = re.compile(
    "原因|由于|因为|因|受|影响|推迟|所致|主要是|导致|疫情|天气|改为|合并|取消|压减|顺延|追加|新增了|临时|调[高低整增减]|偏[低高]|扩大|承接|加办|加演|加开"
)
TOLD_WHY = re.compile(
    "原因|由于|因为|所致|导致|系因|推迟|主要是|受[^，。；]{1,12}影响|因(?![此而素公地果])[一-鿿]{2}|上调|调[高整]|偏低|临时|追加|承接|[加增][办演开]|疫情"
)


@dataclass(frozen=True)
class ToldPair:
    """A goal, its result, and the words that name both."""

    goal: Statement
    done: Statement
    name: str
    sentence: Sentence


@lru_cache(2)
def told_pairs(report: StatedReport) -> tuple[ToldPair, ...]:
    """“目标60场，实际完成48场”, “送戏280场的目标没有完成，实际252场”, “计划展出300件，仅展出246件”."""
    return tuple(
        ToldPair(goal, done, NOISE.sub("", AIM_BEFORE.sub("", goal.label)) or _before(sentence, goal), sentence)
        for sentence in report.with_figures(2)
        for goal, done in pairwise(sentence.statements)
        if _is_pair(sentence, goal, done)
    )


def _is_pair(sentence: Sentence, goal: Statement, done: Statement) -> bool:
    if goal.unit != done.unit or goal.unit in (MONEY, POINTS, "", "%", "个百分点") or goal.depth != done.depth:
        return False
    is_aim = AIM_BEFORE.search(goal.label) is not None or AIM_AFTER.match(goal.after) is not None
    is_aim = is_aim and BEYOND.match(goal.label) is None
    is_plain = not (goal.is_about or done.is_about) and done.role in (FigureRole.PLAIN, FigureRole.SPENT)
    is_beside = done.between.count("，") <= 2 and "；" not in done.between and "、" not in done.between
    is_result = DONE.search(done.label) is not None and not NO_RESULT.search(done.label)
    is_now = not any(OF_OTHER_TIME.search(each.between) for each in (goal, done))
    text = sentence.text[: done.quantity.end].rpartition("；")[2]
    return is_aim and is_plain and is_beside and is_result and is_now and not LESS_IS_BETTER.search(text)


def _before(sentence: Sentence, goal: Statement) -> str:
    text = sentence.text[: goal.quantity.start].rpartition("；")[2]
    return NOISE.sub("", AIM_BEFORE.sub("", text))[-LONGEST_NAME:]


LONGEST_NAME = 12


BEYOND = re.compile("超[出过额]?|[高多]出|[高多]于")  # 超出目标30场: by how much, not how much
GAP_TOLD = re.compile(
    r"(?:差|少|缺|欠|剩|余)(?:的|下的?|了)?(?:那|这)?(?:部分|\d+|[一二两三四五六七八九十])|(?:其余|另外?|剩余|余下|未完成|没有?完成|没完成)的?(?:\d+|[一二两三四五六七八九十])"
    "|少(?:办|演|编|建|做|完成)的|差额|没(?:有)?(?:批|通|来|到|能|实施)|尚未|改(?:到|在|为)|延[到至期]|[晚推]到"
)  # 差的3座在湿地保护区边上
UNNAMED = re.compile(
    "[^一-鿿]|次数|人数|数量|场次|目标|指标|没有|完成|年度|全年|举办|开展|实际|各类|一是|二是|三是|活动"
)


def is_explained(report: StatedReport, line: int, name: str, *figures: str) -> bool:
    """Whether a text tells why a result is what it is.

    That is the line of the result past its figure, or one that bears its name, or the figure. `name`: the words that
    name it; those of the first sentence of its paragraph and of the heading above it count too.
    """
    words = pairs_of(UNNAMED.sub("", name)) - pairs_of("".join(each.text for each in report.manuscript.title))
    for each in report.manuscript.normal:
        if each.number == line:
            past = _past(each.text, figures)
            if WHY.search(past) or GAP_TOLD.search(past):
                return True
        elif TOLD_WHY.search(each.text):
            text = OF_THE_BUDGET.sub("", each.text)
            is_of_it = words & pairs_of(text) or any(figure in text for figure in figures)
            if is_of_it and TOLD_WHY.search(text):
                return True
    return False


OF_THE_BUDGET = re.compile(
    "[^。；]*(?:差异率|预决算|结转结余率|政府性基金|社会保险基金|国有资本)[^。；]*[。；]?"
)  # sentences whose causes are of no result


def _past(text: str, figures: tuple[str, ...]) -> str:
    """What a paragraph tells from the first of the figures on, to the end of its item."""
    at = min((found for figure in figures if (found := text.find(figure)) >= 0), default=0)
    items = re.split("[，；。]?[二三四五六七八九]是", text[at:])
    return items[0] if len(items) > 1 else text[at:]
