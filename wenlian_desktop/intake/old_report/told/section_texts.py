"""The texts of sections: what stands under each heading and went into no row; lost headings of effects found again."""

import re
from collections.abc import Iterable, Iterator, Sequence

from wenlian_desktop.domain.values import outline as texts
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal
from wenlian_desktop.intake.old_report.source.items import number_length
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.report_parts import Part
from wenlian_desktop.intake.old_report.source.topics import EFFECT, TASKS, is_title
from wenlian_desktop.intake.proposals import Certainty

# The first that fits counts; an effect without any of these words is one on society (DOMAIN 6.4, 3).
EFFECTS = (
    (texts.SOCIAL, "^[^。；]{0,12}社会(?:效益|影响|效果)"),
    (texts.SATISFACTION, "满意|参与度|欢迎|好评"), (texts.ENVIRONMENTAL, "环境|生态|低碳|绿色|污染"),
    (texts.ECONOMIC, "经济|产业|消费|营业额|就业|收入"),
    (texts.SUSTAINABLE, "可持续|长效|长期|传承|机制|持续"), (texts.SOCIAL, ""),
)  # fmt: skip
HAS_WORDS = re.compile(r"\w")


def section_drafts(parts: Sequence[Part], taken: Iterable[Passage]) -> Iterator[DraftProposal]:
    """The text of each section, and that its heading says so."""
    spans = _spans(taken)
    bodies: dict[str, list[Passage]] = {}
    heads: dict[str, list[Passage]] = {}
    waiting: list[Passage] = []  # headings that say nothing, with nothing below them: 佐证材料
    for part in parts:
        free = [piece for each in part.body for piece in _left(each, spans)]
        key = _key(part)
        heading = [*waiting, *(each for each in part.headings if _left(each, spans))]
        waiting = [] if key else heading if not part.body else []
        if not key:
            continue
        if part.is_own and (key not in bodies or is_title(part.title) or not free):
            heads.setdefault(key, []).extend(heading)
        else:
            bodies.setdefault(key, []).extend(heading)
        for piece in free:
            bodies.setdefault(_lost_effect(piece, part) or key, []).append(piece)
    yield from _drafts(heads, bodies)


def _drafts(heads: dict[str, list[Passage]], bodies: dict[str, list[Passage]]) -> Iterator[DraftProposal]:
    for key in dict.fromkeys((*heads, *bodies)):
        row = f"section-{key}"
        body = bodies.get(key, [])
        named = tuple(heads.get(key, ()) or body[:1])
        if named:
            yield DraftProposal("section", row, "node", key, named, Certainty.TEXT)
        text = "\n".join(words for each in body if (words := _words(each, key)))
        if text:
            yield DraftProposal("section", row, "content", text, tuple(body), Certainty.TEXT)


def _words(passage: Passage, key: str) -> str:
    """The words of a paragraph; without its number where it is an effect, which stands under a heading of its own."""
    length = number_length(passage.text) if key in texts.EFFECTS and passage.start == 0 else 0
    return passage.part(length).clean.replace("\t", "　")


def _key(part: Part) -> str:
    """The text that a part belongs to; a part about effects of any kind is told apart by its words."""
    if part.topic == EFFECT:
        return _effect_of("".join(each.text for each in part.paragraphs))
    if part.topic == TASKS:
        return texts.ORGANISATION
    if not part.topic and not part.title:
        return texts.CONDUCT  # what stands before the first heading says who evaluated, and by which document
    return part.topic


def _lost_effect(passage: Passage, part: Part) -> str:
    """A numbered paragraph that goes on after the last of the outputs is an effect whose heading was lost."""
    is_numbered = passage.start == 0 and number_length(passage.text) > 0
    if part.topic == EFFECT:
        return _effect_of(passage.text)
    return _effect_of(passage.text) if part.topic == texts.COST and is_numbered else ""


def _effect_of(text: str) -> str:
    return next(key for key, words in EFFECTS if re.search(words, text))


Spans = dict[int, list[tuple[int, int]]]


def _spans(taken: Iterable[Passage]) -> Spans:
    found: Spans = {}
    for each in taken:
        found.setdefault(id(each.line), []).append((each.start, each.end))
    return found


def _left(passage: Passage, spans: Spans) -> list[Passage]:
    """What of a passage went into no row."""
    found: list[Passage] = []
    last = passage.start
    for start, end in (*sorted(spans.get(id(passage.line), ())), (passage.end, passage.end)):
        if min(start, passage.end) > last:
            found.append(Passage(passage.line, last, min(start, passage.end)))
        last = max(last, end)
    if passage.start == passage.end and not spans.get(id(passage.line)):
        return [passage]
    return [each for each in found if HAS_WORDS.search(each.text)]
