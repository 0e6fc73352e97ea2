"""Which check of the trade a wrong figure belongs to, by the words around it: media, surveys, full marks, months."""

import re
from collections.abc import Sequence

from wenlian_desktop.domain.statements.stated_report import StatedReport

OF_MONEY = "C17"
SUMS, RATES = ("C39", OF_MONEY), ("C03",)
MEDIA = re.compile("媒体|浏览量|点击量|阅读量")
SURVEY, ANSWERS = re.compile("问卷|调查表|答卷"), re.compile(r"\d份$")
FULL, GOT = re.compile(r"^\d+分$"), re.compile("得|评分|打分|扣|自评|等级")
IN_POINTS, MEAN = re.compile(r"\d分$"), re.compile("平均|均值|均分")
PERIOD = re.compile(r"^(?:第?[一二三四1-4]季度|(?:1?\d|[一二三四五六七八九十]{1,2})月份?|[上下]半年)")
LEAST_PERIODS = 2
STOPS = "。；"


def own_code(report: StatedReport, code: str, lines: Sequence[int], stated: str) -> str:
    """The code of the check that a remark on a figure belongs to; its own where the words tell of no other."""
    texts = {line.number: line.text for line in report.manuscript.normal if line.number in lines}
    clause = _clause(texts.get(lines[0], ""), stated)
    if code in SUMS and stated and "\t" not in clause:
        is_survey = SURVEY.search(clause) is not None and ANSWERS.search(stated) is not None
        return "C52" if MEDIA.search(clause) else "C31" if is_survey else code
    if code == OF_MONEY and sum(PERIOD.match(text) is not None for text in texts.values()) > LEAST_PERIODS:
        return "C19"
    if code in RATES and IN_POINTS.search(stated) and not MEAN.search(clause):
        return "C24"
    is_of_marks = code == "C21" and FULL.search(stated) is not None
    return "C22" if is_of_marks and not GOT.search(clause) else code


def _clause(text: str, stated: str) -> str:
    """The part of a line between two stops in which a figure stands."""
    at = max(text.find(stated), 0)
    begin = max(text.rfind(stop, 0, at) for stop in STOPS) + 1
    ends = [end for stop in STOPS if (end := text.find(stop, at)) >= 0]
    return text[begin : min(ends, default=len(text))]
