"""Cells and rows that look like others: what they say is taken, and what has two readings is no certain value."""

from dataclasses import replace

from wenlian_desktop.intake.proposals import Certainty, Offer
from wenlian_desktop.intake.sheets.offers import WantedTable, sheet_offer
from wenlian_desktop.intake.workbooks.cells import SourceBook
from wenlian_desktop.intake.workbooks.csv_cells import text_sheet


def offer_of(*lines: str) -> Offer:
    """What a table offers whose cells are parted by |."""
    sheet = text_sheet("表.csv", "\n".join(lines), "|")
    return sheet_offer(SourceBook("表.csv", (sheet,)), WantedTable(year=2024))


def proposed(offer: Offer, field: str) -> dict[str, object]:
    """The values proposed for a field, by cell; candidates with a question mark."""
    return {
        each.place.cell: f"{each.value}?" if each.certainty is Certainty.CANDIDATE else each.value
        for each in offer.proposals
        if each.field == field
    }


def asked(offer: Offer) -> set[str]:
    return {each.place.cell for each in offer.asks}


BUDGET = "项目名称|年初预算（万元）|上年结转（万元）|预算调整（万元）|全年预算（万元）|执行数（万元）"
ACTIVITIES = "活动名称|开始日期|地点|主办单位|受众人次"
INDICATORS = "一级指标|二级指标|三级指标|指标值|实际完成值|得分系数（%）"


def test_no_adjustment_is_none() -> None:
    offer = offer_of(BUDGET, "文艺展览|30|0|无|30|30", "人才培训|20|0|1|21|21")
    assert proposed(offer, "name") == {"A2": "文艺展览", "A3": "人才培训"}
    assert proposed(offer, "amount") == {"D3": "1?"}


def test_a_word_among_percentages_is_refused() -> None:
    offer = offer_of(INDICATORS, "产出|数量|演出场次|3|3|nan", "产出|数量|展览场次|2|2|95")
    assert [each.place.cell for each in offer.refused] == ["F2"]


def test_nothing_found_at_midyear_is_none_of_a_hundred() -> None:
    offer = offer_of("三级指标|指标值|计量单位|年中监控值|实际完成值", "合格率|95|%|无|96")
    assert proposed(offer, "midyear") == {"D2": "无"}


def test_lines_named_like_groups_say_nothing_of_the_lines_below() -> None:
    offer = offer_of(BUDGET, *(f"{name}|10|0|0|10|10" for name in ("人员经费", "公用经费", "文艺展览", "人才培训")))
    assert proposed(offer, "category") == {"A2": "人员经费", "A3": "公用经费"}


def test_a_project_called_other_leaves_the_projects_below_it() -> None:
    lines = ("项目支出|30", "文艺展览|10", "其他|10", "人才培训|10")
    offer = offer_of(BUDGET, *(f"{line}|0|0|{line[-2:]}|{line[-2:]}" for line in lines))
    assert proposed(offer, "category") == {"A3": "项目支出", "A4": "项目支出", "A5": "项目支出"}


def test_a_group_ends_with_a_line_of_its_own_rank() -> None:
    lines = ("一、项目支出|20", "1.文艺展览|20", "二、其他支出|10", "三、上缴上级支出|10")
    offer = offer_of(BUDGET, *(f"{line}|0|0|{line[-2:]}|{line[-2:]}" for line in lines))
    assert proposed(offer, "category") == {"A3": "项目支出", "A4": "其他支出"}


def test_rows_with_figures_are_no_signatures() -> None:
    activities = offer_of(ACTIVITIES, "基层文联负责人培训班：提升能力|2024-3-5|文化馆|区文联|60")
    assert "A2" in proposed(activities, "name")
    payments = offer_of(
        "支付日期|摘要|支出数（元）", "2024-3-5|布展负责人劳务：张三|3000", "制表人：某某|审核人：某某|"
    )
    assert proposed(payments, "amount") == {"C2": "3000"}
    assert [each.rows for each in payments.ignored] == [(3,)]
    phone = offer_of("支付日期|摘要|支出数（元）", "2024-3-5|布展|3000", "制表人：某某|联系电话：|62520000")
    assert proposed(phone, "amount") == {"C2": "3000"}


def test_a_period_over_new_year_ends_in_the_next_one() -> None:
    days = ("2024年12月30日至1月2日", "12月30日至2025年1月2日", "2024年5月10日至3日", "5月1日至3日")
    offer = offer_of(ACTIVITIES.replace("开始日期", "活动时间"), *(f"演出{day}|{day}|文化馆|区文联|60" for day in days))
    assert proposed(offer, "started") == {
        "B2": "2024-12-30",
        "B3": "2024-12-30?",
        "B4": "2024-05-10",
        "B5": "2024-05-01",
    }
    assert proposed(offer, "ended") == {"B2": "2025-01-02?", "B3": "2025-01-02", "B5": "2024-05-03"}
    assert asked(offer) == {"B4"}


def test_goals_without_words_have_no_nature() -> None:
    goals = ("", "80—90分", "明显提升", "3场")
    offer = offer_of(INDICATORS, *(f"产出|数量|指标{at}|{goal}||" for at, goal in enumerate(goals)))
    assert proposed(offer, "nature") == {"D3": "定性?", "D4": "定性", "D5": "定量"}


