"""The grade of a score: 优, 良, 中 or 差 as the trade, or the report itself, bounds them."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.closed_sentences.points_in_pairs import pairs_of
from wenlian_desktop.domain.statements.quantities import POINTS, WrittenFigure
from wenlian_desktop.domain.statements.recomputing.stated_scores import (
    FULL_MARKS,
    GRADED,
    GRADES,
    HUNDRED,
    OUT_OF,
    is_total,
)
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
GRADE = re.compile(
    r"(?<=\d)分[，,（、]?(?:评价|评定)?(?:等级|等次|档次|结果)?(?:属于?|为|评为|定为|列为)?“?(优|良|中|差)(?:秀|好|等)?(?=[”。，；）]|$)|(?:等级|等次|档次|评定|评级|评价结果|结果)[^，。；]{0,8}?[“为]“?(优|良|中|差)(?:秀|好|等)?(?=[”。，；（]|$)"
    "|(?:属于?|列入|归入|评为|达到)“?(优|良|中|差)(?:秀|好|等)?”?(?:等[次级]|档次?)"
    "|[，；][^，。；\\d馆院校站团单位处室所项中各其]{0,4}[评定划判列]为“?(优|良|中|差)(?:秀|好|等)?”?(?=[，。；）]|$)"
)
LIMIT = re.compile(
    "(?:按照|根据|依据|依照|对照|按)?\\d+分?(?:（[^）]{1,4}）)?(?:[至—-]\\d+分?|及?以[上下])(?:（[^）]{1,4}）)?(?:的)?(?:，|评定|定)?[为是]“?[优良中差](?:秀|好|等)?”?[、，；]?(?:的标准，)?"
)
GRADE_SIGN = re.compile("[优良中差]")  # a first look
GRADE_ALONE = re.compile("(?:评价|评定)?(?:等级|等次|档次)(?:为|是)")


def _totals_before(report: StatedReport, sentence: Sentence) -> list[Statement]:
    """The first total of the sentences before, in the same paragraph."""
    before = [each for each in report.by_line.get(sentence.line, ()) if each.sentence < sentence.number]
    return [each for each in before if each.unit == POINTS and is_total(report, each)][:1]


@rule(
    "C25",
    Level.ERROR,
    on=StatedReport,
    says="{score}属于“{right}”，等级写成“{grade}”。",
    remedy="90分及以上为优，80分至90分为良，60分至80分为中，60分以下为差；另有规定的从其规定。",
)
def grade_fits_score(report: StatedReport) -> Hits:
    """The grade is that of the score; the lower bound belongs to a grade."""
    for sentence in report.sentences:
        if not GRADE_SIGN.search(sentence.text):
            continue
        text = BY_THE_LIMITS.sub("", LIMIT.sub("", STANDARDS.sub("", sentence.text)))
        grade = GRADE.search(text)
        scores = [each for each in sentence.statements if each.unit == POINTS and is_total(report, each)]
        scores = [each for each in scores if not AND_UP.match(each.after)]
        scores = [
            each for each in scores if grade and sentence.text.find(each.text) < sentence.text.rfind(grade[0][-1:])
        ]
        scores = scores or (_totals_before(report, sentence) if grade and GRADE_ALONE.match(text) else [])
        if grade and not scores and (BARE_GRADE.match(text) or (text != sentence.text and OWN_GRADE.match(text))):
            scores = _one_total(report)
        scores = scores or (_only_score(sentence) if grade and text == sentence.text else [])
        score = scores[-1] if scores else None
        is_exact = score is not None and not score.quantity.mark  # 90分以上为优 is a limit
        if (
            grade
            and score
            and is_exact
            and score.value <= HUNDRED
            and not re.search("分及?以[上下]）?的|优秀率", sentence.text)
        ):
            right = next(name for name, least in GRADES if score.value >= least)
            written = next(filter(None, grade.groups()))
            if right != written and not _has_other_score(report, sentence, score, written):
                yield hit(sentence.line, score=score.text, right=right, grade=written)


BY_THE_LIMITS = re.compile(
    "^(?:按照?|根据|依据|依照|对照|参照)“?”?的?[^，。；\\d]{0,16}，(?:本(?:年度?|次)|(?:20\\d\\d)?年度?)?"
)
AND_UP = re.compile(  # “优”，即90分及以上; 距90分的“优”线差0.4分
    "[（]?含?[）]?及?以[上下]|的?“?[优良中差][秀好等]?”?(?:等级|等次|档)?(?:线|标准|门槛|还?差)"
)
STANDARDS = re.compile("（[^（）]*分[^（）]*为[^（）]{0,2}[优良中差][^（）]*）")  # （90分及以上为优，……为良）
OWN_GRADE = re.compile("(?:的[^，。；\\d]{2,6}，)?(?:[^，。；\\d]{2,12}的?)?(?:自评|评价|评定)?(?:等级|等次|结果)")
BARE_GRADE = re.compile(
    "(?:最终|综合|部门|整体|年度|绩效)*(?:自评|评价|评定)?(?:等级|等次|档次|结果)(?:定?为|是|属于?|列为)"
)


def _only_score(sentence: Sentence) -> list[Statement]:
    """The only points of a sentence that may have a grade: “由第三方给出86.70分，按90分以上优、80分以上良划档”."""
    told = [each for each in sentence.statements if each.unit == POINTS and not each.depth and not each.is_about]
    told = [each for each in told if not AND_UP.match(each.after) and not FULL_MARKS.search(each.label)]
    told = [each for each in told if not BOUND.search(each.label) and not TOWARDS.match(each.after)]
    return told if len(told) == 1 and GRADED <= told[0].value < HUNDRED else []


BOUND, TOWARDS = re.compile("[扣失差低高少多不]|目标|上[年届期]|去年"), re.compile("[至到—~-]|的?[“优良中差]")


def _one_total(report: StatedReport) -> list[Statement]:
    """The total of the report, where it tells one."""
    totals = [each for each in report.statements if each.unit == POINTS and is_total(report, each)]
    totals = [each for each in totals if GRADED <= each.value < HUNDRED]
    return totals[:1] if len({each.value for each in totals}) == 1 else []


@rule(
    "C25",
    Level.ERROR,
    on=StatedReport,
    says="表中合计得分{score}，属于“{right}”，等级写成“{grade}”。",
    remedy="按得分和文中的等级标准改正。",
)
def grade_fits_the_total_of_the_table(report: StatedReport) -> Hits:
    """A grade told with its limits, where only a table tells the score."""
    for sentence in report.sentences:
        text = LIMIT.sub("", sentence.text) if "以上" in sentence.text else sentence.text
        grade = GRADE.search(text) if text != sentence.text and OWN_GRADE.match(text) else None
        scores = _totals_of_tables(report) if grade and not _is_score_told(report) else []
        if grade and len(scores) == 1 and GRADED <= scores[0].value < HUNDRED:
            right = next(name for name, least in GRADES if scores[0].value >= least)
            told = next(filter(None, grade.groups()))
            if told != right:
                yield hit(sentence.line, score=f"{scores[0].text}分", right=right, grade=told)


def _is_score_told(report: StatedReport) -> bool:
    return any(each.unit == POINTS and is_total(report, each) for each in report.statements)


def _totals_of_tables(report: StatedReport) -> list[WrittenFigure]:
    """The totals of the columns of scores, of 100 in all."""
    found = []
    for table in report.tables_with("得分", "分"):
        row = table.rows[-1]
        full = [figure for at in table.columns if FULL.search(table.head(at)) and (figure := row.figure(at))]
        own = [figure for at in table.columns if "得分" in table.head(at) and (figure := row.figure(at))]
        found += own if row.is_total and len(own) == 1 and any(each.value == HUNDRED for each in full) else []
    return found


FULL = re.compile("分值|满分|权重|标准分")


def _has_other_score(report: StatedReport, sentence: Sentence, score: Statement, grade: str) -> bool:
    """Whether other points of its paragraph, no full marks, have that grade: then which one it is of is not known."""
    if LIMIT.search(sentence.text):
        return False  # they are the limits of the grades
    others = [one for one in report.by_line[sentence.line] if one.unit == POINTS and one is not score]
    others = [one for one in others if not LIMIT.search(report.sentences[one.sentence].text)]  # limits of the grades
    others = [one for one in others if one.label != OUT_OF and not AND_UP.match(one.after)]  # 59.73/60分
    paired = [each for pair in pairs_of(others) for each in pair]  # 执行情况20分，得18.87分
    others = [one for one in others if one not in paired]
    others = [one for one in others if not FULL_MARKS.search(one.label) and GRADED <= one.value < HUNDRED]
    return any(next(name for name, least in GRADES if one.value >= least) == grade for one in others)
