"""Sentences that name nothing: they speak of the activity, survey, project or theme in whose text they stand."""

from dataclasses import replace
from functools import cache

import pytest

from tests.domain.sources.edits import after
from tests.domain.sources.stale_places import (
    COUPLETS,
    LOCAL_SURVEY,
    MOUNTAINS,
    OPERA_SURVEY,
    STORYTELLERS,
    TOUR,
    Edit,
)
from tests.make.page_years import sample_year
from wenlian_desktop.domain.checks.after_edit.outdated import outdated
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.rules.finding import YearFinding
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Ref

# Record, part of the title of the row, field, true sentences.
TYPED = (
    ("activity", "文艺轻骑兵", "effect", "全年演出30场，现场观众9860人次，场均329人次。支出28.25万元，每场0.94万元。"),
    ("activity", "山河新卷", "effect", "展出作品180余件，由426件征集作品中选出，其中新创作96件。4家媒体作了报道。"),
    ("activity", "写春联", "effect", "共举办24场，送出春联福字6800余副，赠送作品420件，支出14.84万元。"),
    ("activity", "曲苑书场", "effect", "全年演出36场，场均140人次，支出25.2万元。"),
    ("survey", "基层文艺惠民", "findings", "发放420份，回收406份，有效398份，满意度93.97%，比目标高3.97个百分点。"),
    ("survey", "戏曲文化周", "findings", "共发放350份，其中有效331份，满意度为92.45%。"),
    ("monitoring", "主题文艺创作展示活动", "cause", "1—7月支出56.70万元，占全年预算163.5万元的34.7%。"),
    ("budget_change", "示财预〔2024〕85号", "reason", "年初预算88万元，追加62万元后为150万元。"),
    ("indicator", "惠民演出场次", "deviation", "目标45场，实际41场，完成率91.11%，其中巡演30场、重阳慰问5场。"),
    ("theme", "服务基层", "opening", "本主题共开展117场，线下观众17420人次。"),
    ("explanation", "文艺创作", "content", "项目全年预算27.5万元，实际支出24.42万元，执行率88.80%。"),
    ("accounts", "", "difference_reason", "决算支出1042.52万元，比年初预算1093.4万元减少50.88万元，差异率-4.65%。"),
    ("asset", "设备", "note", "原值268.42万元，净值96.35万元。"),
)  # fmt: skip
AUDIENCE = "观众人次（线下）"
STALE: tuple[tuple[Edit, set[tuple[str, str]]], ...] = (
    (Edit("activity", TOUR, "场次", "1"), {
        ("activity", "30场"), ("activity", "329人次"), ("activity", "0.94万元"), ("indicator", "41场"),
        ("indicator", "91.11%"), ("indicator", "30场"), ("theme", "117场"),
    }),
    (Edit("activity", TOUR, AUDIENCE, "200"), {
        ("activity", "9860人次"), ("activity", "329人次"), ("theme", "17420人次"),
    }),
    (Edit("activity", TOUR, "实际额", "10000"), {("activity", "28.25万元"), ("activity", "0.94万元")}),
    (Edit("activity", MOUNTAINS, "征集作品", "10"), {("activity", "426件")}),
    (Edit("activity", MOUNTAINS, "创作作品", "4"), {("activity", "96件")}),
    (Edit("activity", COUPLETS, "场次", "1"), {("activity", "24场"), ("theme", "117场")}),
    (Edit("activity", COUPLETS, "赠送作品", "10"), {("activity", "420件")}),
    (Edit("activity", STORYTELLERS, AUDIENCE, "200"), {("activity", "140人次")}),
    (Edit("survey", LOCAL_SURVEY, "有效份数", "-5"), {
        ("survey", "398份"), ("survey", "93.97%"), ("survey", "3.97个百分点"),
    }),
    (Edit("survey", OPERA_SURVEY, "发放份数", "10"), {("survey", "350份")}),
    (Edit("budget_change", "追加 示财预〔2024〕85号", "调整金额", "10"), {
        ("budget_change", "62万元"), ("budget_change", "150万元"),
    }),
    (Edit("budget_change", "追加 示财预〔2024〕46号", "调整金额", "10"), {
        ("monitoring", "163.5万元"), ("monitoring", "34.7%"),
    }),
    (Edit("asset", "设备", "原值", "5"), {("asset", "268.42万元")}),
    (Edit("payment", "文艺创作扶持与采风 2024-12-16", "支出数", "10000"), {
        ("explanation", "24.42万元"), ("explanation", "88.80%"),
    }),
    (Edit("budget_line", "人员经费", "年初预算：当年财政拨款", "20"), {
        ("accounts", "1093.4万元"), ("accounts", "50.88万元"), ("accounts", "-4.65%"),
    }),
    (Edit("accounts", "", "决算支出：基本支出", "5"), {
        ("accounts", "1042.52万元"), ("accounts", "50.88万元"), ("accounts", "-4.65%"),
    }),
)  # fmt: skip


def _row(record: str, title: str) -> Record:
    year = sample_year()
    return next(row for row in year.tables[record] if title in row_title(year, record, row.uid))


@cache
def filled() -> tuple[Year, dict[Ref, int]]:
    """The sample with the sentences, and where they begin in each text."""
    year, begins = sample_year(), {}
    for record, title, field, sentences in TYPED:
        row = year.row(record, _row(record, title).uid)
        assert row is not None
        text = f"{getattr(row, field) or ''}\n"
        begins[ref_to(row, field)] = len(text)
        year = year.with_changes([RowChange(row, replace(row, **{field: text + sentences}))])
    return year, begins


def _key(finding: YearFinding) -> tuple[object, ...]:
    return finding.code, finding.places, finding.identity


def test_no_sentence_gets_a_remark() -> None:
    known = {_key(each) for each in run_checks(sample_year())}
    assert [each.message for each in run_checks(filled()[0]) if _key(each) not in known] == []


@pytest.mark.parametrize(("edit", "stale"), STALE, ids=[f"{edit.row}{edit.field}" for edit, _ in STALE])
def test_each_figure_that_an_edit_makes_stale_is_told(edit: Edit, stale: set[tuple[str, str]]) -> None:
    year, begins = filled()
    told = [each for each in outdated(year, after(edit, year)) if each.place in begins and each.figure is not None]
    found = {
        (each.place.record, each.figure.text)
        for each in told
        if each.figure is not None and each.figure.start >= begins[each.place]
    }
    assert found == stale
