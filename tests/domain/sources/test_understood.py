"""What the line under a long text says of each figure: what it was understood as, and what the year says.

The sentences are true; what is expected was written by reading them and the printed sample.
"""

import pytest

from tests.make.page_years import sample_year
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.sources.figure_linking import describe_figures, describe_status, typed_figures
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Ref

EQUAL, UNKNOWN, OTHER = "一致", "未识别", "不是本年数据"


def _place(record: str, title: str, field: str) -> Ref:
    year = sample_year()
    rows = (row for row in year.tables[record] if title in row_title(year, record, row.uid))
    return ref_to(next(rows), field)


OUTPUT, EXECUTION = ("section", "产出数量", "content"), ("section", "当年预算执行情况", "content")
LEFT = ("section", "结转结余率", "content")
TOUR = ("activity", "文艺轻骑兵", "effect")
SURVEY = ("survey", "基层文艺惠民", "findings")
SHOWS = ("monitoring", "主题文艺创作展示活动", "cause")
CHANGE = ("budget_change", "示财预〔2024〕85号", "reason")
DEVIATION = ("indicator", "惠民演出场次", "deviation")
REACHED = ("objective", "面向基层", "actual")
EXPLAINED = ("explanation", "文艺创作扶持与采风", "content")
NOTE, ASSET, MEASURE = ("field_note", "", "comment"), ("asset", "设备", "note"), ("measure", "", "content")

UNDERSTOOD: list[tuple[tuple[str, str, str], str, list[str]]] = [
    (
        EXECUTION, "截至9月底，累计支出650.90万元，执行率62.1%，比序时进度慢12.9个百分点。",
        [f"{EQUAL}（支出，1—9月）", f"{EQUAL}（预算执行率，1—9月）", UNKNOWN],
    ),
    (
        EXECUTION, "年初批复1093.4万元，全年可用1047.76万元，人员经费占全部支出的43.10%。",
        [f"{EQUAL}（年初预算，全年）", "与“全年预算”", "与“人员经费支出占全部支出”相同"],
    ),
    (EXECUTION, "预算执行率96%。", ["不一致（预算执行率，全年）：按数据预算执行率为99.50%"]),
    (OUTPUT, "演出比上年的26场增加4场，预算执行率96%。", [OTHER, OTHER, "不一致（预算执行率"]),
    (EXECUTION, "上年执行率99.15%，下一年度力争99.6%。", [OTHER, OTHER]),
    (
        LEFT, "年末结转1.58万元、结余2.16万元，合计3.74万元，结转结余率0.36%，低于5%的控制线。",
        [f"{EQUAL}（年末结转）", f"{EQUAL}（年末结余）", "与“结转结余”相同", f"{EQUAL}（结转结余率）", UNKNOWN],
    ),
    (LEFT, "年末结余2.61万元。", ["不一致（年末结余）：按数据"]),
    (
        OUTPUT, "全年共办展览6个（其中线上1个），“山河新卷”作品展平均每天548人次。",
        [UNKNOWN, UNKNOWN, UNKNOWN],
    ),
    (
        OUTPUT, "线下观众58220人次，比上年的52600人次增长10.68%；文化周场均观众308人次。",
        [f"{EQUAL}（观众人次（线下））", OTHER, OTHER, "与“‘戏曲文化周’的场均（平均每场）观众”相同"],
    ),
    (
        TOUR, "全年走进社区演出30场，比年初计划多2场，现场观众9860人次，场均329人次，实际支出28.25万元。",
        ["与“基层巡演的场次”", UNKNOWN, "与“基层巡演的观众人次（线下）”", "与“‘基层巡演’的场均（平均每场）观众”",
         "与“基层巡演的实际额”"],
    ),
    (
        SURVEY, "发放420份，回收406份，有效398份，满意度93.97%。",
        [f"{EQUAL}（基层文艺惠民活动满意度调查的发放份数）", f"{EQUAL}（基层文艺惠民活动满意度调查的回收份数）",
         f"{EQUAL}（基层文艺惠民活动满意度调查的有效份数）", EQUAL],
    ),
    (
        SHOWS, "1—7月支出56.70万元，执行率34.7%，全年预算163.5万元，支出50万元。",
        [f"{EQUAL}（主题文艺创作展示活动的支出，1—7月）", f"{EQUAL}（主题文艺创作展示活动的预算执行率，1—7月）",
         f"{EQUAL}（主题文艺创作展示活动的全年预算，全年）", "不一致（主题文艺创作展示活动的支出，全年）"],
    ),
    (
        CHANGE, "由88万元增加到150万元，追加62万元。",
        ["与“戏曲文化周品牌活动年初预算”", "与“戏曲文化周品牌活动全年预算”", "与“追加 示财预〔2024〕85号的调整金额”"],
    ),
    (
        DEVIATION, "目标45场，实际41场，少4场，完成率91.11%。",
        ["与“惠民演出场次”相同", "与“惠民演出场次”相同", UNKNOWN, "与“指标‘惠民演出场次’的完成率”相同"],
    ),
    (REACHED, "举办活动193场，执行率80%。", ["与“已完成活动的场次合计”", UNKNOWN]),
    (
        EXPLAINED, "全年预算27.5万元，支出24.42万元，执行率88.80%。",
        ["与“文艺创作扶持与采风全年预算”相同", "与“文艺创作扶持与采风支出”相同", "与“文艺创作扶持与采风执行率”相同"],
    ),
    (NOTE, "按现场清点共5200人次，其中四场为估计。", ["与“写春联活动的观众人次（线下）”相同", UNKNOWN]),
    (
        ASSET, "设备原值268.42万元，全部资产原值453.92万元。",
        ["与“设备的原值”相同", "与“资产的原值合计”相同"],
    ),
    (MEASURE, "2025年起，采风合同年内支付比例不低于95%。", [OTHER]),
]  # fmt: skip


@pytest.mark.parametrize(("place", "text", "said"), UNDERSTOOD, ids=[text[:12] for _, text, _ in UNDERSTOOD])
def test_each_figure_is_told_as_what_it_was_understood(place: tuple[str, str, str], text: str, said: list[str]) -> None:
    found = [describe_status(each) for each in typed_figures(sample_year(), text, _place(*place))]
    assert len(found) == len(said), found
    assert [(one, other) for one, other in zip(found, said, strict=True) if not one.startswith(other)] == []


def test_a_note_or_explanation_that_is_being_written_is_described() -> None:
    told = describe_figures(sample_year(), "全年支出24.42万元，收回1.5万元。", "explanation")
    same = "24.42万元与“文艺创作扶持与采风支出”相同", "1.5万元与“收回 示财预〔2024〕118号的调整金额”相同"
    assert told == f"文中的数：{'；'.join(same)}"
    assert describe_figures(sample_year(), "按签到表登记。", "field_note") == ""
