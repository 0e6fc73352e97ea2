"""Checks of the form of the report: headings, 无 with reason, year and name, objectives, policies, attachments."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.checks.completeness import empty_nodes
from wenlian_desktop.domain.narrative import has_data_text, introduced_at, place_of
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.prose.wording_rules import OF_A_YEAR, is_none_text
from wenlian_desktop.domain.records.activities import PLANNED, UNDER_WAY, Activity, Indicator, Theme
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.department import Department, Objective, Report
from wenlian_desktop.domain.records.management import Policy, Section
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule, unfilled
from wenlian_desktop.domain.rules.template import Phrase, phrase
from wenlian_desktop.domain.texts.naming import describe_field, row_title
from wenlian_desktop.domain.values.fields import State
from wenlian_desktop.domain.values.thresholds import MAX_EMPTY_LISTED


@rule(
    "C32",
    Level.ERROR,
    on=Year,
    says="提纲应有{all}节，有内容的{done}节，缺：{missing:、}。",
    remedy="写齐各节正文；不涉及的填“无”并写明理由。",
)
def outline_is_complete(year: Year) -> YearHits:
    """The headings of the outline have text; a single empty one is reported by R03 only."""
    empty = year.cached(empty_nodes)
    if len(empty) > MAX_EMPTY_LISTED:
        places = (ref for refs in empty.values() for ref in refs)
        every = sum(bool(each.heading.texts) for each in outline_of(year).numbered)
        yield unfilled(*places, all=every, done=every - len(empty), missing=tuple(empty))


HEADING_FIELDS: tuple[tuple[type[Report] | type[Theme], str], ...] = ((Report, "title"), (Theme, "title"))


@rule("C34", Level.HINT, on=Year, says="{place}末尾多了“{mark}”。", remedy="删去标题末尾的标点。")
def headings_end_without_a_stop(year: Year) -> YearHits:
    """Titles and headings end without a full stop, a colon or the like."""
    for cls, field in HEADING_FIELDS:
        for row in year.rows(cls):
            text = (getattr(row, field) or "").rstrip()
            if text.endswith(("。", "；", "，", "：", ";", ",", ":")):
                ref = ref_to(row, field)
                yield hit(ref, place=describe_field(year, ref), mark=text[-1])


@rule(
    "C35",
    Level.WARNING,
    on=Year,
    says="“{node}”一节写“无”，没有理由。",
    remedy="把不涉及的理由写在这一栏的备注里（Shift+F2），它印在“本年度不涉及……”的后面；或在正文里接着“无。”写。两样都仍按不涉及评分。",
)
def none_sections_have_a_reason(year: Year) -> YearHits:
    """无 for a section has a reason, in the text or in the comment of the field."""
    for row in year.rows(Section):
        ref = ref_to(row, "content")
        note = year.note(ref)
        is_bare = year.state(ref) is State.NONE or is_none_text(row.content or "—")
        if is_bare and not (note and note.comment) and not has_data_text(year, row.node or ""):
            yield hit(ref, node=row.node)


@rule(
    "C36",
    Level.ERROR,
    on=Year,
    says={
        "title": "报告标题{faults:，}。",
        "no_year": "没有年度{year}",
        "other_years": "年度是{years:、}，评价年度是{year}",
        "no_word": "没有“评价”二字",
        "text": "{place}写“{written}…”，评价年度是{year}年。",
    },
    remedy="标题写明评价年度和“评价”二字，正文改成本年度。",
)
def year_is_consistent(year: Year) -> YearHits:
    """A typed title contains the year and 评价; no text refers to another year as this one."""
    report, number = year.single(Report), year.number
    if report.title and number:
        faults = tuple(_title_faults(report.title, number))
        if faults:
            yield hit(ref_to(report, "title"), ref_to(report, "year"), kind="title", faults=faults)
    for row in year.rows(Section) if number else ():
        for match in OF_A_YEAR.finditer(row.content or ""):
            if match[1] != str(number):
                ref = ref_to(row, "content")
                yield hit(ref, kind="text", place=describe_field(year, ref), written=match[0], year=number)


def _title_faults(title: str, number: int) -> Iterator[Phrase]:
    years = set(re.findall(r"20\d{2}", title, re.ASCII)) - {str(number)}
    if str(number) not in title:
        yield phrase("no_year", year=number)
    if years:
        yield phrase("other_years", years=tuple(sorted(years)), year=number)
    if "评价" not in title:
        yield phrase("no_word")


@rule(
    "C37",
    Level.HINT,
    on=Year,
    says="正文用简称“{short_name}”{count}节，没有写明是“{name}”的简称。",
    remedy="在首次出现处写“部门全称（以下简称……）”。",
)
def short_name_is_given(year: Year) -> YearHits:
    """The short name used in texts is introduced with the full name, by one of them or by the program before them."""
    department = year.single(Department)
    short, name = department.short_name, department.name
    if not short or not name or short == name:
        return
    using = [row for row in year.rows(Section) if short in (row.content or "")]
    if any("简称" in (row.content or "") for row in using):
        return
    using = [row for row in using if place_of(year, row.node or "") < introduced_at(year)]
    if using:
        places = ref_to(using[0], "content"), ref_to(department, "short_name")
        yield hit(*places, short_name=short, count=len(using), name=name)


@rule(
    "C38",
    Level.WARNING,
    on=Year,
    says="绩效目标“{name}”没有对应的活动、主题或指标。",
    remedy="在活动、主题或指标中选上这条目标，或补录完成情况。",
)
def objectives_have_results(year: Year) -> YearHits:
    """Each objective of the department is linked to an activity, a theme or an indicator."""
    served = year.rows(Activity).cached(_served) | year.rows(Theme).cached(_served)
    served |= {row.objective for row in year.rows(Indicator) if row.objective}
    for row in year.rows(Objective):
        if row.line is None and row.uid not in served:
            yield unfilled(ref_to(row, "content"), name=row_title(year, "objective", row.uid))


def _served(rows: Rows[Activity] | Rows[Theme]) -> set[str]:
    return {uid for row in rows for uid in row.objectives}


@rule(
    "D21",
    Level.WARNING,
    on=Year,
    says="活动“{name}”写了成效，状态是“{status}”，没有写进报告，也不计入合计。",
    remedy="已经办完的，把状态改为“完成”。",
)
def activities_with_results_are_done(year: Year) -> YearHits:
    """An activity whose effect is told is not one that is planned or under way."""
    for row in year.rows(Activity):
        if row.effect and row.in_report is not False and row.status in (PLANNED, UNDER_WAY):
            yield hit(ref_to(row, "status"), name=row_title(year, "activity", row.uid), status=row.status)


CITED_POLICY = re.compile(
    "《([^《》\n]{2,40}?(?:办法|规定|制度|细则|规程|手册|规则|方案|规范|条例|准则)(?:（[^）]{1,8}）)?)》"
)


@rule(
    "C44",
    Level.HINT,
    on=Year,
    says="{place}引用的《{name}》不在制度中（登记了{count}件）。",
    remedy="补录制度，或改正制度名称。",
)
def cited_policies(year: Year) -> YearHits:
    """The rules cited in 《》 are in the list of rules."""
    names = {row.name for row in year.rows(Policy)}
    for row in year.rows(Section):
        for name in dict.fromkeys(CITED_POLICY.findall(row.content or "")) if names else ():
            if name not in names:
                ref = ref_to(row, "content")
                yield hit(ref, place=describe_field(year, ref), name=name, count=len(names))


@rule(
    "D03",
    Level.WARNING,
    on=Year,
    says="落款日期{dated:日}在{year}年度结束之前。",
    remedy="改成签署报告的日期；就是在当年签署的，写情况说明。",
)
def signed_after_the_year(year: Year) -> YearHits:
    """The report is dated after the end of the year."""
    for report in year.rows(Report):
        if report.dated is not None and year.number is not None and report.dated.year <= year.number:
            yield hit(ref_to(report, "dated"), dated=report.dated, year=year.number)


@rule(
    "C54",
    Level.ERROR,
    on=Year,
    says={"no_owner": "佐证材料“{name}”所属的记录已经不在。", "no_file": "佐证材料“{name}”没有文件。"},
    remedy="改正材料所属的记录，补上材料文件。",
)
def attachments_belong(year: Year) -> YearHits:
    """Each attachment belongs to an existing row, and has a file."""
    for row in year.rows(Attachment):
        name = row_title(year, "attachment", row.uid)
        if row.owner_record and row.owner_uid:
            is_there = row.owner_record in RECORDS and year.row(row.owner_record, row.owner_uid) is not None
            if not is_there:
                yield hit(ref_to(row, "owner_uid"), kind="no_owner", name=name)
        if not row.sha256:
            yield unfilled(ref_to(row, "sha256"), kind="no_file", name=name)