def test_hundreds_of_millions_have_decimals() -> None:
    offer = offer_of("单位：亿元", "预算项目|年初预算", "文艺展览|0.1034", "人才培训|0.12345678912")
    assert proposed(offer, "initial_fiscal") == {"B3": "1034"}
    assert asked(offer) == {"B4"}
    assert not offer.refused


def test_a_line_called_other_outside_groups_is_asked_about() -> None:
    offer = offer_of(BUDGET, "文艺展览|10|0|0|10|10", "其他|10|0|0|10|10", "人才培训|10|0|0|10|10")
    assert proposed(offer, "category") == {"A3": "其他支出?"}


def test_a_number_in_brackets_is_deeper_than_one_without() -> None:
    offer = offer_of(BUDGET, "1.项目支出|30|0|0|30|30", "（1）文艺展览|20|0|0|20|20", "（2）人才培训|10|0|0|10|10")
    assert proposed(offer, "name") == {"A3": "文艺展览", "A4": "人才培训"}
    assert proposed(offer, "category") == {"A3": "项目支出", "A4": "项目支出"}


def test_a_class_of_basic_expenses_is_no_part_of_the_projects_above_it() -> None:
    offer = offer_of(BUDGET, *(f"{name}|10|0|0|10|10" for name in ("项目支出", "人员经费", "公用经费")))
    assert proposed(offer, "name") == {"A2": "项目支出", "A3": "人员经费", "A4": "公用经费"}
    assert proposed(offer, "category") == {"A2": "项目支出", "A3": "人员经费", "A4": "公用经费"}


def test_a_goal_may_have_its_bound_behind_it() -> None:
    offer = offer_of(
        INDICATORS,
        "产出|数量|演出场次|5场以上|6场|95",
        "效益|社会效益|投诉|3件以内|1|95",
        "产出|质量|合格率|95%|96%|95",
    )
    assert proposed(offer, "target") == {"D2": "5", "D3": "3", "D4": "95"}
    assert proposed(offer, "sign") == {"D2": "≥", "D3": "≤"}


def test_an_empty_group_of_indicators_goes_on_and_is_looked_at() -> None:
    offer = offer_of(
        INDICATORS,
        "产出|数量|演出场次|3|3|95",
        "||展览场次|2|2|95",
        "|质量|合格率|95%|96%|95",
        "效益|社会效益|获得感|好|好|95",
    )
    assert proposed(offer, "level1") == {"A2": "产出", "A3": "产出?", "A4": "产出?", "A5": "效益"}
    assert proposed(offer, "level2") == {"B2": "数量", "B3": "数量?", "B4": "质量", "B5": "社会效益"}


def test_who_signs_below_a_table_is_no_row_of_it() -> None:
    offer = offer_of("日期|预算项目|金额（元）", "3月5日|展览|10", "主管：|出纳：|制单：")
    assert (proposed(offer, "line"), asked(offer), offer.refused) == ({"B2": "展览"}, set(), ())


def test_what_was_done_names_an_activity_where_nothing_else_does() -> None:
    offer = offer_of("2024年活动情况", "时间|活动内容|地点", "3月5日|书法展|美术馆")
    assert (proposed(offer, "name"), asked(offer)) == ({"B3": "书法展?"}, {"B2"})
    assert proposed(offer_of(ACTIVITIES + "|活动内容", "书法展|3月5日|馆|文联|300|很好"), "effect") == {"F2": "很好"}


def book_of(**sheets: list[str]) -> Offer:
    """What a book offers; cells parted by |."""
    parsed = tuple(replace(text_sheet("x", "\n".join(lines), "|"), name=name) for name, lines in sheets.items())
    return sheet_offer(SourceBook("表.xlsx", parsed), WantedTable(year=2024))


PAYMENTS = "日期|预算项目|金额（元）|用途"


def test_rows_at_one_place_of_two_sheets_stay_two() -> None:
    offer = book_of(展览=[PAYMENTS, "3月5日|展览|10|布展"], 演出=[PAYMENTS, "4月6日|演出|99|场租"])
    rows = {(each.row, each.field): each.value for each in offer.proposals}
    amounts = {row: value for (row, name), value in rows.items() if name == "amount"}
    assert sorted(amounts.values()) == ["10", "99"]
    assert {value: rows[row, "line"] for row, value in amounts.items()} == {"10": "展览", "99": "演出"}


def test_a_row_that_stands_on_two_sheets_is_asked_about() -> None:
    offer = book_of(
        展览=[PAYMENTS, "3月5日|展览|10|布展"], 汇总=[PAYMENTS, "4月6日|演出|99|场租", "3月5日|展览|10|布展"]
    )
    assert [(each.place.cell, each.why) for each in offer.asks] == [
        ("汇总!A3", "与“展览”第2行每一列都相同，可能重复，请确认。")
    ]


def test_a_row_copied_to_another_sheet_of_our_own_workbook_is_a_new_one() -> None:
    head = f"程序识别号·payment|{PAYMENTS}"
    row = "00112233445566aa|3月5日|展览|10|布展"
    offer = book_of(支出=[head, row], 另一张=[head, row.replace("|10|", "|12|")])
    assert {each.row for each in offer.proposals} == {"uid:00112233445566aa", "payment-另一张!2"}
    assert any("像是从“支出”第2行复制来的" in each.why for each in offer.asks)
