"""Checks of this year against last year's: where each fires, and where it stays silent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_accounts import told
from tests.domain.checks.test_budget_execution import line
from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.carryover.last_year import snapshot_row
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.records.activities import Theme
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.budget import Accounts, Payment, ThreePublic
from wenlian_desktop.domain.records.conclusions import FollowUp, Measure, Problem, Threshold
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Policy
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, note_uid, ref_to
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Origin


def before(*rows: Record, number: int = 2024) -> LastYear:
    """The snapshot of last year with these rows."""
    year = year_with(new(Report, year=number), *rows)
    return snapshot_row(year, "e" * 16, "2024.wenlian", "摘要", date(2026, 1, 5))


def after(*rows: Record) -> Year:
    return year_with(new(Report, year=2025), *rows)


def test_figures_are_near_last_years_fires() -> None:
    then = line("380", None, mode="逐笔")
    paid = new(Payment, line=then.uid, paid_on=date(2024, 5, 1), amount=wan("300"))
    travel = new(ThreePublic, item="公务接待费", spent=wan("0.5"))
    accounts = new(Accounts, running_costs=wan("91.72"))
    now, travelled = line("600", "3000000", carried_from=then.uid), replace(travel, uid="f" * 16, spent=wan("0.2"))
    costs = new(Accounts, running_costs=wan("0.0092"))
    year = after(before(then, paid, travel, accounts), now, travelled, costs)
    assert findings_of("C14", year) == [
        (
            Level.WARNING,
            "“戏曲文化周”年初预算600万元，上年380万元，增加57.89%，超过50%。",
            refs_of(now, "initial_fiscal"),
        ),
        (
            Level.WARNING,
            "“戏曲文化周”支出3000000万元，上年300万元，相差约一万倍，疑似把元当成了万元。",
            refs_of(now, "spent_once"),
        ),
        (
            Level.WARNING,
            "年末决算的“机关运行经费”0.01万元，上年91.72万元，相差约一万倍，疑似把元当成了万元。",
            refs_of(costs, "running_costs"),
        ),
        (
            Level.WARNING,
            "三公经费“公务接待费”的“决算数”0.2万元，上年0.5万元，减少60%，超过50%。",
            refs_of(travelled, "spent"),
        ),
    ]


def test_figures_are_near_last_years_stays_silent() -> None:
    then = before(line("380", "300"))
    assert findings_of("C14", after(line("600", "450"))) == []  # nothing is known of last year
    assert findings_of("C14", after(then, line("570", "450"))) == []
    wider = new(Threshold, name="与上年相比的变动幅度", value=Decimal(60))
    assert findings_of("C14", after(then, line("600", None), wider)) == []
    assert findings_of("C14", after(then, line("600", "450", name="新项目"))) == []
    assert findings_of("C14", after(before(line("0", "0")), line("600", "450"))) == []
    left = {"closing_surplus": wan("9")}, {"closing_surplus": wan("0.5")}
    assert findings_of("C14", after(before(new(Accounts, **left[0])), new(Accounts, **left[1]))) == []


TEXT = "全年在街道和社区举办书法、美术、摄影三类展览，邀请骨干作者到场导览，收集观众意见后改进布展方式。"
OTHER = "本年把展览送到产业园区，改用移动展架，开幕安排在周末晚间，由青年作者轮流讲解并答疑。"


def test_texts_are_rewritten_fires() -> None:
    then = before(told(outline.QUANTITY, TEXT), new(Theme, title="惠民", opening=f"{OTHER}{TEXT}"))
    section = told(outline.QUANTITY, TEXT.replace("三类", "四类"))
    theme = new(Theme, title="新主题", opening=f"今年换了办法。{TEXT}今年还有别的安排，另见附件。")
    assert findings_of("C55", after(then, section, theme)) == [
        (
            Level.HINT,
            f"主题“新主题”的“开头文字”有1句与上年雷同，如“{TEXT[:30]}”。",
            refs_of(theme, "opening"),
        ),
        (Level.HINT, "正文段落“产出数量”的“正文”与上年雷同98%。", refs_of(section, "content")),
    ]


def test_texts_are_rewritten_stays_silent() -> None:
    then = before(told(outline.QUANTITY, TEXT), told(outline.ORGANISATION, TEXT))
    assert findings_of("C55", after(then, told(outline.QUANTITY, OTHER))) == []
    assert findings_of("C55", after(then, told(outline.ORGANISATION, TEXT))) == []  # duties stay the same
    assert findings_of("C55", after(told(outline.QUANTITY, TEXT))) == []
    strict = new(Threshold, name="与上年文字的雷同率", value=Decimal(99))
    assert findings_of("C55", after(then, told(outline.QUANTITY, TEXT.replace("三类", "四类")), strict)) == []


def test_repeated_sentences_name_this_year_fires() -> None:
    sentence = f"2024年{TEXT}"
    section = told(outline.QUALITY, f"开头一句。{sentence}")
    assert findings_of("D06", after(before(told(outline.QUALITY, sentence)), section)) == [
        (
            Level.WARNING,
            f"正文段落“产出质量”的“正文”照搬了上年的句子，写的还是2024年：“{sentence[:30]}”。",
            refs_of(section, "content"),
        )
    ]


def test_repeated_sentences_name_this_year_stays_silent() -> None:
    then = before(told(outline.QUALITY, f"2024年{TEXT}"))
    assert findings_of("D06", after(then, told(outline.QUALITY, f"2025年{TEXT}"))) == []
    assert findings_of("D06", after(then, told(outline.QUALITY, f"{OTHER}比2024年多两场。"))) == []


def test_last_years_problems_are_answered_fires() -> None:
    problem, alone = new(Problem, content="付款慢。"), new(Problem, content="没有预案。")
    measure = new(Measure, content="按阶段付款。", problems=(problem.uid,))
    row = new(FollowUp, problem="别的", measure="另一条", status="未开始")
    year = after(before(problem, alone, measure), row)
    assert findings_of("D04", year) == [
        (Level.WARNING, "上年措施“别的”还没有开始落实。", refs_of(row, "status")),
        (Level.WARNING, "上年的“按阶段付款。”没有列入上年问题整改。", refs_of(row, "measure")),
        (Level.WARNING, "上年的“没有预案。”没有列入上年问题整改。", refs_of(row, "measure")),
    ]
    nowhere = after(before(problem, measure))
    assert [each[2] for each in findings_of("D04", nowhere)] == [refs_of(nowhere.single(Report), "year")]


def test_last_years_problems_are_answered_stays_silent() -> None:
    problem, alone = new(Problem, content="付款慢。"), new(Problem, content="没有预案。")
    measure = new(Measure, content="按阶段付款。", problems=(problem.uid,))
    answers = (
        new(FollowUp, measure="改写过的措施", status="已落实", carried_from=measure.uid),
        new(FollowUp, problem="没有预案。", measure="（上年没有写措施）", status="进行中"),
    )
    assert findings_of("D04", after(before(problem, alone, measure), *answers)) == []
    assert findings_of("D04", after()) == []


def carried_note(row: Record, field: str) -> FieldNote:
    ref = ref_to(row, field)
    noted = {"record": ref.record, "row": ref.uid, "field": ref.field}
    return FieldNote(uid=note_uid(ref), origin=Origin.CARRIED.value, **noted)


def test_carried_fields_are_verified_fires() -> None:
    one, other = new(Policy, name="甲", number="1号"), new(Policy, name="乙")
    notes = carried_note(one, "name"), carried_note(one, "number"), carried_note(other, "name")
    [(level, sentence, refs)] = findings_of("D05", after(one, other, *notes))
    assert (level, sentence) == (Level.WARNING, "“制度”有2条、3栏是从上年结转的，还没有核对。")
    assert refs in [refs_of(one, "name"), refs_of(one, "number"), refs_of(other, "name")]
    assert [each.word for each in run_checks(after(one, other, *notes)) if each.code == "D05"] == ["待填"]


def test_carried_fields_are_verified_stays_silent() -> None:
    policy = new(Policy, name="甲")
    note = carried_note(policy, "name")
    assert findings_of("D05", after(policy, replace(note, origin=Origin.OVERRIDDEN.value))) == []
    assert findings_of("D05", after(policy, replace(note, comment="与上年相同，已问过财政局。"))) == []


def test_last_year_can_be_read_fires() -> None:
    damaged = replace(before(), content="{")
    sentence = "保存在本年度里的上年数据读不出来，不能与上年比较。"
    assert findings_of("R08", after(damaged)) == [(Level.WARNING, sentence, refs_of(damaged, "content"))]


def test_last_year_can_be_read_stays_silent() -> None:
    assert findings_of("R08", after(before())) == []
    assert findings_of("R08", after()) == []


def test_a_line_of_last_year_is_the_one_carried_or_the_only_one_of_that_name() -> None:
    one, other = line("380", "300"), line("100", "100", name="采风")
    then = before(one, other, line("900", "900", name="采风"))
    assert findings_of("C14", after(then, line("1000", "1000", name="采风"))) == []
    linked = line("1000", None, name="改了名", carried_from=other.uid)
    assert [each[2] for each in findings_of("C14", after(then, linked))] == [refs_of(linked, "initial_fiscal")]
