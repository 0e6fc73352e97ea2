"""Wording checks: each rule on the texts of a year; the rules themselves have their own tests."""

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_accounts import told
from tests.make.records import new, year_with
from wenlian_desktop.domain.records.activities import Activity, Theme
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.conclusions import Explanation, Measure
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline

SOUND = "全年支出1093.4万元，一是展览；二是演出。\n1.采风\n2.培训"
WHERE = "正文段落“产出成本”的“正文”："


def one(code: str, text: str) -> tuple[Level, str]:
    """The findings of one check in one text."""
    section = told(outline.COST, text)
    [(level, message, where)] = findings_of(code, year_with(section))
    assert where == refs_of(section, "content")
    return level, message.removeprefix(WHERE)


def none(code: str) -> None:
    assert findings_of(code, year_with(told(outline.COST, SOUND))) == []


def test_unit_of_money_fires() -> None:
    assert one("C13", "全年支出2.3亿元。") == (Level.WARNING, "“2.3亿元”不是以万元为单位，合23000万元。")


def test_unit_of_money_stays_silent() -> None:
    none("C13")


def test_shares_within_bounds_fires() -> None:
    assert one("C15", "群众满意度为105%。") == (Level.WARNING, "满意度“105%”不在0至100%之间。")


def test_shares_within_bounds_stays_silent() -> None:
    none("C15")


def test_list_numbers_fires() -> None:
    assert one("C33", "1.展览\n3.演出") == (Level.ERROR, "编号“1.”之后是“3.”，跳号。")


def test_list_numbers_stays_silent() -> None:
    none("C33")


def test_counted_items_fires() -> None:
    assert one("C40", "一是展览。三是演出。") == (Level.WARNING, "“一是”之后是“三是”，跳号。")


def test_counted_items_stays_silent() -> None:
    none("C40")


def test_paired_marks_fires() -> None:
    assert one("C44", "落实“三重一大制度。") == (Level.HINT, "“落实“三重一大制度。”中的 “ 没有后一半。")


def test_paired_marks_stays_silent() -> None:
    none("C44")


def test_leftover_marks_fires() -> None:
    assert one("C45", "[bookmark: _GoBack]已节约。") == (Level.ERROR, "残留“[bookmark: _GoBack]”。")


def test_leftover_marks_stays_silent() -> None:
    none("C45")


def test_widths_fires() -> None:
    assert one("C46", "压减支出,提高效益。") == (Level.HINT, "“压减支出,提高效益。”中的“,”是半角标点。")


def test_widths_stays_silent() -> None:
    none("C46")


def test_marks_are_consistent_fires() -> None:
    right, wrong = new(Theme, title="“河之端”——源远"), new(Activity, name="两岸情—清溪")
    message = "破折号“——”与“—”混用，写“—”的有1处。"
    assert findings_of("C47", year_with(right, wrong)) == [(Level.HINT, message, refs_of(wrong, "name"))]


def test_marks_are_consistent_stays_silent() -> None:
    assert findings_of("C47", year_with(new(Theme, title="“河之端”——源远"), new(Activity, name="2023—2024年卷"))) == []
    assert findings_of("C47", year_with(new(Activity, name="两岸情—清溪"))) == []


def test_wrong_wording_fires() -> None:
    assert one("C48", "资金及时拔付。") == (Level.WARNING, "“拔付”应为“拨付”。")


def test_wrong_wording_stays_silent() -> None:
    none("C48")


def test_growth_fires() -> None:
    right = "“110万元，比上年增加10万元，增长9%”：上年数合100万元，增减率应为10%。"
    assert one("C50", "支出110万元，比上年增加10万元，增长9%。") == (Level.WARNING, right)


def test_growth_stays_silent() -> None:
    none("C50")


def test_personal_data_fires() -> None:
    assert one("C53", "联系人13812345678。") == (Level.ERROR, "含手机号“138****5678”。")


def test_personal_data_stays_silent() -> None:
    none("C53")


def test_only_what_people_wrote_for_the_report_is_read() -> None:
    made_by_program = new(Explanation, finding="残留“[bookmark: _GoBack]”。", content="已改。")
    draft = new(Draft, record="report", row="0" * 16, field="title", typed="[bookmark: _GoBack]")
    assert findings_of("C45", year_with(made_by_program, draft)) == []
    assert len(findings_of("C45", year_with(new(Measure, content="[bookmark: _GoBack]提前。")))) == 1
