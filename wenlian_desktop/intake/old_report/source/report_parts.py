"""The parts of a report: what stands under each heading, by what the heading is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.topics import LISTS, fits_below, is_title, topic_of

LONGEST_THEME = 45  # characters
LONGEST_INLINE = 12
SHORT = 10
LOOSE = 10  # characters of a lower heading that may be worded freely
LOWER = 3  # the level of 1.
STUB = re.compile(r"^[、．.]\s*(?=\S)")  # what a lost number leaves
CHAPTER = re.compile(r"^第[一二三四五六七八九十]{1,3}部分、")
INLINE = re.compile(r"(?P<title>[^，。；：\s（）]{2,16})[：。](?=\S)")
ENDED = re.compile("[。；：？！]$")


@dataclass(frozen=True)
class Part:
    """One heading and what stands below it up to the next. `is_own`: its heading says itself what it is about."""

    topic: str
    title: str
    level: int
    headings: tuple[Passage, ...]
    body: tuple[Passage, ...] = ()
    is_own: bool = True

    @property
    def paragraphs(self) -> tuple[Passage, ...]:
        """Its paragraphs, without rows of tables."""
        return tuple(each for each in self.body if not each.line.is_row)


@dataclass(frozen=True)
class _ReadLine:
    line: NormalLine
    text: TextLine | None  # None for a row


def report_parts(manuscript: Manuscript, last: int) -> tuple[Part, ...]:
    """The parts of a report up to the line `last`; the first has no heading, and what stands before all others."""
    texts = iter(manuscript.lines)
    lines = [_ReadLine(line, None if line.is_row else next(texts)) for line in manuscript.normal]
    title = {(line.line_no, line.text) for line in manuscript.title}
    kept = [each for each in lines if each.line.number <= last and not _is_in(each, title)]
    return tuple(_parts(kept))


def _is_in(each: _ReadLine, title: set[tuple[int, str]]) -> bool:
    return each.text is not None and (each.text.line_no, each.text.text) in title


def _parts(lines: Sequence[_ReadLine]) -> Iterator[Part]:
    current = Part("", "", 0, ())
    body: list[Passage] = []
    for at, each in enumerate(lines):
        found = _heading(each, lines[at + 1] if at + 1 < len(lines) else None, current)
        if found is None:
            body.append(Passage.of(each.line))
            continue
        yield replace(current, body=tuple(body))
        current, body = found, list(found.body)
    yield replace(current, body=tuple(body))


def _heading(each: _ReadLine, following: _ReadLine | None, current: Part) -> Part | None:
    text = each.text
    if text is None:
        return None
    if not text.level:
        return _unnumbered(each.line, text)
    inline = _inline(each.line, text, current)
    if inline:
        return inline
    words = text.rest.strip()
    if text.is_heading and is_title(words):
        return _part(each.line, words, text.level, topic_of(words), current)
    has_body = _has_body(text, following)
    if text.is_heading and (has_body or text.level <= current.level or current.topic not in LISTS):
        topic = topic_of(words)
        is_loose = text.level < LOWER or (len(words) <= LOOSE and fits_below(topic, current.topic))
        if topic and is_loose and (has_body or text.level < LOWER):
            return _part(each.line, words, text.level, topic, current)
    is_name = "《" in words
    if has_body and not is_name and 0 < len(words) <= LONGEST_THEME and not re.search("[。；]", words.rstrip("。；")):
        return (
            None if ENDED.search(words) and current.topic in LISTS else _part(each.line, words, text.level, "", current)
        )
    return None


def _part(line: NormalLine, words: str, level: int, topic: str, current: Part) -> Part:
    inherited = "" if level == 1 else current.topic
    return Part(topic or inherited, words.rstrip("。：；"), level, (Passage.of(line),), is_own=bool(topic))


def _has_body(text: TextLine, following: _ReadLine | None) -> bool:
    """Whether the next line is no heading or item of the same or a higher level."""
    if following is None:
        return False
    return following.text is None or not following.text.level or following.text.level > text.level


def _unnumbered(line: NormalLine, text: TextLine) -> Part | None:
    """A heading whose number was lost, or one at the beginning of a paragraph."""
    begin = STUB.match(text.text) or CHAPTER.match(text.text)
    words = text.text[begin.end() :] if begin else text.text
    bare = replace(text, rest=words)
    if bare.is_heading and (is_title(words) or (begin and topic_of(words))):
        return Part(topic_of(words), words.rstrip("。：；"), 0, (Passage.of(line),))
    found = INLINE.match(words)
    if found and is_title(found["title"]) and not begin:
        return _split(line, found["title"], 0, found.end())
    return None


def _inline(line: NormalLine, text: TextLine, current: Part) -> Part | None:
    """1、社会效益：村容村貌明显改善"""
    found = INLINE.match(text.rest)
    if not found or len(found["title"]) > LONGEST_INLINE:
        return None
    topic, is_short = topic_of(found["title"]), len(found["title"]) <= SHORT
    is_loose = topic and is_short and text.level > 1 and fits_below(topic, current.topic)
    may_end = current.topic not in LISTS or (text.level <= current.level and topic != current.topic)
    if (is_title(found["title"]) or is_loose) and may_end:
        return _split(line, found["title"], text.level, len(line.text) - len(text.rest) + found.end())
    return None


def _split(line: NormalLine, title: str, level: int, at: int) -> Part:
    whole = Passage.of(line)
    return Part(topic_of(title), title, level, (whole.part(0, at),), (whole.part(at),))
