"""Objectives and tasks, problems with their causes, measures with who and when: lists of a report as rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.values import outline as texts
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.items import (
    Item,
    items_or_sentences,
    listed,
    number_length,
    split_clauses,
    split_list,
    split_sentences,
)
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.report_parts import Part
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.table_shapes import rows_of_words
from wenlian_desktop.intake.old_report.source.topics import TASKS

CAUSE = re.compile(
    "(?:[，。；]|^)[（(]?(?=(?:其?(?:主要|具体|根本)?(?:的)?(?:原因|缘由|成因)(?:分析)?(?:是|为|在于|：|有|，)|(?:主要)?(?:是)?由于|(?:主要)?是因为|根子在|究其原因|主因|系(?=[^，。]{2,40}所致)|因(?![此而为素果地人])|(?:这)?主要是))"
)
CAUSE_LEAD = re.compile(
    "^[（(]?(?:其?(?:主要|具体|根本)?(?:的)?(?:原因|缘由|成因)(?:分析)?(?:是|为|在于|：|有|，)(?:是)?|(?:这)?主要是(?:因为|由于)?|根子在|究其原因，?(?:在于)?|主因(?:是|在于|为)?)"
)
REMEDY = re.compile(
    "(?:[，。；]|^)(?=(?:改进措施|整改措施|下一?步(?:措施|打算|将|，)|打算|拟|措施)(?:是|为|：)?|20\\d\\d年[^。；]{2,60}(?:负责|落实|完成|牵头))"
)
REMEDY_LEAD = re.compile("^(?:改进措施|整改措施|下一?步措施|措施)(?:是|为|：)?")
RESPONSIBLE = re.compile(
    "由([^，。；由]{2,20}?)(?:牵头|负责|落实|按季|组织|承办|具体)|([\u4e00-\u9fff]{2,14}?(?:部|室|科|处|所|办|协会|组))(?:牵头)?负责"
)
DUE = re.compile(r"(20\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(底|末)?(?:之?前|完成|起|内|$)", re.ASCII)
NO_ITEM = re.compile("表$|情况$|分析$|如下")
NO_GOAL = re.compile("审议|审定|报.{0,8}财政局|批复|备案|成立.{0,12}(?:小组|工作组)")
NO_PROBLEM = re.compile("^(?:总体|总的)|^(?:无|没有)[。]?$|如下[：。]?$|以下.{0,12}[：。]$")
LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def read_lists(parts: Sequence[Part], rows: RowKeys) -> Iterator[DraftProposal]:
    """The lists of all parts that are about objectives, tasks, problems or measures."""
    for part in parts:
        if part.topic == texts.OBJECTIVES:
            yield from _objectives(part, rows)
        elif part.topic == TASKS:
            yield from _tasks(part, rows)
        elif part.topic == texts.PROBLEMS:
            yield from _problems(part, rows)
        elif part.topic == texts.MEASURES:
            yield from _measures(part, rows)
    yield from _told_beside(parts, rows)


# Where no heading is about them, a sentence may still list them.
TOLD_BESIDE = (
    ("problem", re.compile("(?:存在的?|主要)(?:主要)?(?:问题|不足)[^，。；：]{0,8}：")),
    ("measure", re.compile("(?:改进|整改|下一?步)(?:措施|打算|工作)[^，。；：]{0,8}：")),
)


def _told_beside(parts: Sequence[Part], rows: RowKeys) -> Iterator[DraftProposal]:
    for record, lead in TOLD_BESIDE:
        for passage in () if rows.counts.get(record) else (each for part in parts for each in part.paragraphs):
            match = lead.search(passage.text)
            if not match:
                continue
            listed_there = passage.part(match.end())
            _, items = split_list(listed_there)
            for item in items or split_clauses(listed_there)[1] or (Item((listed_there,)),):
                if record == "problem":
                    yield from _problem(item, rows.next("problem"), rows)
                else:
                    yield from _measure(item.passages, item.clean, rows, ())


def _told_items(part: Part) -> tuple[Item, ...]:
    """The items of a list of problems or measures; a heading of its own is one, with what stands below it."""
    return _titled(part) or items_or_sentences(part.paragraphs)


def _titled(part: Part) -> tuple[Item, ...]:
    if part.is_own or not part.headings or NO_ITEM.search(part.title):
        return ()
    heading = part.headings[0]
    return (Item((heading, *part.paragraphs), number_length(heading.text)),)


def _items(part: Part) -> tuple[Item, ...]:
    """The items of a list of goals: numbered, or clauses after “：”; else the goals that a text sets with figures."""
    if _titled(part):
        return _titled(part)
    _, items = listed(part.paragraphs)
    if items:
        return tuple(each for item in items for each in _goals_of(item))
    found: list[Item] = []
    for each in part.paragraphs:
        lead, clauses = split_clauses(each)
        if lead is not None and lead.text.rstrip().endswith("：") and clauses:
            found += clauses
    return tuple(found or (goal for each in part.paragraphs for goal in _goals_in_prose(each)))


def _goals_of(item: Item) -> tuple[Item, ...]:
    """The goals of 目标：…，…，…; any other item is one."""
    is_lead = GOAL_LEAD.match(item.text)
    found = _goals_in_prose(item.bare) if is_lead and len(item.passages) == 1 else ()
    return found or (item,)


def _goals_in_prose(passage: Passage) -> tuple[Item, ...]:
    """The goals with figures of a sentence that sets them: its clauses after the lead, the whole where it is one."""
    found: list[Item] = []
    for sentence in split_sentences(passage):
        lead = GOAL_LEAD.search(sentence.text)
        if not lead and not SET_GOAL.search(sentence.text):
            continue
        begin = lead.end() if lead else 0
        stops = [begin, *(match.end() for match in CLAUSE_END.finditer(sentence.text, begin))]
        stops = [
            stop for at, stop in enumerate(stops) if not at or not UNTIL.fullmatch(sentence.text[stops[at - 1] : stop])
        ]
        clauses = [sentence.part(first, end) for first, end in pairwise([*stops, len(sentence.text)]) if end > first]
        is_list = len(clauses) > 2 and sum(DIGIT.search(each.text) is not None for each in clauses) >= len(clauses) - 1
        found += (Item((each,)) for each in (clauses if is_list else (sentence,)))
    return tuple(found)


GOAL_LEAD = re.compile("(?:总体|阶段性?|年度|年初|绩效|具体)*(?:目标|指标值)(?:任务)?(?:是|为)?：|目标是：?")
SET_GOAL = re.compile("不少于|不低于|不超过|达到|以上|力争")
UNTIL = re.compile(r"(?:到|至|截至)?20\d\d年(?:末|底)?前?，")
CLAUSE_END = re.compile("[，；]")
DIGIT = re.compile(r"\d")


def _objectives(part: Part, rows: RowKeys) -> Iterator[DraftProposal]:
    for item in _items(part):
        if NO_GOAL.search(item.text):
            continue
        yield from drafted("objective", rows.next("objective"), item.passages, content=_ended(item.clean))


def _tasks(part: Part, rows: RowKeys) -> Iterator[DraftProposal]:
    for item in _items(part):
        name, _, content = (
            item.clean.partition("：") if len(item.clean.partition("：")[0]) <= 20 else (item.clean, "", "")
        )
        yield from drafted("task", rows.next("task"), item.passages, name=name.rstrip("；。"), content=content or None)


def _ended(text: str) -> str:
    return text.rstrip("；;，").rstrip()


def _problems(part: Part, rows: RowKeys) -> Iterator[DraftProposal]:
    causes = _listed_apart(part, CAUSE_LEAD)
    measures = _listed_apart(part, REMEDY_LEAD)
    apart = {item.passages[0].line.number for item in (*causes, *measures)}
    kept = tuple(each for each in part.body if each.line.number not in apart)
    keys: list[str] = []
    for item in _with_causes(_told_items(replace(part, body=kept))):
        if not NO_PROBLEM.search(item.text) and item.text.strip("。；"):
            keys.append(rows.next("problem"))
            yield from _problem(item, keys[-1], rows)
    for at, item in enumerate(causes):  # told after all problems, in their order
        key = keys[at] if len(causes) == len(keys) else keys[-1] if keys else rows.next("problem")
        yield from drafted("problem", key, item.passages, cause=_stopped(CAUSE_LEAD.sub("", item.clean)))
    for at, item in enumerate(measures):
        of = (keys[at],) if len(measures) == len(keys) else ()
        yield from _measure(item.passages, REMEDY_LEAD.sub("", item.clean), rows, of)


def _listed_apart(part: Part, lead: re.Pattern[str]) -> tuple[Item, ...]:
    """The causes or the measures of all problems, where a paragraph of its own lists them after the problems."""
    found: list[Item] = []
    for each in part.paragraphs[1:]:
        if lead.match(each.text[number_length(each.text) :]) and len(part.paragraphs) <= MOST_APART:
            _, items = split_list(each)
            before, clauses = split_clauses(each) if len(items) < 2 else (None, items)
            found += clauses or ((Item((each,)),) if before is not None else ())
    return tuple(found)


MOST_APART = 4  # paragraphs of a part that tells problems, causes and measures in one each


def _problem(item: Item, key: str, rows: RowKeys) -> Iterator[DraftProposal]:
    problem, cause, remedy = _split_problem(item)
    yield from drafted("problem", key, problem, content=_words(problem, item.begin))
    yield from drafted("problem", key, cause, cause=_without(CAUSE_LEAD, cause))
    if remedy:
        yield from _measure(remedy, _without(REMEDY_LEAD, remedy), rows, (key,))


def _with_causes(items: Sequence[Item]) -> list[Item]:
    """Sentences that begin with 原因 belong to the problem before them."""
    found: list[Item] = []
    for item in items:
        if found and not item.begin and (CAUSE_LEAD.match(item.text) or REMEDY_LEAD.match(item.text)):
            found[-1] = _merged(found[-1], item)
        else:
            found.append(item)
    return found


def _merged(before: Item, item: Item) -> Item:
    last, first = before.passages[-1], item.passages[0]
    if last.line is first.line:
        return Item((*before.passages[:-1], Passage(last.line, last.start, first.end)), before.begin)
    return Item((*before.passages, *item.passages), before.begin)


Passages = tuple[Passage, ...]


def _split_problem(item: Item) -> tuple[Passages, Passages, Passages]:
    """The passages of a problem, of its cause and of what is to be done about it."""
    problem, rest = _cut_at(CAUSE, item.passages, item.begin)
    if rest:
        cause, remedy = _cut_at(REMEDY, rest, 0)
        return problem, cause, remedy
    problem, remedy = _cut_at(REMEDY, item.passages, item.begin)
    return problem, (), remedy


def _cut_at(shape: re.Pattern[str], passages: Passages, begin: int) -> tuple[Passages, Passages]:
    for at, each in enumerate(passages):
        first = begin if at == 0 else 0
        match = shape.search(each.text, first)
        if match and (match.end() > first or at):
            before = (*passages[:at], each.part(0, match.end())) if match.end() else passages[:at]
            return before, (each.part(match.end()), *passages[at + 1 :])
    return passages, ()


def _words(passages: Passages, begin: int) -> str:
    texts_of = [each.part(begin).clean if at == 0 else each.clean for at, each in enumerate(passages)]
    return _stopped("\n".join(text for text in texts_of if text))


def _without(lead: re.Pattern[str], passages: Passages) -> str:
    words = lead.sub("", "\n".join(each.clean for each in passages)).lstrip("：，")
    return _stopped(words)


def _stopped(text: str) -> str:
    """A text that was cut at a comma ends with a full stop."""
    bare = text.rstrip("，；：:;, （(")
    return bare if bare.endswith(("。", "！", "？")) else f"{bare}。" if bare else ""


def _measures(part: Part, rows: RowKeys) -> Iterator[DraftProposal]:
    for item in _told_items(part):
        if CAUSE.search(item.text) and REMEDY.search(item.text):  # what was wrong, why, and what is done
            yield from _problem(item, rows.next("problem"), rows)
        elif item.begin or not NO_PROBLEM.search(item.text):
            yield from _measure(item.passages, item.clean, rows, ())


def _measure(
    passages: Passages, words: str, rows: RowKeys, problems: tuple[str, ...], who: str = ""
) -> Iterator[DraftProposal]:
    key = rows.next("measure")
    yield from drafted("measure", key, passages, content=_stopped(words))
    found, due = RESPONSIBLE.search(words), _due(words)
    yield from drafted("measure", key, passages, responsible=who or ((found[1] or found[2]) if found else None))
    yield from drafted("measure", key, passages, due=due, problems=list(problems) or None)


PROBLEM_HEADS = {"problem": "问题|不足", "cause": "原因", "measure": "措施|整改|建议|打算", "who": "责任"}


def read_problem_rows(manuscript: Manuscript, rows: RowKeys) -> Iterator[DraftProposal]:
    """Problems with causes and measures, where a table lists them."""
    for row in rows_of_words(manuscript, PROBLEM_HEADS, ("problem",)):
        words, key = row.words, rows.next("problem")
        yield from drafted("problem", key, row.passages, content=_stopped(words["problem"]))
        yield from drafted("problem", key, row.passages, cause=_stopped(words.get("cause", "")))
        if words.get("measure"):
            yield from _measure(row.passages, words["measure"], rows, (key,), words.get("who", ""))


def _due(words: str) -> str | None:
    match = DUE.search(words)
    if not match or not match[2]:
        return None
    month = int(match[2])
    day = int(match[3]) if match[3] else LAST_DAYS[month - 1] if 1 <= month <= 12 else 0
    return f"{match[1]}-{month:02d}-{day:02d}"
