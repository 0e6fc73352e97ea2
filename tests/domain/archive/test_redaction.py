"""The 公开版 contains no names and numbers of persons: every field that holds one is tested."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.make.years import years
from wenlian_desktop.domain.archive import redaction
from wenlian_desktop.domain.interchange.year_json import format_year, parse_year
from wenlian_desktop.domain.records.annotations import Draft, FieldNote, SectionReview
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, note_uid, ref_to
from wenlian_desktop.domain.values.fields import Kind
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of

# Read off the declarations of all records, field by field (DOMAIN 3.1: who signs; 3.2: 公开版去联系人电话、手机号).
OF_PEOPLE = {
    "report": ("filled_by", "finance_head", "unit_head", "phone"),
    "association": ("chair", "secretary"),
    "activity": ("content_reviewer",),
    "budget_line": ("leader", "leader_phone"),
    "measure": ("responsible",),
    "follow_up": ("responsible",),
    "explanation": ("author",),
}
# Whole records: who took a picture and closed a year, what was noted or half typed, and copies of other years.
NOT_FOR_ALL = {
    "attachment": ("name", "caption", "photographer"),
    "field_note": ("comment",),
    "section_review": ("reviewer", "printed"),
    "draft": ("typed",),
    "edition": ("closed_by", "content", "reopened_by", "reason"),
    "last_year": ("source", "content"),
}
EVERY = [(record, field) for record, fields in (OF_PEOPLE | NOT_FOR_ALL).items() for field in fields]


def with_secrets(sample: Year) -> tuple[Year, dict[tuple[str, str], str]]:
    """The sample with a unique word in each of these fields, and the words."""
    words = {place: f"暗语{number:02}号" for number, place in enumerate(EVERY)}
    ref = ref_to(sample.single(Department), "superior")
    draft = Draft(uid=note_uid(ref), position=1, record=ref.record, row=ref.uid, field=ref.field)
    closed = Edition(uid="e" * 16, position=1, number=1, closed_at="2025-04-18T02:00:00Z", reopened_at="2025-05-06")
    reviewed = SectionReview(uid="f" * 16, node="产出数量")
    rows: list[Record] = []
    for row in (draft, closed, reviewed, *(row for table in sample.tables.values() for row in table)):
        name = row.spec.name
        fields = {field: words[name, field] for field in (OF_PEOPLE | NOT_FOR_ALL).get(name, ())}
        if isinstance(row, FieldNote) and row.record == "section":
            fields = {}  # the reason of a 无 is printed
        rows.append(replace(row, **fields))  # type: ignore[arg-type]
    return Year.of(rows), words


def texts(year: Year) -> set[object]:
    """Every value of every row."""
    return {getattr(row, field) for table in year.tables.values() for row in table for field in row.spec.fields}


@pytest.mark.parametrize("place", EVERY, ids=".".join)
def test_a_field_about_people_is_in_the_year_and_not_in_its_public_edition(
    place: tuple[str, str], sample: Year
) -> None:
    year, words = with_secrets(sample)
    assert words[place] in texts(year)
    assert words[place] not in format_year(redaction.redact(year))
    assert words[place] not in texts(redaction.redact(year))


def test_the_reason_of_a_none_is_printed_in_the_public_edition_too_without_numbers(sample: Year) -> None:
    [note] = [each for each in sample.rows(FieldNote) if each.record == "section" and each.confirmed_none]
    called = replace(note, comment="不涉及环境，问13800138000。")
    public = redaction.redact(sample.with_changes([RowChange(note, called)]))
    assert "本年度不涉及环境效益。不涉及环境，问〔已隐去〕。" in lines_of(annual_report(public))


def test_the_printed_report_of_the_public_edition_names_nobody(sample: Year) -> None:
    year, words = with_secrets(sample)
    printed = "".join(lines_of(annual_report(redaction.redact(year))))
    assert [place for place, word in words.items() if word in printed] == []
    assert words["explanation", "author"] in "".join(lines_of(annual_report(year)))


def test_what_is_declared_to_be_personal_is_what_was_read_off() -> None:
    declared = {
        (cls.spec.name, field.name) for cls in CATALOGUE for field in cls.spec.fields.values() if field.personal
    }
    withheld = {("attachment", "photographer"), ("edition", "closed_by"), ("edition", "reopened_by")}
    withheld |= {("section_review", "reviewer")}
    assert declared == {(record, field) for record, fields in OF_PEOPLE.items() for field in fields} | withheld


def test_every_field_whose_name_speaks_of_a_person_was_looked_at() -> None:
    """A new field named …人, …者, 主席 or 电话 must be added to one of the two lists."""
    speaking = {
        (cls.spec.name, field.name)
        for cls in CATALOGUE
        for field in cls.spec.fields.values()
        if field.kind in (Kind.TEXT, Kind.LONG_TEXT)
        and re.search(r"人$|者$|员$|主席|秘书长|电话|手机|邮箱", field.label)
    }
    assert speaking <= set(EVERY)


def test_what_is_left_out_is_said_by_name() -> None:
    said = "".join(redaction.redaction_notes())
    for record, fields in OF_PEOPLE.items():
        labels = [RECORDS[record].spec.fields[field].label for field in fields]
        assert f"{RECORDS[record].spec.label}的{'、'.join(labels)}" in said
    for record in NOT_FOR_ALL:
        assert f"“{RECORDS[record].spec.label}”" in said


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("联系人13812345678。", "联系人〔已隐去〕。"),
        ("手机 138 1234 5678", "手机 〔已隐去〕"),
        ("手机138-1234-5678", "手机〔已隐去〕"),
        ("座机010-62345678", "座机〔已隐去〕"),
        ("座机0371-6234567转", "座机〔已隐去〕转"),
        ("电话：62345678", "电话：〔已隐去〕"),
        ("证件11010119900101123X", "证件〔已隐去〕"),
        ("证件110101199001011234", "证件〔已隐去〕"),
        ("邮箱a.b-c@wenlian.org.cn", "邮箱〔已隐去〕"),
        ("场次12345678次", "场次12345678次"),
        ("观众13812345人次", "观众13812345人次"),
        ("合同WL13812345678", "合同WL13812345678"),
        ("支出1381234567890元", "支出1381234567890元"),
        ("2024-06-30", "2024-06-30"),
    ],
)
def test_numbers_of_people_in_texts_are_hidden_and_other_figures_are_not(text: str, shown: str, sample: Year) -> None:
    row = sample.rows(RECORDS["section"])[0]
    others = [each for table in sample.tables.values() for each in table if each is not row]
    year = Year.of([*others, replace(row, content=text)])  # type: ignore[call-arg]
    (found,) = [each for each in redaction.redact(year).rows(RECORDS["section"]) if each.uid == row.uid]
    assert found.content == shown  # type: ignore[attr-defined]


def test_the_public_version_keeps_what_is_none_and_drops_where_it_came_from(sample: Year) -> None:
    year = redaction.redact(sample)
    notes = year.tables["field_note"]
    assert len(notes) == 1
    assert (notes[0].confirmed_none, notes[0].origin, notes[0].to_verify) == (True, None, None)
    assert len(year.tables["attachment"]) == 0
    assert any("联系电话" in line for line in redaction.redaction_notes())


@settings(max_examples=10)
@given(years())
def test_any_year_has_a_public_version_that_loads(year: Year) -> None:
    open_year = redaction.redact(year)
    assert parse_year(format_year(open_year)) is not None
    assert open_year.single(Report).phone is None
