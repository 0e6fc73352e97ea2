"""Goals against results: what was not reached, and what is told of it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, pairwise, zip_longest

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.explained_otherwise import REASONED, is_explained_by_name, is_missed_elsewhere
from wenlian_desktop.domain.statements.goals_told import NOISE, counts, is_same, matched_goals, pairs_of
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
CLAIM = re.compile(
    "(?:目标|指标|任务)(?:全部|均|都)(?:已|能)?达标|各项(?:全部|均|都)(?:达到|完成|实现)|(?:全部|均|都|圆满)[^，。；未没不]{0,6}(?:完成|达成|实现)[^，。；]{0,3}(?:目标|指标|任务)"
    "|(?:指标|目标|(?<=[项有部])工程)[^，。；]{0,4}(?:全部|均|都)[^，。；未没不]{0,6}(?:完成|竣工|达成)|"
    "(?:目标|指标|任务)(?:\\d+[项条个])?，(?:年内|全年|均|都|已)*全部(?:完成|实现|达到)|"
    "(?:目标|指标|任务)[^，。；]{0,16}?(?:全部|均|都|全面|圆满)[^，。；未没不]{0,6}?(?:完成|达到|实现|达标)|没有未完成的|"
    "(?:目标|指标|任务)[^，。；]{0,16}?(?:超额|按期)[^，。；未没不]{0,6}?(?:完成|达到|实现|达标)"
    "(?!率|了?的?(?:有|为|共)?(?:\\d+|[一二两三四五六七八九十]{1,3})[个项条类])"  # of some: 按期完成的7个
    "|(?:指标|任务)[^，。；]{0,6}(?:全部|均|都)[^，。；未没不]{0,6}(?:超过|高于)[^，。；]{0,4}(?:目标|计划|预期)"
    "|(?:目标|指标|任务)[^，。；]{0,16}?，?(?:一[项个条]不落|无一(?:遗漏|缺漏|落空|例外)|悉数|如数|(?:没有|无)一[项条个](?:落空|落下|遗漏))"
)
CLAIM_SIGN = re.compile("目标|指标|任务|各项|工程|没有未")  # every claim has one of these: a first look
ADMITTED = re.compile(
    "(?:未|没有|没|尚未)(?:能)?(?:完成|达到|达标|实现)|未达|除[^，。]{1,20}外|其余|低于目标|原因|由于|因为|影响|推迟|改进措施|已?完成(?:了)?(?:一|过)半"
)
TARGET_HEAD = re.compile("目标[值数]|指标值|年度目标|计划[值数]|任务数|预期(?:值|目标)|^目标$|^计划$")
DONE_HEAD = re.compile("完成[值数]|实际完成|完成情况|实际值|^完成$|^实际$")
BETTER_LESS = re.compile("≤|<|成本|支出|费用|投诉|不超过|不高于|控制|能耗|时间")
SPLIT_BY = re.compile("线上|线下|[上下]半年|季度|现场|另|新增|按期")
SPLIT = re.compile("线上|线下|[上下]半年|[一二三四]季度|其中|现场|另")


@dataclass(frozen=True)
class Unmet:
    """One goal and its result, which is less."""

    goal_line: int
    line: int
    goal: str
    done: str


@lru_cache(2)
def unmet_goals(report: StatedReport) -> list[Unmet]:
    """The goals whose result is told and less: in tables, beside each other, and in the list of goals."""
    found = [*_in_tables(report), *_beside(report), *_listed(report)]
    unique: dict[int, Unmet] = {}
    for each in found:
        unique.setdefault(each.line, each)
    return list(unique.values())


def _in_tables(report: StatedReport) -> Iterator[Unmet]:
    for table in report.tables:
        target = next((at for at, head in reversed([*enumerate(table.heads)]) if TARGET_HEAD.search(head)), None)
        done = next((at for at, head in enumerate(table.heads) if DONE_HEAD.search(head) and at != target), None)
        if target is None or done is None:
            continue
        for row in table.rows:
            of, got = row.figure(target), row.figure(done)
            is_less = of and got and of.unit == got.unit and got.value < of.value and not row.is_total
            words = row.name + "".join(cell.text for cell in row.cells)
            is_goal = not BETTER_LESS.search(words) and "执行率" not in words
            if of and got and is_less and is_goal:
                yield Unmet(row.line, row.line, of.text, got.text)


def _beside(report: StatedReport) -> Iterator[Unmet]:
    """“新建4个（目标6个）”, “完成18项，目标20项”, “计划240人，实际230人”."""
    for sentence in report.with_figures(2):
        for one, other in zip(sentence.statements, sentence.statements[1:], strict=False):
            if one.unit != other.unit or one.unit in ("元", "分", "") or BETTER_LESS.search(sentence.text):
                continue
            if other.meaning.is_part_year and not one.meaning.is_part_year:
                continue  # 一季度完成15万页
            if _is_part_of_enough(sentence, one, other):
                continue
            if (
                one.role is FigureRole.PLAIN
                and re.match("(?:年度|全年)?(?:目标|计划)(?:值|数)?(?:为|是)?$", other.label)
                and one.value < other.value
            ):
                yield Unmet(other.line, one.line, other.text, one.text)
            elif (
                re.search("^(?:年初)?(?:目标|计划)|(?:目标|计划|原定|应)(?:为|是)?$|年初定|调整为", one.label)
                and re.search("^(?:实|完成|到位|落实|只|来)|完[工成]$|完[工成]了$", other.label)
                and other.value < one.value
            ) or (
                one.role is FigureRole.TARGET
                and AT_LEAST.search(one.label)
                and other.between.removesuffix(other.label)[-1:] in ("，", "：", "；")
                and REACHED.search(other.label)
                and other.value < one.value
            ):
                yield Unmet(one.line, other.line, one.text, other.text)


def _is_part_of_enough(sentence: Sentence, one: Statement, goal: Statement) -> bool:
    """“接收7545卷，其中县直3260卷、企业2410卷，目标7200卷”: the goal is that of the whole, which reaches it."""
    before = [
        each for each in sentence.statements if each.quantity.start <= one.quantity.start and each.unit == one.unit
    ]
    opened = next((at for at, each in reversed([*enumerate(before)]) if each.opens_parts), 0)
    return opened > 0 and before[opened - 1].value >= goal.value


AT_LEAST = re.compile("(?:不少于|不低于|至少|≥)$")
REACHED = re.compile(
    "^(?:到|至)?(?:年底|年末|年终|全年|最终|实际)*(?:共|累计)?(?:办成|完成|办了|举办|开展|实现|做到|做成|达到?|值|数)(?:了|为|是)?$"
)


def _listed(report: StatedReport) -> Iterator[Unmet]:
    for goal, results in matched_goals(report):
        reached = _sum_of(results) >= goal.value or _is_summed_up(report, goal, results)
        is_split = any(SPLIT.search(each.label) for each in results) and not SPLIT.search(goal.label)
        text = OF_SPENDING.sub("", report.sentences[goal.sentence].text)
        if not BETTER_LESS.search(text) and not reached and not is_split:
            best = max(results, key=lambda each: each.value)
            if not best.is_about and best.value * 2 > goal.value:
                yield Unmet(goal.line, best.line, goal.text, best.text)


def _sum_of(results: Sequence[Statement]) -> Fraction:
    """The sum of results; one that is told again in another sentence counts once."""
    told = Counter((each.sentence, each.value) for each in results)
    most = {value: max(count for (_, one), count in told.items() if one == value) for _, value in told}
    return sum((value * count for value, count in most.items()), Fraction(0))


OF_SPENDING = re.compile("(?:整体|项目|部门)支出(?=[^，。]{0,4}目标)")  # 整体支出绩效目标


def _is_summed_up(report: StatedReport, goal: Statement, results: Sequence[Statement]) -> bool:
    """Whether the sentence of a result has a total that reaches the goal (甲3个、乙5个，合计8个).

    The total comes first where its sentence ends with the goal: 扫描126页，民国39页、当代87页，为目标120页的105.00%.
    """
    told = [each for one in results for each in report.sentences[one.sentence].statements if each.unit == goal.unit]
    again = {each.sentence for each in told if each.value == goal.value and GOAL_AGAIN.search(each.between)}
    told = [each for each in told if each.sentence in again or SUMMED_UP.search(each.label)]
    if any(each.value > goal.value or (each.value == goal.value and SUMMED_UP.search(each.label)) for each in told):
        return True
    return any(_reach_together(report, goal, one) or _is_part_of_goal(report, goal, one) for one in results)


def _is_part_of_goal(report: StatedReport, goal: Statement, result: Statement) -> bool:
    """“办展4个，即主展1个和专题展3个”: a result and the part before it make what is told first, the goal."""
    own = [each for each in report.sentences[result.sentence].statements if each.unit == goal.unit]
    at = own.index(result) if result in own else 0
    whole, before = (own[at - 2], own[at - 1]) if at > 1 else (goal, goal)
    return at > 1 and whole.value >= goal.value and whole.value == before.value + result.value


def _reach_together(report: StatedReport, goal: Statement, result: Statement) -> bool:
    """“职业培训9期、386人次，实用培训11期、476人次，共20期、862人次”: a figure behind that all before it make."""
    found = [each for each in report.sentences[result.sentence].statements if each.unit == goal.unit]
    sums = accumulate((each.value for each in found), initial=Fraction(0))
    told = [
        each.value for at, (each, total) in enumerate(zip(found, sums, strict=False)) if each.value == total and at > 1
    ]
    return any(value >= goal.value for value in told)


SUMMED_UP = re.compile("^(?:全年)?(?:合计|共计?|总计|一共)(?:为|有)?$")
GOAL_AGAIN = re.compile("(?:目标|计划|任务|指标)[^，。；]{0,4}$")


def _claims(report: StatedReport) -> list[int]:
    return [
        each.line
        for each in report.sentences
        if CLAIM_SIGN.search(each.text)
        and any("率" not in match[0] and not _is_of_some(each.text, match) for match in CLAIM.finditer(each.text))
        and not GROWN.search(each.text)
        and not OF_ONE_GOAL.search(each.text)
        and not OF_THOSE_TOLD.search(each.text)
        and CLAIM.search(EXCEPTED.sub("", each.text))
    ]


GROWN = re.compile(
    "实现了?(?:同比|稳步|持续)?(?:正?增长|上升|下降|提升|提高|增加|翻番|突破|盈利)"
)  # 指标全部实现增长: of no goal
EXCEPTED = re.compile(
    "除[^，。]{1,20}外.*?(?=，(?:\\d+|[一二两三四五六七八九十]+)[项个条][^，。；]{0,8}(?:目标|指标|任务)|$)"
)


OF_ONE_GOAL = re.compile(
    "[，；](?:目标|任务|指标)(?:超额|圆满|按期)?完成了?\\d[\\d.]*%"
)  # by so much: of the figure before
OF_THOSE_TOLD = re.compile(
    "(?:以上|上述|上列|前述)(?:\\d+|[一二两三四五六七八九十]+)[个项条][^，。；]{0,6}(?:均|都|全部|已)"
)
OF_SO_MANY = re.compile(r"[中里]，?(?:有|已有)?(?:\d+|[一二两三四五六七八九十]{1,3})[个项条类]")
SO_MANY_OF_THEM = re.compile("了?的(?:有|为|共|是)?(?:\\d+|[一二两三四五六七八九十]{1,3})[个项条类]")  # 完成的7条
BUT_SOME = re.compile("部分|未|没|仅|只|延|其余|另")  # 6条目标中5条按期完成，1条没有
OF_EACH_KIND = re.compile("(?:完成|达标|实现)了?\\d+[个项条][；，]")


OTHER_KIND = re.compile(
    r"[，、；][^，。；\d]{2,6}(?:任务|指标|目标)(?:只|仅|实际)?完成\d", re.ASCII
)  # 上级任务全部完成，自加任务完成5件


def _is_of_some(text: str, claim: re.Match[str]) -> bool:
    """Whether a claim is of one kind of indicators among others: 产出指标7个，完成6个；满意度指标1个，全部完成."""
    is_of_so_many = OF_SO_MANY.search(claim[0]) is not None or SO_MANY_OF_THEM.match(text[claim.end() :]) is not None
    if is_of_so_many and BUT_SOME.search(text[claim.end() :]):
        return True
    if "满意度" in text and OF_SURVEYS.search(text[: claim.end()]):
        return True
    if OF_A_KIND.search(text[: claim.start()] + claim[0]) or OF_DONE.search(text[: claim.start()]):
        return True
    if OF_THE_NAMED.search(text[: claim.end()]) or OTHER_KIND.match(text[claim.end() :]):
        return True
    return OF_EACH_KIND.search(text[: claim.start()]) is not None and re.match("(?:指标|目标)\\d", claim[0]) is not None


OF_SURVEYS = re.compile("[两二三]项指标(?:均|都)?[^，。；]{0,6}$")  # 两处满意度分别为…，两项指标均达标
OF_THE_NAMED = re.compile(
    "、[^，。；\\d]{2,16}(?:等(?:\\d+[项个])?|\\d[项个])(?:指标|目标|任务)[^，。；]{0,12}$"
)  # 下乡、办刊等指标均达到
OF_A_KIND = re.compile(
    "(?:\\d|[两二三四五六])[项个条](?!年度|全年|绩效|预期|既定|主要|重点|产出|效益|效果|数量|质量|时效|核心|工作|具体|量化|年初|考核|业务|[一二三]级)"
    "[一-鿿]{2,6}(?:目标|指标|任务)(?:全部|均|都)[^，。；]{0,6}$"
)  # 三项节能目标均完成
OF_DONE = re.compile(
    "(?:完工|完成|竣工|建成|达标|开工|实施)的(?:\\d+[处个项座条件栋])?[^，。；\\d]{0,6}$|[未没少低延].*其[余他]的?$"
)  # 完工的5处工程均通过验收


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={"": "说目标全部完成，但{unmet:；}。", "words": "说目标全部完成，但另一处写“{words}”。"},
    remedy="写明没有完成的目标和原因，或改正说法。",
)
def all_goals_reached(report: StatedReport) -> Hits:
    """Nobody says that all goals were reached where a figure says, or words say, that one was not."""
    unmet = unmet_goals(report)
    if not unmet:
        yield from _against_words(report)
    unmet = [*unmet, *(each for each in _told_with_a_claim(report) if each.line not in {one.line for one in unmet})]
    unmet = unmet or [*_short_by_rate(report)]
    own = [each for each in unmet if _is_claimed(report, each)]
    for each in own:
        yield hit(*dict.fromkeys((each.line, each.goal_line)), unmet=(f"目标{each.goal}，完成{each.done}",))
    unmet = [each for each in unmet if each not in own]
    for line in _claims(report)[:1] if unmet else ():
        told = tuple(f"目标{each.goal}，完成{each.done}" for each in unmet)
        yield hit(*dict.fromkeys((line, *(at for each in unmet for at in (each.line, each.goal_line)))), unmet=told)


SHORT_RATE = re.compile(
    "(?<!预算)(?<!支出)(?<!资金)(?<!投资)(?<!采购)(?<![按如]期)(?<!按时)(?<!及时)完成率(?:为|达到?|是|仅)?$|(?:目标|计划|任务)(?:数|值|量)?的$"
)


def _short_by_rate(report: StatedReport) -> Iterator[Unmet]:
    """“完成37部，完成率92.50%”, “完成年度目标的95%”: of a count that is told right before it."""
    for sentence in report.with_figures(2):
        for done, rate in pairwise(sentence.statements):
            is_short = rate.unit == "%" and rate.value < ALL and not rate.is_about and SHORT_RATE.search(rate.label)
            if is_short and counts(done) and not done.meaning.is_part_year and not rate.meaning.is_part_year:
                yield Unmet(sentence.line, sentence.line, f"{ALL}%", rate.text)


ALL = 100  # %


CLAIMED_HERE = re.compile(
    "，(?:目标|任务|指标)(?:已经?)?(?:实现|完成|达成|达到|达标)(?!率|情况|的)"
    "|，(?:如期|圆满|已)?(?:完成|实现|达到|达成|符合|满足)了?(?:年度|全年|年初|预期|既定)?(?:目标|任务|指标|计划|要求|标准)|，(?:已|均)?达标(?=[，。；]|$)"
)


def _told_with_a_claim(report: StatedReport) -> Iterator[Unmet]:
    """“五项任务全部完成，其中书屋建成23个”: less than its goal, whatever is told of it elsewhere."""
    claiming = [each for each in report.with_figures(1) if CLAIM_SIGN.search(each.text) and CLAIM.search(each.text)]
    claimed = [each for sentence in claiming for each in sentence.statements]
    for goal, _ in matched_goals(report) if claimed else ():
        words = pairs_of(NOISE.sub("", goal.label))
        for each in claimed:
            is_less = each.unit == goal.unit and each.value < goal.value < each.value * 2 and each.line != goal.line
            is_told = CLAIM.search(report.sentences[each.sentence].text[: each.quantity.start]) is not None
            is_plain = each.role is FigureRole.PLAIN and not each.is_about and not SPLIT_BY.search(each.label)
            if is_less and is_told and is_plain and is_same(words, each, report):
                yield Unmet(goal.line, each.line, goal.text, each.text)


def _is_claimed(report: StatedReport, unmet: Unmet) -> bool:
    """Whether the sentence of a goal and its result says that it was reached."""
    claimed = [each for each in report.sentences if each.line == unmet.line and unmet.done in each.text]
    if any(CLAIM.search(each.text.partition(unmet.done)[0].rpartition("；")[2]) for each in claimed):
        return True
    return any(
        unmet.goal in each.text and CLAIMED_HERE.search(re.split("[：；]", each.text.partition(unmet.done)[2])[0])
        for each in report.sentences
        if each.line == unmet.line == unmet.goal_line and unmet.done in each.text
    )


MISSED = re.compile(
    "(?<=\\d[户项场个件家人])(?:未|没有)(?:能)?(?:完[工成]|达标|建成|实施)|(?<!没有)(?<!未)(?<!无)(?<!不)(?<!未发生)(?<!未出现)延[到至期](?:\\d{1,2}月)?|"
    "(?:少|差|欠)[建办成培做开完]了?(?=\\d)|"
    "(?<!没有)(?<!无)(?:未能?|没有|尚未)(?:达到|完成|实现)[^，。；]{0,12}(?:目标|指标值?|计划数?)(?:值)?(?=[，。；]|$)"
    "|(?<!不)(?:低于|少于|未达)(?![^，。；]{0,8}(?:元|成本|费用))[^，。；]{0,8}(?:目标|指标|计划)(?:值|数)?(?=[，。；]|$)"
)
ON_TIME, LATER_IN_YEAR = (
    re.compile("[按如准]期|[按准及]时|时限|时效|进度|计划时间"),
    re.compile("延[到至]\\d"),
)  # 延至6月
OF_OTHERS = re.compile("如|若|凡|对于|的项目|的部门|整改|监控|延[到至期][^，。；]{0,12}(?:支付|付款|结算)")


def _against_words(report: StatedReport) -> Hits:
    missed = [
        (sentence.line, match[0])
        for sentence in report.sentences
        if (match := MISSED.search(sentence.text)) and not OF_OTHERS.search(sentence.text) and sentence.statements
    ]
    claims = _claims(report)[:1] if missed else []
    if claims and not any(ON_TIME.search(each.text) for each in report.sentences if each.line == claims[0]):
        missed = [(line, words) for line, words in missed if not LATER_IN_YEAR.match(words)]
    for claim in claims if missed else ():
        if not any(
            ADMITTED.search(each.text) for each in report.sentences if each.line == claim and CLAIM.search(each.text)
        ):
            yield hit(*dict.fromkeys((claim, *(line for line, _ in missed))), kind="words", words=missed[0][1])


def _missed_without_reason(report: StatedReport) -> Hits:
    """“未完成1项” with no reason in its sentence or the next one."""
    is_told = any(REASON_OF_MISS.search(line.text) for line in report.manuscript.lines) or any(
        REASON_OF_MISS.search(cell) for line in report.manuscript.normal if line.is_row for cell in line.cells
    )
    for sentence, following in zip_longest(report.sentences, report.sentences[1:]):
        units = [each.unit for each in sentence.statements if counts(each)]
        is_summed_up = re.search(r"\d[项个条][^，。]{0,4}(?:指标|目标)", sentence.text) is not None
        of_goal = GOAL_MISSED.search(sentence.text) if len(units) > len(set(units)) and not is_summed_up else None
        of_goal = None if LOW_IS_GOOD.search(sentence.text) else of_goal
        is_told_below = IN_TABLE.search(sentence.text) is not None
        of_goal = None if is_told or LESS_IS_BETTER.search(sentence.text) else of_goal
        missed = of_goal or (None if is_told or is_told_below else NOT_DONE.search(sentence.text))
        after = following.text if following and following.line == sentence.line else ""
        own = sentence.text.replace(missed[0], "") if missed else ""
        if missed and not REASONED.search(own + after) and not _is_explained(report, sentence, missed[0]):
            yield doubtful(sentence.line, kind="words", words=missed[0])  # a reason may stand anywhere


def _is_explained(report: StatedReport, sentence: Sentence, missed: str) -> bool:
    """Whether a cause of what was missed is told elsewhere: by the name in brackets, or under a head “原因：”."""
    own = set[str]()
    for each in report.by_line[sentence.line]:
        own |= {each.label[at : at + SAME_NAME] for at in range(len(each.label) - SAME_NAME + 1)}
    found = [CAUSE.search(line.text) for line in report.manuscript.lines if line.line_no != sentence.line]
    causes = [match["of"] for match in found if match]
    is_told = any(name in of and not COMMON.search(name) for name in own for of in causes)
    return (
        is_told
        or _has_a_cause_by_name(report, sentence.line, causes)
        or is_missed_elsewhere(report, sentence)
        or is_explained_by_name(report, sentence, missed)
        or _is_explained_as_indicator(report, sentence)
    )


def _is_explained_as_indicator(report: StatedReport, sentence: Sentence) -> bool:
    """Whether a cause is told where the one missed indicator is named again: 未完成1项，即时效指标."""
    named = ONE_MISSED.search(sentence.text)
    lines = [each for each in report.manuscript.normal if each.number != sentence.line] if named else []
    return any(named is not None and named["name"] in each.text and "原因" in each.text for each in lines)


ONE_MISSED = re.compile("未完成[一1][项个条]，(?:即|为|是)(?P<name>[一-鿿]{2,8}指标)")


def _has_a_cause_by_name(report: StatedReport, line: int, causes: Sequence[str]) -> bool:
    """Whether a cause is told of what two names of a paragraph and its heading name: 热线, 逾期."""
    before = [each for each in report.manuscript.lines if each.line_no <= line]
    heading = next((each.text for each in reversed(before) if each.is_heading and each.line_no < line), "")
    text = heading + "".join(each.text for each in before if each.line_no == line)
    return any(
        sum(not COMMON.search(pair) for pair in pairs_of(HAN.sub("", of)) & pairs_of(text)) >= 2 for of in causes
    )


HAN = re.compile("[^一-鿿]|[的了不还偏]")
SAME_NAME = 3  # characters of what was missed
CAUSE = re.compile("(?:^|[。：；])(?P<of>[^。：；]{4,40})[。；](?:[^。：；]{0,4}原因|成因)(?:是|为|在于|：)")
COMMON = re.compile("率|完成|全年|指标|目标|任务|项目|支出|预算|资金|经费|部门|单位|工作")


LESS_IS_BETTER = re.compile("‰|投诉|事故|差错|损耗|能耗|返工|信访|死亡|失业|发[病案]|受灾|成灾")
GOAL_MISSED = re.compile(
    "(?<!没有)(?<!不存在)(?<!无)(?:(?:未|没有)(?:完成|达到|实现)|(?<!不)(?:低于|少于|未达))(?![^，。；]{0,8}控制)[^，。；]{0,8}(?:目标|计划|指标)值?(?=[，。；]|$)|(?<!无)(?:目标|计划|指标)(?:值|要求)?(?:未|没有?|未能|没能|尚未)(?:完成|达到|实现|达成|达标)(?=[，。；]|$)"
)
LOW_IS_GOOD = re.compile("(?:差错|投诉|退[稿件课]|流失|空置|损[坏耗]|丢失|逾期|辍学|失误)率")
IN_TABLE = re.compile("[见如]下?[附上]?表|见附件")  # 未完成1项，见表2
NOT_DONE = re.compile("(?:目标|指标|计划|任务|项目)[^。]{0,30}(?:未完成|未达标|未实现)的?[一1-9]\\d?[项个场件家]")
REASON_OF_MISS = re.compile(
    "(?:未|没有|尚未)(?:能)?(?:完成|达到|实现|达标)[^。；]{0,20}[。；](?:其?(?:主要|具体)?原因|[由因][于为]|主要[是系])|"
    "(?:未|没有|(?<!减)少(?!\\d[\\d,.]*万?元)|低于)[^。]{0,40}(?:原因|由于|因为|系因|影响|因(?![此而素公地果])[\u4e00-\u9fff]{3})|(?:原因|由于|因)[^。]{0,40}(?:未|没有)(?:能|完成|达)"
)


@rule(
    "C27",
    Level.ERROR,
    on=StatedReport,
    says={"": "目标{goal}，完成{done}，没有写原因和改进措施。", "words": "写了“{words}”，没有写原因。"},
    remedy="写明没有完成的原因和改进措施。",
)
def missed_goals_have_reasons(report: StatedReport) -> Hits:
    """A goal that was not reached has a reason, where nobody says that all were."""
    yield from _missed_without_reason(report)
    if _claims(report) or any(TOLD_AS_MISSED.search(each.text) for each in report.manuscript.lines):
        return
    texts = {line.number: line.text for line in report.manuscript.normal}
    told = {row.line for table in report.tables if _tells_rates_only(report, table) for row in table.rows}
    for each in unmet_goals(report):
        if each.line in told:
            continue
        near = [item_of(text, each.done) for text in texts.values() if each.done in text]
        near += [text for text in texts.values() if _tells_what_is_missing(text, each)]
        if not any(ADMITTED.search(text) or REASONED.search(text) for text in near):
            yield hit(*dict.fromkeys((each.line, each.goal_line)), goal=each.goal, done=each.done)


def _tells_what_is_missing(text: str, unmet: Unmet) -> bool:
    """“采风批次因7月连续强降雨少组织1批”: by how much a result is less than its goal."""
    goal, done = NUMBER_OF.match(unmet.goal), NUMBER_OF.match(unmet.done)
    if not goal or not done or goal["unit"] != done["unit"]:
        return False
    apart = f"{int(goal['number']) - int(done['number'])}{done['unit']}"
    return apart in text and LESS_BY.search(text.partition(apart)[0]) is not None


NUMBER_OF = re.compile(r"(?P<number>\d+)(?P<unit>[\u4e00-\u9fff]+)$")
LESS_BY = re.compile("(?:少|欠|缺|差)[^，。；\\d]{0,6}$")


def item_of(text: str, figure: str) -> str:
    """The item of a paragraph (一是……；二是……) in which a figure stands; all of it where there are no items."""
    at = text.find(figure)
    starts = [found.end() for found in ITEM.finditer(text)]
    if len(starts) < LEAST_ITEMS or at < starts[0]:
        return text
    return text[max(start for start in starts if start <= at) : min((one for one in starts if one > at), default=None)]


ITEM, LEAST_ITEMS = re.compile("(?:^|[，。；：])[一二三四五六七八九]是|[①-⑨]"), 2


def _tells_rates_only(report: StatedReport, table: StatedTable) -> bool:
    """Whether a table tells how much of each goal was reached, with no column for reasons, and no text sums it up."""
    is_bare = any(RATE_HEAD.search(head) for head in table.heads) and not any("原因" in head for head in table.heads)
    last = table.rows[-1].line if table.rows else 0
    below = [each.text for each in report.sentences if last < each.line <= last + 2]
    return is_bare and not any(re.search("达标|完成", text) for text in below)


RATE_HEAD = re.compile("(?:完成|达成|偏差)(?:率|比例|程度)")
TOLD_AS_MISSED = re.compile(
    "(?:未|没有)(?:完成|达到|达标)|未达"
    "|(?:(?:少于|低于)(?:年度|年初|全年)?(?:目标|计划)|比(?:年度|年初|全年)?(?:目标|计划)少)[^。]{0,10}，[^。]{0,4}(?:原因|由于|因|受|系|主要)"
)
