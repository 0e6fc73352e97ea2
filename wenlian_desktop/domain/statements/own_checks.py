"""Which check of the trade a wrong figure belongs to, by its words: media, surveys, full marks, months, norms."""

import re
from collections.abc import Sequence
from fractions import Fraction

from wenlian_desktop.domain.statements.stated_report import StatedReport

OF_MONEY, OF_GROWTH = "C17", "C50"
RATE_OF_GOAL = re.compile(
    "(?:执行|支付|用款|付款|到位|支出|使用|完成)率[^，。；增减降升\\d]{0,3}$"
)  # no change from year to year
MEMBERS = re.compile("(?:自评|评价|评审|专家|工作|领导|核查)(?:工作)?小?组")  # of a group that evaluates
POSTS = re.compile("编制|在[职编岗]|实有|员额|退休")
OF_SIZE = "C14"
SHIFTS = frozenset(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))
SUMS, RATES = ("C39", OF_MONEY), ("C03",)
PEOPLE = "C51"
STAFF = re.compile(
    r"编制|编内|编外|在编|在册(?=人|职|干|\d|共|有|的|[，。])|在职|在岗|实有|人员|职工|员工|干部|退休|离休|聘|借调|入职|调[入出]|机关|事业|公务|行政|学历|职称|科室|工勤|参公|小组|专家组|评委"
)
OTHER_PEOPLE = re.compile(
    "会员|观众|读者|志愿者|学员|作者|嘉宾|听众|参训|培训|参赛|慰问|游客|参加者|对象|学生|劳模|劳动模范|困难|患者|居民"
)
OFFICIALLY = re.compile("编制|在编|在职|在岗|实有")
PEOPLE_COUNTED = re.compile(r"\d(?:余|多)?[人名位]$|\d人次$")
MEDIA = re.compile("媒体|浏览量|点击量|阅读量")
SURVEY, ANSWERS = re.compile("问卷|调查表|答卷"), re.compile(r"\d份$")
SATISFIED = "满意"
ASKED = re.compile("(?:访问|访谈|电话|受访|测评|样本|抽样)[^；。]*满意")
ROW_OF_ANSWERS = re.compile(
    "^(?:非常|比较|基本|较)?(?:不)?满意(?:份数|人数)?(?:（[^（）]*）)?\t|^[^\t]*(?:问卷|答卷)[^\t]*\t"
)
FULL, GOT = re.compile(r"^\d+分$"), re.compile("得|评分|打分|扣|自评|等级")
AVERAGE = re.compile(
    "平均[^，。；]*$|(?:均|月租)[^，。；%]{0,4}$|每[^，。；]{1,6}$|单[趟场次期册班][^，。；%]{0,4}$"
)  # 场均观众, 笔均, 每期印
IN_POINTS, MEAN = re.compile(r"\d分$"), re.compile("平均|均值|均分")
FIGURE = re.compile(r"\d.*$")
PERIOD = re.compile(r"^(?:第?[一二三四1-4]季度|(?:1?\d|[一二三四五六七八九十]{1,2})月份?|[上下]半年)")
KEPT = re.compile("不[高低多少大]于|不超过|低于|高于|控制在")
LIMIT = re.compile("^(?:以内)?的?[^，。；]{0,6}?(?:定额|控制[数线价标]|限额|上限|标准|目标|指标|要求)")
LEAST_PERIODS = 2
STOPS = "。；"


def is_shifted(stated: str, right: str) -> bool:
    """Whether two numbers have the same digits, a place or several apart: 218.00 for 21.80."""
    one, other = (Fraction(each or 0) for each in (stated, right))
    return bool(one and other) and (one / other) in SHIFTS


