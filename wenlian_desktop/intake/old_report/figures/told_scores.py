"""The score of the report: total, grade and the scores of its parts, as sentences tell them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from wenlian_desktop.domain.values import outline as texts
from wenlian_desktop.intake.old_report.figures.budget_figures import Claim
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.sentences import StatedSentence
from wenlian_desktop.intake.proposals import FIGURE, Certainty

TOTAL = re.compile(
    r"(?<![\u4e00-\u9fff]满)(?:总分(?:（分）)?|总评分|得分|评分|综合得分|自评分|自评|评价分|总得分|评定|综合评定|最终|评为|合计)(?!满分)[^，。；\d（]{0,14}?"
    r"(\d{1,3}(?:\.\d+)?)\s*分(?!值|制)",
    re.ASCII,
)
BARE = re.compile(r"^(\d{1,3}(?:\.\d+)?)\s*分(?!值|制)", re.ASCII)
WHOLE_WORDS = re.compile("总分|综合|整体|总评|总得分|最终|自评|评价")
PART = re.compile(
    r"(?P<name>[\u4e00-\u9fff、（）]{2,20}?)(?:(?:满分)?(?P<before>\d{1,3})分，(?:自评)?(?:实)?得(?:分)?)?(?:自评)?(?:得分?|为|得)?(?P<score>\d{1,3}(?:\.\d+)?)分(?:（(?:满分|分值)?(?P<full>\d{1,3})分?）)?",
    re.ASCII,
)
FULL_MARKS = re.compile("满分|分值|总分|得分情况|评价得分|自评得分|综合|扣")
GRADE = re.compile(
    '(?:等级|等次|档次|评定|结果|评为|自评|结论)[^，。；]{0,8}?[“"]?(优秀|良好|优|良|中|差)(?![\u4e00-\u9fff])[”"]?|，[“"]?(优|良|中|差)[”"]?[。，]'
)
GRADES = {"优秀": "优", "良好": "良"}
HUNDRED = 100
LEADS = re.compile("^(?:其中|包括|分别为?|各部分得分为?|具体为?|构成为?)[，：]?|^[，、；：]")


def read_scores(
    sentences: Sequence[StatedSentence], rows: RowKeys, of_table: Claim | None, has_table: bool
) -> Iterator[DraftProposal]:
    """Total and grade as figures and as stated values of the report; scores by part, where no table has them."""
    found = _total(sentences)
    if found is None and of_table is None:
        return
    parts = _told_parts(sentences, *found) if found else []
    passage = found[1].passage if found else of_table.passage if of_table else None
    score = found[0] if found else Decimal(of_table.written.rstrip("分")) if of_table else Decimal(0)
    assert passage is not None
    proof = _proof(score, parts) or (of_table.own_proof if of_table and of_table.value == score else "")
    if of_table and of_table.value != score:
        proof = ""
    is_whole = bool(found) and _is_sentence_of_score(passage, parts)
    certainty = Certainty.SURE if proof else Certainty.CANDIDATE
    for record, name in ((FIGURE, "score"), ("report", "stated_score")):
        yield from drafted(
            record, "", (passage,), takes=is_whole, certainty=certainty, proof=proof, **{name: f"{score:f}"}
        )
    yield from _grade(sentences, passage)
    for name, part, _ in () if has_table else parts:
        key = rows.next("score_entry")
        yield from drafted(
            "score_entry", key, (passage,), takes=False, certainty=certainty, proof=proof, item=name, score=f"{part:f}"
        )


def _total(sentences: Sequence[StatedSentence]) -> tuple[Decimal, StatedSentence] | None:
    """The total: in the part about the score, else wherever words of the whole name it."""
    ranked = [each for each in sentences if each.topic == texts.SCORE]
    others = [each for each in sentences if each.topic not in (texts.SCORE, texts.USE_OF_RESULTS)]
    for sentence in (*ranked, *others):
        text = sentence.passage.text
        is_ours = sentence.topic == texts.SCORE
        for match in TOTAL.finditer(text):
            if Decimal(match[1]) <= HUNDRED and (is_ours or WHOLE_WORDS.search(match[0])):
                return Decimal(match[1]), sentence
        bare = BARE.match(text) if is_ours else None
        if bare and Decimal(bare[1]) <= HUNDRED:
            return Decimal(bare[1]), sentence
    return None


Parts = list[tuple[str, Decimal, str]]


def _told_parts(sentences: Sequence[StatedSentence], total: Decimal, sentence: StatedSentence) -> Parts:
    """The parts that make the total, in its own sentence or in one after it; else those of its own."""
    own = _parts(sentence, total)
    at = sentences.index(sentence)
    for each in (own, *(_parts(one, total) for one in sentences[at + 1 : at + 4])):
        if _proof(total, each):
            return each
    return own


def _parts(sentence: StatedSentence, total: Decimal) -> list[tuple[str, Decimal, str]]:
    """(name, points, full marks) of each part that the sentence of the total tells after it."""
    text = sentence.passage.text
    found: list[tuple[str, Decimal, str]] = []
    for match in PART.finditer(text):
        name = LEADS.sub("", match["name"]).strip("、，")
        name = re.sub("(?:自评|评价)?得分?$|满分.*$|情况得$", "", name)
        score = Decimal(match["score"])
        if name and not FULL_MARKS.search(name) and (score != total or found) and not match["name"].endswith("满"):
            found.append((name, score, match["full"] or match["before"] or ""))
    return found


def _proof(score: Decimal, parts: Sequence[tuple[str, Decimal, str]]) -> str:
    points = [part for _, part, _ in parts]
    if len(points) < 2 or sum(points) != score:
        return ""
    return f"{'＋'.join(f'{each:f}' for each in points)}＝{score:f}"


def _is_sentence_of_score(passage: Passage, parts: Sequence[tuple[str, Decimal, str]]) -> bool:
    """Whether a sentence tells nothing but total, parts and grade: the report writes it itself."""
    return len(passage.text) < 60 + 30 * len(parts)


def _grade(sentences: Sequence[StatedSentence], passage: Passage) -> Iterator[DraftProposal]:
    near = [each.passage for each in sentences if each.topic == texts.SCORE or each.passage == passage]
    for each in (passage, *near):
        match = GRADE.search(each.text)
        if match:
            word = match[1] or match[2]
            grade = GRADES.get(word, word)
            takes = each == passage
            yield from drafted(FIGURE, "", (each,), takes=takes, certainty=Certainty.CANDIDATE, grade=grade)
            yield from drafted("report", "", (each,), takes=takes, stated_grade=grade)
            return
