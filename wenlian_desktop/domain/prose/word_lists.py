"""The lists of words (resources/words/*.txt): wrong words, patterns of clumsy sentences, leftovers of templates.

Offices can add lines or files. Lines that cannot be parsed are ignored, and reported by 体检.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import add

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.domain.values.errors import error_reason

WORDS = RESOURCES / "words"
PATTERNS, LEFTOVERS, HEADS = "patterns.txt", "leftovers.txt", "heads.txt"
ARROW, UNLESS, ONLY = "→", "除", "只"


@dataclass(frozen=True)
class WrongWord:
    """A wrong word, the correct one, contexts in which it is correct, and the only ones in which it is wrong."""

    wrong: str
    right: str
    unless: tuple[str, ...] = ()
    only: re.Pattern[str] | None = None

    def spans(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Where it is wrong in a text: the place of the word, and the span with its context."""
        bare = text
        for allowed in self.unless:
            bare = bare.replace(allowed, "　" * len(allowed))
        for match in (self.only or re.compile(re.escape(self.wrong))).finditer(bare):
            yield match.start() + match[0].rindex(self.wrong), match.start(), match.end()


@cache
def wrong_words() -> tuple[WrongWord, ...]:
    """The wrong words of all lists except patterns, leftovers and heads of columns."""
    names = sorted(path.name for path in WORDS.glob("*.txt") if path.name not in (PATTERNS, LEFTOVERS, HEADS))
    return tuple(word for name in names for line in _lines(name) if (word := parse_word_line(line)) is not None)


def wrong_words_in(text: str) -> list[WrongWord]:
    """The wrong words that stand in a text, in the order of the lists; most texts have none."""
    known = _by_beginning()
    begun = known.keys() & {*text, *map(add, text, text[1:])}
    found = [each for beginning in begun for each in known[beginning] if each[1].wrong in text]
    return [word for _, word in sorted(found, key=lambda each: each[0])]


@cache
def _by_beginning() -> dict[str, list[tuple[int, WrongWord]]]:
    """The wrong words, each with its place in the lists, by their first two characters."""
    found: dict[str, list[tuple[int, WrongWord]]] = {}
    for at, word in enumerate(wrong_words()):
        found.setdefault(word.wrong[:2], []).append((at, word))
    return found


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """(pattern, reason) of clumsy sentences."""
    return tuple(read for line in _lines(PATTERNS) if (read := parse_pattern_line(line)) is not None)


FOLLOWS_ITSELF = re.compile("([\u4e00-\u9fff]{1,12}?)\\1")  # a word told twice: a first look


def patterns_in(text: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """The patterns that may match a text: those of which it has a word that each match holds."""
    for words, shape, reason in _patterns_with_words():
        if not words or any(word in text for word in words):
            yield shape, reason


@cache
def _patterns_with_words() -> tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...]:
    return tuple((words_needed(shape.pattern), shape, reason) for shape, reason in patterns())


CLASS, GROUP = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]"), re.compile(r"\([^()]*\)")
WHOLE_WORD = re.compile("[一-鿿]+(?![一-鿿?*{])")


def words_needed(pattern: str) -> tuple[str, ...]:
    """The longest word outside of brackets of each way that a pattern allows; none where one way has no such word."""
    bare, groups = CLASS.sub("\0", pattern), 1
    while groups:
        bare, groups = GROUP.subn("\0", bare)
    found = [max(WHOLE_WORD.findall(way), key=len, default="") for way in bare.split("|")]
    return tuple(found) if all(found) and "(" not in bare else ()


@cache
def leftovers() -> tuple[str, ...]:
    """Leftover prompts of templates."""
    return tuple(_lines(LEFTOVERS))


def parse_word_line(line: str) -> WrongWord | None:
    """Parse 错词 → 正词 除 …、…, or 错词 → 正词 只 正则表达式; None for other lines."""
    wrong, arrow, rest = line.partition(ARROW)
    rest, _, shape = rest.partition(f" {ONLY} ")
    right, _, unless = rest.partition(f" {UNLESS} ")
    if not arrow or not wrong.strip() or not right.strip():
        return None
    try:
        only = re.compile(shape.strip()) if wrong.strip() in shape else None
    except re.error:
        return None
    if shape and only is None:
        return None
    return WrongWord(wrong.strip(), right.strip(), tuple(filter(None, unless.strip().split("、"))), only)


def parse_pattern_line(line: str) -> tuple[re.Pattern[str], str] | None:
    """Parse 正则表达式 → 原因; None for other lines."""
    pattern, arrow, reason = line.partition(ARROW)
    if not arrow or not pattern.strip() or not reason.strip():
        return None
    try:
        return re.compile(pattern.strip()), reason.strip()
    except re.error:
        return None


def unparsable_lines() -> list[str]:
    """The lines, or whole files, that cannot be read and are ignored."""
    found: list[str] = []
    for path in sorted(WORDS.glob("*.txt")):
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            found.append(f"{path.name}（{error_reason(error)}）")
            continue
        numbered = enumerate(text.split("\n"), 1)
        found += [
            f"{path.name}第{at}行" for at, line in numbered if _is_entry(line) and not _is_parsable(path.name, line)
        ]
    return found


def _is_parsable(name: str, line: str) -> bool:
    if name in (LEFTOVERS, HEADS):
        return True
    return (parse_pattern_line(line.strip()) if name == PATTERNS else parse_word_line(line.strip())) is not None


def _is_entry(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _lines(name: str) -> Iterator[str]:
    try:
        text = (WORDS / name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return
    yield from (line.strip() for line in text.split("\n") if _is_entry(line))


def head_word_lines() -> list[str]:
    """The lines of the list of heads of columns, which `intake.sheets.head_words` reads."""
    return list(_lines(HEADS))
