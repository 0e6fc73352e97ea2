"""Ages: groups by age make the people they are told of, and the average of parts that of the whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
AGED = r"周?岁?(?:[（(]不?含[）)])?"
GROUP = re.compile(
    rf"(?:(?P<from>\d{{2}}){AGED}(?:至|到|—+|-|~|～)(?P<to>\d{{2}})周?岁|(?P<age>\d{{2}})周?岁(?:[（(]不?含[）)])?(?:及|\(含\))?[以之]?(?P<way>[下上]))"
    r"(?:[（(]不?含[）)])?(?:的|人员|干部|职工)*(?:有|共|为)?(?P<count>\d{1,4})[人名]",
    re.ASCII,
)
PEOPLE, POSTS = ("人", "名"), re.compile("编制|核定")
MOST_OFF = Fraction(1, 4)  # of the people: groups farther off are of others


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="各年龄段{sum}，文中没有这个人数，最近的是{stated}。",
    remedy="核对各年龄段人数和总人数，改正不符的一处。",
)
def groups_by_age_make_all(report: StatedReport) -> Hits:
    """“30岁及以下3名、31岁至45岁8名、46岁及以上6名”, from the lowest to the highest, make people told beside."""
    for sentence in report.sentences:
        groups = list(GROUP.finditer(sentence.text)) if "岁" in sentence.text else []
        if len(groups) < 2 or {each["way"] for each in groups} < {"下", "上"}:
            continue
        if not _leave_none_out(groups):
            continue  # 18岁以下96名，60岁以上24名: some of them
        counts = [int(each["count"]) for each in groups]
        told = [each for each in report.by_line[sentence.line] if each.unit in PEOPLE]
        of_groups = {each["count"] + each[0][-1] for each in groups}
        wholes = [each for each in told if each.value > max(counts) and each.text not in of_groups]
        wholes = [each for each in wholes if not POSTS.search(each.label)] or wholes
        if not wholes or any(each.value == sum(counts) for each in wholes):
            continue
        nearest = min(wholes, key=lambda each: abs(each.value - sum(counts)))
        if abs(nearest.value - sum(counts)) <= nearest.value * MOST_OFF:
            total = f"{'＋'.join(map(str, counts))}＝{sum(counts)}人"
            yield hit(*dict.fromkeys((sentence.line, nearest.line)), sum=total, stated=nearest.text)


def _leave_none_out(groups: Sequence[re.Match[str]]) -> bool:
    """Whether each group of ages begins where another one ends, up to the highest."""
    ends = [int(each["to"] or each["age"]) for each in groups if each["way"] != "上"]
    begins = [int(each["from"] or each["age"]) for each in groups if each["way"] != "下"]
    return all(any(0 <= begin - end <= 1 for begin in begins) for end in ends)


@dataclass(frozen=True)
class Average:
    """An average age and the words before it; `of`: how many people it is of, 0 if that is not told."""

    name: str
    years: Fraction
    step: Fraction
    text: str


AVERAGE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{0,8}?)(?:的)?平均(?:年龄)?(?:为)?(?P<years>\d{2}(?:\.\d+)?)周?岁", re.ASCII
)
AVERAGE_ALL, AVERAGE_PARTS = 1, 2


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="平均年龄{stated}不对：按{first}和{second}的人数与平均年龄算，应为{right}岁。",
    remedy="按人数加权复算后改正。",
)
def average_ages_agree(report: StatedReport) -> Hits:
    """The average of all is that of its two parts by their people."""
    for line, group in report.by_line.items():
        text = "".join(sentence.text for sentence in report.sentences if sentence.line == line) if group else ""
        told = [
            Average(each["name"], Fraction(each["years"]), _step(each["years"]), each["years"])
            for each in AVERAGE.finditer(text)
        ]
        if len(told) != AVERAGE_ALL + AVERAGE_PARTS:
            continue
        whole, first, second = told
        ways = list(_weighted(whole, (first, second), group))
        if ways and not any(abs(right - whole.years) <= slack for right, slack in ways):
            right = f"{float(ways[0][0]):.1f}"
            yield hit(line, stated=f"{whole.text}岁", first=first.name, second=second.name, right=right)


def _weighted(
    whole: Average, parts: tuple[Average, Average], group: Sequence[Statement]
) -> Iterator[tuple[Fraction, Fraction]]:
    """The averages that two parts make by the people told with their names, and what their rounding can change."""
    people = [each for each in group if each.unit in PEOPLE and each.value]
    named = [[each for each in people if _is_of(part.name, each)] for part in parts]
    totals = {each.value for each in people}
    for one, other in ((a, b) for a in named[0] for b in named[1] if a is not b):
        total = one.value + other.value
        if total in totals:
            right = (one.value * parts[0].years + other.value * parts[1].years) / total
            yield right, (whole.step + max(part.step for part in parts)) / 2


def _is_of(name: str, people: Statement) -> bool:
    """Whether people are told by the first word of a name: 行政人员平均…, 行政7名."""
    word = re.sub("^其中|人员|干部|职工|编制", "", name)[-2:]
    return len(word) > 1 and word in people.label


def _step(written: str) -> Fraction:
    return Fraction(1, 10 ** len(written.partition(".")[2]))


MALE = re.compile("^(?:[\u4e00-\u9fff]{0,6}中)?男[性职工干部士会员生]*$")
FEMALE = re.compile("^女[性职工干部士会员生]*$")
NEARLY, SHORT = Fraction(1, 100), 3  # of the people; characters


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="男{men}、女{women}，合计{sum}人，与{stated}不符。",
    remedy="核对男女人数和总人数，改正不符的一处。",
)
def men_and_women_make_all(report: StatedReport) -> Hits:
    """Men and women make the people of the paragraph that are nearest, where these were meant."""
    for group in report.by_line.values():
        for men, women in permutations([each for each in group if each.unit in PEOPLE], 2):
            is_pair = MALE.match(men.label) and FEMALE.match(women.label) and men.sentence == women.sentence
            if not is_pair:
                continue
            total = men.value + women.value
            wholes = [each for each in group if each.unit in PEOPLE and each.value > max(men.value, women.value)]
            if not wholes or any(each.value == total for each in wholes):
                continue
            nearest = min(wholes, key=lambda each: abs(each.value - total))
            rest = nearest.value - total
            is_slip = any(is_slip_of_digits(each.quantity, each.value + rest, SHORT) for each in (men, women))
            if is_slip or abs(rest) <= max(Fraction(2), nearest.value * NEARLY):
                yield hit(
                    *dict.fromkeys((men.line, nearest.line)),
                    men=men.text, women=women.text, sum=int(total), stated=nearest.text,
                )  # fmt: skip
