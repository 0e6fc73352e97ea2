"""Grades told right behind the score of a project or of a part: “其中培训项目得84.5分，评为“良””."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.recomputing.stated_scores import GRADED, GRADES, HUNDRED
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
SCORE = "(?<![\\d.—~至-])(?P<score>\\d{2,3}(?:\\.\\d{1,2})?)分"
IS = "(?:评为|评定为|获评|评定结果为|等级(?:评定)?为|等次(?:评定)?为|结果(?:评定)?为|属于?|列为|定为|达到|是|为)"
GRADE = "[“]?(?P<grade>优|良|中|差)(?:秀|好|等)?[”]?(?:等[级次]|[级档]次?|的?项目)?(?=[，。；、）]|$)"
BESIDE = re.compile(f"{SCORE}(?:[，、（](?:(?!以|含|及)[^，。；\\d]){{0,8}}|(?=评|获)){IS}{GRADE}", re.ASCII)
OF_SCORE = re.compile(f"得{SCORE}的[^，。；\\d]{{2,16}}?{IS}{GRADE}", re.ASCII)
IN_BRACKETS = re.compile(f"{SCORE}(?:（|[，、]?(?:自评|评价|评定)?等[级次](?=“)){GRADE}", re.ASCII)
TOLD = re.compile(f"(?:自评|评价|评定|综合|绩效|^|[，。；：])等[级次](?:评定)?(?:为|是)?{GRADE}")
OF_OTHERS = re.compile("项目|[上去]年|第三方|重点评价|协会|下属|以上|以下|\\d{4}年度(?!部门|整体)")
NO_SCORE = re.compile(
    "满分|分值|权重|不足|不满|未满|不及|小于|低于|高于|超过|不到|未达|上年|去年|每|扣|≥|＞|>|≤|第三方|复核|由|从|应为"
)
OWN_LIMITS = re.compile(r"(?:85|95|75|70|65|98)(?:分|（含）|\(含\))(?:及?以上|至|（含）|\(含\)|以下|—|-|～)", re.ASCII)
BEFORE = 8  # characters before a score that tell what it is


@rule(
    "C25",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "{stated}属于“{right}”，等级写成“{grade}”。"},  # where no other rule tells it
    remedy="90分及以上为优，80分至90分为良，60分至80分为中，60分以下为差；另有规定的从其规定。",
)
def grades_beside_scores(report: StatedReport) -> Hits:
    """A score has the grade of the trade, where the report has no limits of its own."""
    lines = [line for line in report.manuscript.normal if "分" in line.text and not line.is_row]
    told = [
        (line, match)
        for line in lines
        for shape in (BESIDE, OF_SCORE, IN_BRACKETS)
        for match in shape.finditer(line.text)
    ]
    if not told or any(OWN_LIMITS.search(line.text) for line in report.manuscript.normal):
        return
    for line, match in told:
        score = Fraction(match["score"])
        begin = match.start("score")
        is_own = not NO_SCORE.search(line.text[max(begin - BEFORE, 0) : begin]) and GRADED <= score <= HUNDRED
        right = next(name for name, least in GRADES if score >= least)
        if is_own and right != match["grade"]:
            yield hit(line.number, kind=TURNED, stated=f"{match['score']}分", right=right, grade=match["grade"])


@rule(
    "C25",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "等级写“{grade}”，另一处写“{other}”。"},
    remedy="核对后统一；90分及以上为优，80分至90分为良，60分至80分为中，60分以下为差，另有规定的从其规定。",
)
def grade_is_told_alike(report: StatedReport) -> Hits:
    """The grade that the report tells without its score is the one told before."""
    lines = [line for line in report.manuscript.normal if "等" in line.text and not line.is_row]
    told = [(line.number, match["grade"]) for line in lines for match in TOLD.finditer(line.text) if _is_own(match)]
    for number, grade in told[1:]:
        if grade != told[0][1] and number != told[0][0]:
            yield hit(number, told[0][0], kind=TURNED, grade=grade, other=told[0][1])
            return


def _is_own(match: re.Match[str]) -> bool:
    """Whether a grade is that of the office: nothing else is named in its sentence."""
    return not OF_OTHERS.search(match.string[: match.end()].rpartition("。")[2])
