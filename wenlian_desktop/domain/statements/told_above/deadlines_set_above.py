"""What a goal wants by a day, done later and called in time: “6月30日前通过验收”, “7月18日通过验收……均按期完成”."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import NOISE, all_goal_lines, pairs_of
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
DAY = r"(?<![\d年月—~-])(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<part>上旬|中旬|下旬|[底末])|份?)"
DEADLINE = re.compile(rf"{DAY}(?:之?前|以前|前?内?)(?P<what>[^，。；]*)", re.ASCII)
DONE = re.compile(rf"{DAY}(?!之?前|以前|至|到|起|—|~|-)(?P<what>[^，。；]*)", re.ASCII)
AFTER_DAY, NO_LATER = re.compile("前|内"), re.compile("不[晚迟]于$")
FINISHED = (
    "完成", "竣工", "完工", "验收", "出版", "交付", "投入使用", "建成", "上线", "开放", "开馆", "办结", "结项", "发布",
    "到位", "启用", "布展", "初稿", "印发", "闭幕", "结束", "拨付", "发放", "付印", "入库", "揭牌",
)  # fmt: skip
IN_TIME = re.compile(
    "按[期时]|如期|(?:规定|要求|目标|计划)的?(?:期限|时限|时间|进度|节点)|期限[内前]|时限内|(?:未|没有|无)(?:一项)?(?:超期|逾期|延误|拖延|延期)"
)
EXPLAINED = re.compile("因|受|推迟|延[期后迟长]|顺延|改期|晚于|超期(?!的)|逾期|滞后|调整|除")
LAST = {"上旬": 10, "中旬": 20}
END = 31
LEAST_SHARED = 2


class Deadline(NamedTuple):
    """A goal that is to be reached by a day: its line, its words, the day, and what is to be done by then."""

    line: int
    words: frozenset[str]
    figures: frozenset[str]
    day: tuple[int, int]
    what: frozenset[str]
    text: str


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="目标要求“{goal}”，实际“{done}”，却写“{claim}”。",
    remedy="核对完成时间；确实晚于目标的，写明原因，不写按期完成。",
)
def deadlines_were_kept(report: StatedReport) -> Hits:
    """What is told to be done in time was done by the day of its goal."""
    goals = list(deadlines(report))
    claims = list(_claims(report)) if goals else []
    for sentence in report.sentences if claims else ():
        if sentence.line in all_goal_lines(report) or EXPLAINED.search(sentence.text):
            continue
        for goal in goals:
            done = _done_later(sentence.text, goal)
            if done:
                line, words = next((each for each in claims if each[0] == sentence.line), claims[0])
                yield hit(*dict.fromkeys((sentence.line, goal.line, line)), goal=goal.text, done=done, claim=words)


def _claims(report: StatedReport) -> Iterator[tuple[int, str]]:
    """The lines, but those of goals, that say what was done was in time, and the words for it."""
    lines = all_goal_lines(report)
    for sentence in report.sentences:
        found = IN_TIME.search(sentence.text) if sentence.line not in lines else None
        if found:
            yield sentence.line, found[0]


def deadlines(report: StatedReport) -> Iterator[Deadline]:
    """The goals with a day; their words are those of the clauses before it, or behind where none stand before."""
    lines = all_goal_lines(report)
    for sentence in report.sentences:
        for item in sentence.text.split("；") if sentence.line in lines and "月" in sentence.text else ():
            found = DEADLINE.search(item)
            if found and _is_deadline(item, found):
                what = frozenset(each for each in FINISHED if each in found["what"])
                words = pairs_of(NOISE.sub("", item[: found.start()])) or pairs_of(NOISE.sub("", found["what"]))
                figures = frozenset(re.findall(r"\d+[\u4e00-\u9fff]", item[: found.start()]))
                yield Deadline(sentence.line, frozenset(words), figures, day_of(found), what, found[0])


def _is_deadline(item: str, found: re.Match[str]) -> bool:
    is_before = AFTER_DAY.search(item[found.end("month") : found.start("what")]) is not None
    return is_before or NO_LATER.search(item[: found.start()]) is not None


def day_of(found: re.Match[str]) -> tuple[int, int]:
    """The month and the day that are written; the last day of a part of a month."""
    day = int(found["day"]) if found["day"] else LAST.get(found["part"] or "", END)
    return int(found["month"]), day


def _done_later(text: str, goal: Deadline) -> str:
    """The words that tell a later day of what a goal is about; nothing where there are none."""
    begin, named = 0, ""
    for found in DONE.finditer(text) if "月" in text else ():
        between, begin = text[begin : found.start()], found.end()
        named = between if len(pairs_of(NOISE.sub("", between))) >= LEAST_SHARED else named
        is_done = any(each in found["what"] for each in goal.what)
        if is_done and day_of(found) > goal.day and _is_of(named + found["what"], goal):
            return found[0]
    return ""


def _is_of(named: str, goal: Deadline) -> bool:
    shared = len(pairs_of(NOISE.sub("", named)) & goal.words)
    has_figure = any(each in named for each in goal.figures)
    return shared >= LEAST_SHARED or (shared > 0 and has_figure)
