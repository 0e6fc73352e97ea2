"""Which one of a list is told to be the first or the last, and whose share is told."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

LISTED = "培训30.2万元，演出56.4万元，展览41.8万元，采风21.6万元。"


def _said(text: str) -> set[str]:
    return {each.rule.name for each in run_preflight([text])}


@pytest.mark.parametrize(
    ("claim", "wrong", "right"),
    [
        ("排在首位的是{}。", "展览", "演出"),
        ("居第一位的是{}，远多于其他三类。", "培训", "演出"),
        ("列末位的是{}。", "培训", "采风"),
        ("最多的是{}。", "培训", "演出"),
    ],
)
def test_the_first_and_the_last_of_a_list(claim: str, wrong: str, right: str) -> None:
    assert "highest_is_named" in _said(LISTED + claim.format(wrong))
    assert "highest_is_named" not in _said(LISTED + claim.format(right))


@pytest.mark.parametrize("name", ["培训", "采风"])
def test_the_share_of_another_one_of_a_list(name: str) -> None:
    assert "shares_of_one_of_a_list" in _said(f"{LISTED}{name}占37.60%。")
    assert "shares_of_one_of_a_list" not in _said(f"{LISTED}演出占37.60%。")


def test_the_most_of_what_was_added_is_not_the_most() -> None:
    lines = ["项目\t决算数", "展览\t120.5", "演出\t98.4", "培训\t32.6", "合计\t251.5"]
    assert "highest_is_named" not in {
        each.rule.name for each in run_preflight([*lines, "增加额最大的为演出，多12万元。"])
    }


@pytest.mark.parametrize(
    ("rule", "text", "wrong", "right"),
    [
        ("counts_with_the_share_of_one", "印制手册5000册，进社区4200册，留存{}册，进社区的占84%。", "900", "800"),
        (
            "counts_with_the_share_of_one",
            "每期印数3500册，全年21000册，赠送16800册，交换{}册，赠送比例80%。",
            "5200",
            "4200",
        ),
        ("amounts_with_the_share_of_one", "经费480万元，设备312万元，耗材{}万元，设备占65%。", "186", "168"),
        ("shares_of_a_whole_and_its_list", "评出60件，书法20件、美术25件、摄影15件，县外的12件，占{}%。", "30", "20"),
        (
            "shares_of_a_whole_and_its_list",
            "推出20部，戏剧5部、电影2部、小说6部、歌曲7首，入选的12部，占{}%。",
            "65",
            "60",
        ),
    ],
)
def test_a_share_tells_the_whole(rule: str, text: str, wrong: str, right: str) -> None:
    assert rule in _said(text.format(wrong))
    assert rule not in _said(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "受理申报78项，初审通过52项，立项20项，通过率66.67%，立项率38.46%。",  # one after another, no parts
        "新增观光车24辆，现有62辆，占车辆总数80辆的77.50%。",
    ],
)
def test_three_counts_that_are_no_whole_and_parts(text: str) -> None:
    assert "counts_with_the_share_of_one" not in _said(text)


def test_rates_below_the_total_of_a_table() -> None:
    rows = ["类别\t编制数\t年末实有数", "行政\t21\t20", "事业\t43\t41", "合计\t64\t{}", "在职人员控制率\t\t95.31%"]
    told = [{each.rule.name for each in run_preflight([row.format(total) for row in rows])} for total in ("63", "61")]
    assert "people_of_rows" in told[0]
    assert "people_of_rows" not in told[1]


@pytest.mark.parametrize(
    ("rule", "text", "wrong", "right"),
    [
        ("stocks_are_grown_by_new_ones", "挂牌妇女微家{}个，上年底为19个，本年新建9个。", "26", "28"),
        ("stocks_are_grown_by_new_ones", "文化驿站现有{}个，年初为26个，当年新建9个。", "34", "35"),
        (
            "changes_of_closed_sentences",
            "预算原为418.20万元，8月追加维修资金{}万元后，成为559.20万元，基本支出286.80万元，项目支出272.40万元。",
            "114.00",
            "141.00",
        ),
    ],
)
def test_what_there_was_and_what_came(rule: str, text: str, wrong: str, right: str) -> None:
    assert rule in _said(text.format(wrong))
    assert rule not in _said(text.format(right))


def test_stocks_beside_other_figures_may_have_lost_some() -> None:
    text = "文化驿站现有34个，年初为26个，当年新建9个，开展活动212场。"
    assert "stocks_are_grown_by_new_ones" not in _said(text)
