"""The lists of words (resources/words/*.txt): wrong words, patterns of clumsy sentences, leftovers of templates.

Offices can add lines or files. Lines that cannot be parsed are ignored, and reported by 体检.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

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
    known = _by_first_character()
    begun = known.keys() & {*text}
    found = [(at, each) for first in begun for wrong, at, each in known[first] if wrong in text]
    return [word for _, word in sorted(found, key=itemgetter(0))]


@cache
def _by_first_character() -> dict[str, list[tuple[str, int, WrongWord]]]:
    """The wrong words, each with its place in the lists, by the character they begin with."""
    found: dict[str, list[tuple[str, int, WrongWord]]] = {}
    for at, word in enumerate(wrong_words()):
        found.setdefault(word.wrong[0], []).append((word.wrong, at, word))
    return found


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """(pattern, reason) of clumsy sentences."""
    return tuple(read for line in _lines(PATTERNS) if (read := parse_pattern_line(line)) is not None)


def patterns_in(text: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """The patterns that may match a text: those of which it has a word that each match holds."""
    found, of_any = _patterns_by_word()
    places = {at for word, held in found.items() if word in text for at in held}
    known = patterns()
    return (known[at] for at in sorted(places | of_any))


@cache
def _patterns_by_word() -> tuple[dict[str, list[int]], set[int]]:
    """The places of the patterns by each word of which a match holds one; and of those without such words."""
    found: dict[str, list[int]] = {}
    of_any: set[int] = set()
    for at, (shape, _) in enumerate(patterns()):
        words = words_needed(shape.pattern)
        of_any |= set() if words else {at}
        for word in words:
            found.setdefault(word, []).append(at)
    return found, of_any


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
