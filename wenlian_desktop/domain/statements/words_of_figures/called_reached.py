"""A goal, its result, and words that call the one reached by the other, or not: nothing else is told in its unit.

“合同约定送戏60场。全年送出53场，任务超额完成”; “按责任书帮扶就业150人，年终核实163人，尚缺13人”.
"""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import COUNTED, FigureRole

Hits = Iterator[Hit[int]]
SET = "(?:年度|年初|全年|绩效|[既原设]定|预[定期]的?|约定|合同|的|了)*"
GOAL = f"{SET}(?:目标|计划|任务|指标|要求|约定|标准|承诺|预期)(?:值|数)?"
LIMIT = "(?:控制|成本|最高)?(?:线|数|限额?|上限|红线|标准)"
NO = "(?:(?<!并)[未没不](?:有)?能?|没能)"
CLAIM = re.compile(
    f"(?P<over>(?:超出|超过|超|高于|多于)(?:了)?{GOAL}|超额(?:完成|实现)?)"
    f"|(?P<short>{NO}(?:完成|达到|达成|实现|符合|满足)(?:了)?{GOAL}|[未没](?:有)?(?:能)?(?:完成|达[标成])|不达标|不合格|(?:低于|少于|不及|不足){GOAL}"
    f"|[尚还仍](?:缺|差|欠|少)|{GOAL}(?:未|没有)(?:能)?(?:完成|达到|实现))"
    f"|(?P<reached>(?:达到|完成|实现|达成|优于|符合|满足|不低于)(?:了)?{GOAL}|(?<![未不])达标|{GOAL}(?:已|均|全部|如数|足额|圆满|按期|顺利)*(?:完成|实现|达到|达成)"
    "|(?:如数|足额|足数|保质保量|全数|圆满|按计划|按要求)(?:完成|到位|兑现)|无一遗漏|一个不[少落漏]|没有遗漏|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|全覆盖|都?够了"
    f"|(?:没有|未)超[过出]?(?:{GOAL}|{LIMIT})?(?=[，。；）]|$)|控制在{GOAL}?[^，。；]{{0,4}}[内下])"
    f"|(?P<beyond>(?<![未没不])(?<!没有)(?:超出|超过|突破)了?{LIMIT}(?=[，。；）]|$))"
)
OF_THEM = re.compile("[^，。；]{0,3}(?:率|比例|[数度]|的|情况|期限)|占")  # 指标完成率, 优于目标值的9项
GOALS = re.compile("(?:指标|目标|任务|计划|要求)(?:共|设|有|为|计|总数)*$")
IS_GOAL = re.compile(
    "目标|计划|任务|要求|约定|责任书|指标(?!完成)|承诺|预期|原[定想拟]|定下|(?<![相反对供适响效])[拟应须](?!用)[\u4e00-\u9fff]{0,5}$|[≥≤]|不少于|不低于|不超过|不高于|至少|规定"
)
GOAL_BEHIND = re.compile("(?:以上|以下|以内)?的(?:目标|计划|任务|要求)")
AT_MOST = re.compile("≤|不超过|不高于|不大于|不多于|以内|以下|上限|限额|控制")
LESS_IS_BETTER = re.compile("时限|时间|用时|投诉|差错|事故|违规|逾期|成本|能耗|费用|限期|工期|误差|下降|压减|退|损")
OTHERWISE = re.compile(
    "[上下]半年|季度|除[^，。]{1,24}外|剔除|调整|调减|调增|核减|同意|批准|上年|去年|其中|此外|若|如果|原因|累计"
)
NO_RESULT = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.REFERENCE, FigureRole.TARGET, FigureRole.SHARE)
PAIR, MOST_TIMES = 2, 3


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{words}”，但目标{goal}，实际{stated}。"},
    remedy="核对目标、完成数和说法。",
)
def results_called_reached_or_missed(report: StatedReport) -> Hits:
    """What a sentence says of a result fits the one goal told beside it."""
    for sentence in report.with_figures(1):
        said = CLAIM.search(sentence.text, sentence.statements[0].quantity.end)
        is_claim = said is not None and not OF_THEM.match(sentence.text, said.end())
        pair = _pair(report, sentence, said.start()) if said and is_claim else None
        if said and pair and not _fits(said, *pair):
            goal, done = pair
            lines = dict.fromkeys((sentence.line, goal.line))
            yield doubtful(*lines, kind=TURNED, words=said[0], goal=goal.text, stated=done.text)


def _pair(report: StatedReport, sentence: Sentence, end: int) -> tuple[Statement, Statement] | None:
    """The goal and the result that stand before some words, in their sentence or in the one before it too."""
    told = [each for each in sentence.statements if each.quantity.end <= end]
    before = report.sentences[sentence.number - 1] if sentence.number else None
    alike = [each for each in told if is_same_unit(each, told[-1])]
    text = sentence.text
    if len(alike) == 1 and before is not None and before.line == sentence.line:
        alike = [*(each for each in before.statements if is_same_unit(each, told[-1])), *alike]
        text = before.text + text
    if len(alike) != PAIR or any(each.depth for each in alike) or alike[1].is_about or OTHERWISE.search(text):
        return None
    goal, done = alike
    is_apart = "；" in text[goal.quantity.end :] or done.role in NO_RESULT or goal.role in NO_RESULT[:2]
    is_plain = not is_apart and _is_goal(goal) and not IS_GOAL.search(done.label) and goal.unit != ""
    return (goal, done) if is_plain and goal.value <= done.value * MOST_TIMES and done.value <= goal.value * 2 else None


def _is_goal(each: Statement) -> bool:
    if each.unit in COUNTED and not each.after and GOALS.search(each.label):
        return False  # 绩效指标12项
    return IS_GOAL.search(each.between) is not None or GOAL_BEHIND.match(each.after) is not None


def _fits(said: re.Match[str], goal: Statement, done: Statement) -> bool:
    """Whether words are true of a result: of a limit less is better, and where that is not told it is open."""
    words = goal.between + goal.text + goal.after[:2]
    sign = -1 if AT_MOST.search(words) else 1
    if sign > 0 and LESS_IS_BETTER.search(goal.between + done.between):
        return True
    ahead = sign * (done.value - goal.value)
    if said["beyond"]:
        return ahead < 0 or sign > 0
    if said["over"]:
        return ahead > 0 or sign < 0
    return ahead < 0 if said["short"] else ahead >= 0
