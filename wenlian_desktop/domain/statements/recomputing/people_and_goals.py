"""People against posts, rates out of bounds, goals turned round."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import BEYOND_POSTS, FigureRole

Hits = Iterator[Hit[int]]
POSTS, THERE = re.compile("编制(?!外)"), re.compile("实有|在[职岗编册]|现有|总人数")
NO_STAFF = (
    "会员|党员|学员|学生|志愿|读者|理事|队员|登记|注册|持证|残疾|儿童|老年?人|困难|对象|户籍|常住|传承人"
    "|[作画术论]家|签约"
)
OUTSIDE = re.compile(
    f"全[市县区省州旗镇乡]|派遣|聘|(?<!在编)在岗(?!在编)|编外|不占编|临聘|离退休|退休|超编|经批准|{NO_STAFF}"
)
OF_OTHERS = re.compile(NO_STAFF)
EXPLAINED = re.compile(f"{BEYOND_POSTS}|经批准|，超(?:出)?\\d+[人名]")
QUALIFIED = re.compile("行政|事业|参公|机关|工勤")


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="实有{there}超过编制{posts}，没有说明。",
    remedy="核对编制和实有人数；超编的写明原因。",
)
def people_within_posts(report: StatedReport) -> Hits:
    """There are no more people than posts."""
    for group in report.by_line.values():
        people = [each for each in group if each.unit in ("人", "名") and each.depth == 0]
        people = [each for each in people if each.role not in (FigureRole.PER_HEAD, FigureRole.DIFFERENCE)]
        posts = [
            each
            for each in people
            if (POSTS.search(each.label) and not THERE.search(each.label))
            or (re.match("合计|共", each.label) and each.unit == "名")
        ]
        posts = [each for each in posts if not each.label.endswith(("由", "从"))]  # 编制由19名变为21名
        all_told = [each for each in people if each not in posts and _is_all_posts(each, posts)]
        posts = all_told or posts
        posts += [each for each in group if each.unit == "个" and not each.depth and _counts_posts(each)]
        there = [each for each in people if THERE.search(each.label) and not OUTSIDE.search(each.label)]
        there = [each for each in there if not OF_MONTHS.search(each.label) and not _is_of_others(group, each)]
        there = [each for each in there if not POSTS.search(each.label)]  # 编制和实有人数分别为27名和25人
        there += [each for each in group if each.unit == "个" and not each.depth and USED.search(each.label)]
        for each in there:
            of = _posts_of(each, posts, there)
            text = report.sentences[each.sentence].text
            most = sum((one.value for one in posts if not QUALIFIED.search(each.label)), Fraction(0))
            if len(posts) > 2 and 2 * posts[0].value == most:
                most = posts[0].value  # 编制13名，其中行政9名、事业4名
            is_of_all = (
                re.search("全口径|全系统|全部|合计|共|整个|部门|[总全]计|[两三]级|[两三]家", each.label) is not None
            )
            outside = [one.value for one in people if OUTSIDE.search(one.label) and one.value < each.value]
            all_posts = sum((one.value for one in posts), Fraction(0)) + sum(outside, Fraction(0))
            is_within = (len(posts) != len(there) and each.value <= most) or (is_of_all and each.value <= all_posts)
            if of and each.value > of.value and not is_within and not EXPLAINED.search(text):
                yield hit(each.line, there=each.text, posts=of.text)


OF_MONTHS = re.compile("相加|累[加计]|之和|平均")  # 各月末实有人数相加为702人
USED = re.compile("(?:实际|年末|现)?(?:用编|占编|(?:使用|占用|用)(?:编制)?)了?$")  # 年末实际用了13个


def _is_of_others(group: Sequence[Statement], each: Statement) -> bool:
    """“年初登记会员1876名，新批148名，年末在册2002名”: of those that the first figure of its list names."""
    before = [one for one in group if one.sentence == each.sentence and one.quantity.end < each.quantity.start]
    named = [one for one in before if POSTS.search(one.label) or OF_OTHERS.search(one.label)]
    return bool(named) and not POSTS.search(named[-1].label) and "在编" not in each.label


def _is_all_posts(each: Statement, posts: Sequence[Statement]) -> bool:
    """“机关编制24名，画院编制18名，两者合计42名”: what the posts before it make."""
    before = [one.value for one in posts if one.sentence == each.sentence and one.quantity.end < each.quantity.start]
    return len(before) > 1 and each.value == sum(before) and not THERE.search(each.label)


def _counts_posts(each: Statement) -> bool:
    """“34个编制中”, “现有编制34个”."""
    return bool(
        re.match("[^，。；\\d]{0,6}编制(?!外)", each.after)
        or re.search("编制(?:数|总数)?(?:为|共|有|共有)?$", each.label)
    )


def _posts_of(each: Statement, posts: Sequence[Statement], there: Sequence[Statement]) -> Statement | None:
    before = [one for one in posts if (one.sentence, one.quantity.start) < (each.sentence, each.quantity.start)]
    qualified = QUALIFIED.search(each.label)
    if qualified:
        before = [one for one in before if qualified[0] in one.label]
    elif len(posts) == len(there):
        before = before[-1:]
    return max(before, key=lambda one: one.value, default=None)


MAY_EXCEED = re.compile(
    "执行率|增长|增幅|完成率|差异率|控制率|支出率|达成率|(?:目标|指标|任务|计划)[^，]{0,6}达标率|兑现率|同比|保值|利用率|上升|下降|占.*目标"
)
SHARE_RATE = re.compile("[\u4e00-\u9fff](?:率|满意度)(?:达|达到|为|是)?$")


@rule(
    "C15",
    Level.WARNING,
    on=StatedReport,
    says="{name}“{written}”超过100%。",
    remedy="核对该比率，分子不应大于分母。",
)
def shares_of_all(report: StatedReport) -> Hits:
    """A share of all is at most 100 %."""
    for each in report.statements:
        if (
            each.unit == "%"
            and each.value > Fraction(100)
            and SHARE_RATE.search(each.label)
            and not MAY_EXCEED.search(each.label)
        ):
            yield hit(each.line, name=each.label, written=each.text)


GOOD_RATE = re.compile(
    "(?:完好|合格|满意|及时|覆盖|办结|达标|通过|知晓|完成|到课|出席|准确|开放)(?:率|度)[^，。；]{0,2}不(?:高于|超过|大于)"
)
COST_GOAL = re.compile(
    "(?<!救助)(?<!扶持)(?<!资助)(?<!补助)(?<!扶贫)(?<!帮扶)(?<!民生)(?<!研发)(?:成本|费用|支出|经费|投诉)(?!进度|执行率)[^，。；]{0,6}不(?:低于|少于)(?![^，。；]{0,20}\\d%)"
)


@rule(
    "C30",
    Level.WARNING,
    on=StatedReport,
    says="“{words}”的方向反了。",
    remedy="越高越好的写“不低于”（≥），成本类写“不超过”（≤）。",
)
def goals_point_the_right_way(report: StatedReport) -> Hits:
    """Goals of quality are lower bounds, those of cost upper ones."""
    for sentence in report.sentences:
        for shape in (GOOD_RATE, COST_GOAL) if "不" in sentence.text else ():
            found = shape.search(sentence.text)
            if found:
                yield hit(sentence.line, words=found[0])
    for table in report.tables:
        for row in table.rows:
            signs = [cell.text for cell in row.cells if cell.text in ("≥", "≤")]
            is_cost = re.search("成本|支出|费用|经费", row.name) and not re.search("率|及时", row.name)
            if signs and (
                (is_cost and signs[0] == "≥")
                or (re.search("(?:完好|合格|满意|及时|覆盖)(?:率|度)", row.name) and signs[0] == "≤")
            ):
                yield hit(row.line, words=f"{row.name}{signs[0]}")
