"""Objectives and tasks, problems with their causes, measures with who and when: lists of a report as rows."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.values import outline as texts
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.items import Item, items_or_sentences, listed, split_clauses
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.report_parts import Part
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.topics import TASKS

CAUSE = re.compile(
    "(?:[，。；]|^)[（(]?(?=(?:其?(?:主要|具体|根本)?(?:的)?原因(?:分析)?(?:是|为|在于|：|有|，)|(?:主要)?(?:是)?由于|(?:主要)?是因为|(?:这)?主要是))"
)
CAUSE_LEAD = re.compile(
    "^[（(]?(?:其?(?:主要|具体|根本)?(?:的)?原因(?:分析)?(?:是|为|在于|：|有|，)(?:是)?|(?:这)?主要是(?:因为|由于)?)"
)
REMEDY = re.compile("(?:[，。；]|^)(?=(?:改进措施|整改措施|下一?步(?:措施|打算|将|，)|打算|措施)(?:是|为|：)?)")
REMEDY_LEAD = re.compile("^(?:改进措施|整改措施|下一?步措施|措施)(?:是|为|：)?")
RESPONSIBLE = re.compile(
    "由([^，。；由]{2,20}?)(?:牵头|负责|落实|按季|组织|承办|具体)|([\u4e00-\u9fff]{2,14}?(?:部|室|科|处|所|办|协会|组))(?:牵头)?负责"
)
DUE = re.compile(r"(20\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(底|末)?(?:之?前|完成|起|内|$)", re.ASCII)
INTRO = re.compile("如下|以下|主要(?:有|表现|是)|方面|情况[：。]?$|：$")
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


def _items(part: Part) -> tuple[Item, ...]:
    """The items of a list of goals: numbered, or clauses after “：”; a text that only explains has none."""
    _, items = listed(part.paragraphs)
    if items:
        return items
    found: list[Item] = []
    for each in part.paragraphs:
        lead, clauses = split_clauses(each)
        if lead is not None and lead.text.rstrip().endswith("：") and clauses:
            found += clauses
    return tuple(found)


def _objectives(part: Part, rows: RowKeys) -> Iterator[DraftProposal]:
    for item in _items(part):
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
    _, items = items_or_sentences(part.paragraphs)
    last: tuple[str, ...] = ()
    for item in _with_causes(items):
        if NO_PROBLEM.search(item.text) or not item.text.strip("。；"):
            continue
        key = rows.next("problem")
        last = (key,)
        problem, cause, remedy = _split_problem(item)
        yield from drafted("problem", key, problem, content=_words(problem, item.begin))
        yield from drafted("problem", key, cause, cause=_without(CAUSE_LEAD, cause))
        if remedy:
            yield from _measure(remedy, _without(REMEDY_LEAD, remedy), rows, last)


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
    return lead.sub("", "\n".join(each.clean for each in passages)).lstrip("：，")


def _stopped(text: str) -> str:
    """A text that was cut at a comma ends with a full stop."""
    bare = text.rstrip("，；：:;, （(")
    return bare if bare.endswith(("。", "！", "？")) else f"{bare}。" if bare else ""


def _measures(part: Part, rows: RowKeys) -> Iterator[DraftProposal]:
    _, items = items_or_sentences(part.paragraphs)
    for item in items:
        if item.begin or not NO_PROBLEM.search(item.text):
            yield from _measure(item.passages, item.clean, rows, ())


def _measure(passages: Passages, words: str, rows: RowKeys, problems: tuple[str, ...]) -> Iterator[DraftProposal]:
    key = rows.next("measure")
    yield from drafted("measure", key, passages, content=_stopped(words))
    found, due = RESPONSIBLE.search(words), _due(words)
    yield from drafted("measure", key, passages, responsible=(found[1] or found[2]) if found else None)
    yield from drafted("measure", key, passages, due=due, problems=list(problems) or None)


def _due(words: str) -> str | None:
    match = DUE.search(words)
    if not match or not match[2]:
        return None
    month = int(match[2])
    day = int(match[3]) if match[3] else LAST_DAYS[month - 1] if 1 <= month <= 12 else 0
    return f"{match[1]}-{month:02d}-{day:02d}"