def own_code(report: StatedReport, code: str, lines: Sequence[int], stated: str) -> str:
    """The code of the check that a remark on a figure belongs to; its own where the words tell of no other."""
    texts = {line.number: line.text for line in report.manuscript.normal if line.number in lines}
    clause = _clause(texts.get(lines[0], ""), stated)
    if code == PEOPLE and MEMBERS.search(clause) and not POSTS.search(clause):
        return "C40"
    if code == PEOPLE:
        return "C39" if stated and _are_of_others(clause, stated) else code
    if code == OF_MONEY and "三公" in clause:
        return "C16"
    if code in SUMS and any(ROW_OF_ANSWERS.match(text) for text in texts.values()):
        return "C31"
    if code in SUMS and stated and "\t" not in clause:
        if ASKED.search(clause):
            return "C31"
        is_survey = SURVEY.search(clause) is not None and ANSWERS.search(stated) is not None
        return "C52" if MEDIA.search(clause) and not stated.endswith("元") else "C31" if is_survey else code
    if code == OF_GROWTH and stated.endswith("%") and RATE_OF_GOAL.search(clause.partition(stated)[0]):
        return RATES[0]
    if code == OF_GROWTH:
        return "C42" if stated and _is_of_limit(clause, stated) else code
    if code == OF_MONEY and sum(PERIOD.match(text) is not None for text in texts.values()) > LEAST_PERIODS:
        return "C19"
    if code in RATES and IN_POINTS.search(stated) and not MEAN.search(clause):
        return "C24"
    if code in RATES and stated.endswith("%") and SURVEY.search(clause) and SATISFIED in clause:
        return "C31"
    if code in RATES and _is_average(clause, stated):
        return "C41"  # no rate: two figures of the report that do not agree
    if code in RATES and stated.endswith("%"):
        return _code_of_rate(clause.partition(stated)[0]) or code
    is_of_marks = code == "C21" and FULL.search(stated) is not None
    return "C22" if is_of_marks and not GOT.search(clause) else code


def _code_of_rate(before: str) -> str:
    """The check of a rate by the last words before it: of what is left, of the difference, of changes."""
    words = before[-LONGEST_NAME:]
    return next((code for code, name in RATES_NAMED if name.search(words)), "")


LONGEST_NAME = 24  # characters
RATES_NAMED = (
    ("C10", re.compile("(?:结转|结余|结转和?结余|结余结转)率(?:为|是|仅)?$")),
    ("C11", re.compile("差异率(?:为|是|达)?$")),
    (
        "C04",
        re.compile(
            "(?:追加|追减|调增|调减|调整|净增)[^。；]*占(?:年初|批复|原)[^，。；]*的$|预算调整(?:率|比例|幅度)(?:为|是|达)?$"
        ),
    ),
)


def _is_average(clause: str, stated: str) -> bool:
    """Whether a figure is so much for each: no rate, though one figure by another. Mean scores and ages stay rates."""
    if not stated or stated.endswith(("%", "点", "分", "岁")):
        return False
    return AVERAGE.search(clause.partition(stated)[0] + FIGURE.sub("", stated)) is not None


def _are_of_others(clause: str, stated: str) -> bool:
    """Whether people are members, visitors or the like, and not the staff of an office."""
    if "\t" in clause or not PEOPLE_COUNTED.search(stated) or OFFICIALLY.search(clause):
        return False
    return OTHER_PEOPLE.search(clause) is not None or STAFF.search(clause) is None


def _is_of_limit(clause: str, stated: str) -> bool:
    """Whether a figure is a norm that something is claimed to keep: “不超过1.5万元的控制数”."""
    before, found, after = clause.partition(stated)
    return bool(found) and KEPT.search(before[-LONGEST_CLAIM:]) is not None and LIMIT.match(after) is not None


LONGEST_CLAIM = 6  # characters


def _clause(text: str, stated: str) -> str:
    """The part of a line between two stops in which a figure stands."""
    at = max(text.find(stated), 0)
    begin = max(text.rfind(stop, 0, at) for stop in STOPS) + 1
    ends = [end for stop in STOPS if (end := text.find(stop, at)) >= 0]
    return text[begin : min(ends, default=len(text))]
