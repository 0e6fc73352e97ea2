"""Posts and people, rooms of the office, units below it and associations, as sentences tell them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.values import outline as texts
from wenlian_desktop.intake.old_report.figures.budget_figures import UNIT_BELOW
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.report_parts import Part
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.sentences import StatedSentence, sentences_of
from wenlian_desktop.intake.old_report.told.form_tables import STAFF
from wenlian_desktop.intake.proposals import Certainty

PEOPLE = frozenset(("名", "人", "个"))
POSTS = re.compile("编制(?!.{0,3}(?:控制|使用))")
STAFFED = re.compile("实有|在职|在编|在岗|现有|实际")
OTHERS = ("离休", "退休", "聘用", "挂职", "借调", "劳务派遣")
NOT_OURS = re.compile("会员|户籍|学员|观众|志愿者|人口|全区|全市|党员|满意|讲师|学生")
ROOMS = re.compile(
    "(?:内设|设有?|设立)(?:有|机构)?(?:为|：)?(?P<names>[^，。；（）\\d]{2,120}?)(?:等)?(?P<number>\\d{1,2})个(?:内设)?(?:部室|科室|处室|机构|部门|办公室|室|科|部|处|办所|职能)"
    "|(?:内设|设)(?P<alone>(?:[^，。；（）\\d、]{2,14}、)*[^，。；（）\\d、]{2,14}(?:室|部|科|处|办|股|所|部门))(?=[，。；])"
)
BELOW = re.compile(
    "(?:下属|下辖|下设|所属)[^，。；]{0,30}?(\\d{1,2})[个家](?:[^，。；]{0,10}?)(?:单位|机构|中心)|(没有|无)下属(?:预算)?单位"
)
BRANCHES = re.compile("(?:街道|街乡|乡镇|镇街)文联(\\d{1,3})个|(\\d{1,3})[个家](?:街道|街乡|乡镇|镇街)文联")
VOLUNTEERS = re.compile("注册文艺志愿者(\\d+)[人名]")
ASSOCIATIONS = re.compile(
    "协会\\d{1,2}个，(?:分别)?(?:是|为)：?(?P<names>[^。；，]{4,160})|\\d{1,2}个[^，。；：]{0,6}协会[：，](?:即|分别是|为)?(?P<told>[^。；，]{4,160})"
    "|(?P<listed>(?:[\u4e00-\u9fff]{2,10}(?:家协会|协会)、)+[\u4e00-\u9fff]{2,10}(?:家协会|协会))"
)
AT_END = re.compile(
    r"(?:(?P<year>20\d{2})年|(?P<other>[上去]年)|[本今当]?年)度?(?:[末底]|12月31日|实有|在[职编岗]|现有|实际)", re.ASCII
)
GUESSED = re.compile("机关(?!.{0,2}行政)")  # where somebody works, not the kind of post
IS_ASSOCIATION = re.compile("协会$|协$|学会$")
FLOW = re.compile("年内|当年|本年|调入|调出|招录|新招|新增|办理|减少")  # who came and went, not who is there
SEPARATOR = re.compile("、|和|及")


def read_people(parts: Sequence[Part], rows: RowKeys, year: int | None) -> Iterator[DraftProposal]:
    """What the parts about the office tell of its people and units."""
    about = [part for part in parts if part.topic in (texts.ORGANISATION, "")][:12]
    sentences = sentences_of(about)
    if not rows.counts.get("staffing"):  # else a table tells them
        yield from _staff(sentences, year)
    yield from _others(sentences)
    for sentence in sentences:
        yield from _rooms(sentence.passage)
        yield from _counts(sentence.passage)
    yield from _associations(sentences)
    yield from _units_below(sentences, rows)


def _units_below(sentences: Sequence[StatedSentence], rows: RowKeys) -> Iterator[DraftProposal]:
    """Each unit that a sentence of its own tells with its nature, posts and money."""
    for sentence in sentences:
        named = UNIT_BELOW.match(sentence.passage.text)
        if not named:
            continue
        key, passages = rows.next("subordinate_unit"), (sentence.passage,)
        name = sentence.passage.text[: named.start(1) - 1]
        yield from drafted("subordinate_unit", key, passages, name=name, kind=named[1])
        for each in sentence.statements:
            field = next((field for field, words in UNIT_FIELDS if words in each.label), "")
            told: dict[str, Any] = {field: each.text if each.unit == "元" else str(int(each.value))}
            yield from drafted("subordinate_unit", key, passages, **told) if field else ()


UNIT_FIELDS = (("authorized", "编制"), ("actual", "实有"), ("full", "预算"), ("spent", "支出"))


def _staff(sentences: Sequence[StatedSentence], year: int | None) -> Iterator[DraftProposal]:
    """Authorized posts and people by kind; the first sentences that tell them."""
    found: dict[str, dict[str, tuple[Statement, StatedSentence]]] = {"authorized": {}, "actual": {}}
    whole: dict[str, Statement] = {}
    for sentence in sentences:
        field = ""
        for each in _of_year(sentence.statements, year):
            words = each.between
            field = "authorized" if POSTS.search(words) else "actual" if STAFFED.search(words) else field
            if not field or each.unit not in PEOPLE or NOT_OURS.search(words):
                continue
            kind = _kind(each)
            if kind == "离退休" or any(word in each.label for word in OTHERS):
                continue
            if kind:
                found[field].setdefault(kind, (each, sentence))
            elif field not in whole:
                whole[field] = each
                found[field].setdefault("", (each, sentence))
    yield from _staff_drafts(found, whole)


def _of_year(statements: Sequence[Statement], year: int | None) -> Iterator[Statement]:
    """Those of the end of the year; a year that is named holds until another is."""
    is_other = False
    for each in statements:
        for named in AT_END.finditer(each.between):
            is_other = bool(named["other"] or (named["year"] and year and int(named["year"]) != year))
        if not is_other:
            yield each


def _kind(each: Statement) -> str:
    named = [meant for word, meant in STAFF.items() if word in each.label]
    return named[0] if named else ""


def _staff_drafts(
    found: dict[str, dict[str, tuple[Statement, StatedSentence]]], whole: dict[str, Statement]
) -> Iterator[DraftProposal]:
    kinds = list(dict.fromkeys(kind for group in found.values() for kind in group if kind)) or [""]
    for number, kind in enumerate(kinds, 1):
        key = f"staffing-{number}"
        for field, group in found.items():
            told = group.get(kind) or (group.get("") if len(kinds) == 1 else None)
            if told is None:
                continue
            each, sentence = told
            proof = _sum_proof(group, whole.get(field)) if kind and not GUESSED.search(each.label) else ""
            passages = (sentence.passage,)
            if kind:
                yield from drafted("staffing", key, passages, takes=False, category=kind)
            certainty = Certainty.SURE if proof else Certainty.CANDIDATE
            value = {field: str(int(each.value))}
            yield from drafted("staffing", key, passages, takes=False, certainty=certainty, proof=proof, **value)


def _sum_proof(group: dict[str, tuple[Statement, StatedSentence]], whole: Statement | None) -> str:
    parts = [each for kind, (each, _) in group.items() if kind]
    if whole is None or len(parts) < 2 or sum(each.value for each in parts) != whole.value:
        return ""
    return f"{'＋'.join(str(int(each.value)) for each in parts)}＝{int(whole.value)}"


def _others(sentences: Sequence[StatedSentence]) -> Iterator[DraftProposal]:
    seen: set[str] = set()
    for sentence in sentences:
        is_flow = False
        for each in sentence.statements:
            is_flow = FLOW.search(each.between) is not None or (is_flow and each.depth > 0)
            if is_flow:
                continue
            word = next((word for word in OTHERS if word in each.label and "离退休" not in each.label), "")
            if word and each.unit in PEOPLE and word not in seen:
                seen.add(word)
                key, passages = f"other_staff-{len(seen)}", (sentence.passage,)
                yield from drafted(
                    "other_staff", key, passages, takes=False, category=word, number=str(int(each.value))
                )


def _rooms(passage: Passage) -> Iterator[DraftProposal]:
    found = ROOMS.search(passage.text)
    if not found:
        return
    names = (found["names"] or found["alone"]).strip("、：")
    listed = [name for name in SEPARATOR.split(names) if name]
    yield from drafted("department", "", (passage,), takes=False, internal_units="、".join(listed))
    number = found["number"]
    if number:
        proof = f"列名{len(listed)}个" if len(listed) == int(number) else ""
        certainty = Certainty.SURE if proof else Certainty.CANDIDATE
        yield from drafted(
            "department", "", (passage,), takes=False, certainty=certainty, proof=proof, internal_unit_count=number
        )


def _counts(passage: Passage) -> Iterator[DraftProposal]:
    below, branches = BELOW.search(passage.text), BRANCHES.search(passage.text)
    volunteers = VOLUNTEERS.search(passage.text)
    yield from drafted(
        "department", "", (passage,), takes=False,
        subordinate_count=(below[1] or "0") if below else None,
        street_branch_count=(branches[1] or branches[2]) if branches else None,
        volunteer_count=volunteers[1] if volunteers else None,
    )  # fmt: skip


def _associations(sentences: Sequence[StatedSentence]) -> Iterator[DraftProposal]:
    for sentence in sentences:
        found = ASSOCIATIONS.search(sentence.passage.text)
        if found:
            names = [
                name
                for name in SEPARATOR.split(found["names"] or found["told"] or found["listed"])
                if IS_ASSOCIATION.search(name)
            ]
            for number, name in enumerate(names, 1):
                yield from drafted("association", f"association-{number}", (sentence.passage,), takes=False, name=name)
            return
