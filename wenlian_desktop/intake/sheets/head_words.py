"""What heads of columns are called: the labels of the records, and the office's words for them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from wenlian_desktop.domain.prose.word_lists import head_word_lines
from wenlian_desktop.domain.records.annotations import Attachment, FieldNote, SectionReview
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.record import Spec
from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.domain.values.office_writing import compared

SERIAL, FOREIGN, PASSED = "序号", "别的表", "不取"
PASSED_OVER = ""  # in place of a field: the column is computed, or a number of the row
EVERYWHERE = ("备注",)
WORD_CLOSENESS, LOOSE_CLOSENESS = 0.98, 0.9  # of a word of the office, and without the words that say nothing
NOT_TABLES = (Attachment, FieldNote, SectionReview, Explanation)
FILLERS = re.compile(r"具体|情况|名称|全称|姓名|填写|明细|[数额值的本该栏]|[^\w%]")
SECTION = re.compile(r"\[(?P<name>[^\]]+)\](?P<words>.*)")
BRACKETED = re.compile(r"[（(\[【〔][^（）()\[\]【】〔〕]*[）)\]】〕]")


@dataclass(frozen=True)
class HeadMeaning:
    """A field that a head can mean; `field` is PASSED_OVER for a column that is not taken."""

    record: str
    field: str
    closeness: float


@dataclass(frozen=True)
class HeadWords:
    """All words: what tables are called, what heads mean exactly and loosely, heads of numbers and of other trades."""

    tables: Mapping[str, tuple[str, ...]]
    exact: Mapping[str, tuple[HeadMeaning, ...]]
    loose: Mapping[str, tuple[HeadMeaning, ...]]
    serial: frozenset[str]
    foreign: frozenset[str]


def table_specs() -> Iterator[Spec]:
    """The records that can be taken in as a table; of one with a single row (年末决算) only a sheet of our own."""
    for record in CATALOGUE:
        spec = record.spec
        if spec.shown and not spec.transient and record not in NOT_TABLES:
            yield spec


def loosened(word: str) -> str:
    """A head without the words that say nothing."""
    return FILLERS.sub("", word)


@cache
def head_words() -> HeadWords:
    """The words of all tables."""
    listed = _listed()
    exact: dict[str, dict[str, HeadMeaning]] = {}
    loose: dict[str, dict[str, str | None]] = {}
    tables: dict[str, tuple[str, ...]] = {}
    for spec in table_specs():
        names, by_label = listed.get(spec.label, ((), {}))
        tables[spec.name] = (compared(spec.label), *names)
        for word, field, closeness in _words_of(spec, by_label):
            exact.setdefault(word, {}).setdefault(spec.name, HeadMeaning(spec.name, field, closeness))
            short = loose.setdefault(loosened(word), {})
            short[spec.name] = field if short.get(spec.name, field) == field else None
    return HeadWords(
        tables,
        {word: tuple(found.values()) for word, found in exact.items()},
        {word: tuple(_loosely(found)) for word, found in loose.items() if word},
        frozenset(listed.get(SERIAL, ((), {}))[0]),
        frozenset(listed.get(FOREIGN, ((), {}))[0]),
    )


def _loosely(found: Mapping[str, str | None]) -> Iterator[HeadMeaning]:
    """The meanings of a word without those that say nothing, where they are not two of one record."""
    for record, field in found.items():
        if field is not None:
            yield HeadMeaning(record, field, LOOSE_CLOSENESS)


def _words_of(spec: Spec, by_label: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, float]]:
    """(word, field, closeness): labels first, so that no other word takes one away; then the office's words."""
    for field in spec.shown_fields:
        for word in _label_words(field):
            yield word, field.name, 1.0
    for field in spec.shown_fields:
        for word in by_label.get(field.label, ()):
            yield word, field.name, WORD_CLOSENESS
    for word in (*by_label.get(PASSED, ()), *map(compared, EVERYWHERE)):
        yield word, PASSED_OVER, 1.0


def _label_words(field: Field) -> tuple[str, ...]:
    """A label, also without what stands in brackets and without punctuation."""
    plain = BRACKETED.sub("", field.label)
    words = (field.label, plain, plain.replace("：", ""), re.sub(r"[（）()：]", "", field.label))
    return tuple(dict.fromkeys(map(compared, words)))


@cache
def _listed() -> dict[str, tuple[tuple[str, ...], dict[str, tuple[str, ...]]]]:
    """The list in `resources/words`, by name of the section: (its own words, words by label)."""
    found: dict[str, tuple[tuple[str, ...], dict[str, tuple[str, ...]]]] = {}
    words: dict[str, tuple[str, ...]] = {}
    for line in head_word_lines():
        section = SECTION.fullmatch(line)
        if section is not None:
            words = {}
            found[section["name"].strip()] = (tuple(map(compared, section["words"].split())), words)
            continue
        label, sign, rest = line.partition("=")
        if sign:
            words[label.strip()] = tuple(map(compared, rest.split()))
    return found
