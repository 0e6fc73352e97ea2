"""A rate and the two counts that its words tie to it."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def _rules(text: str) -> set[str]:
    return {each.rule.name for each in run_preflight([text]) if each.code in ("C03", "C31")}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("校舍排查进度{}%，全县应查320幢，10月底已查272幢。", "95", "85"),
        ("抽查台账60本，漏记的6本，合格率{}%。", "95", "90"),
        ("全区216个小区中已有198个设了投放点，覆盖率达到{}%。", "95.6", "91.67"),
        ("签约服务率{}%，辖区老年人4,200人中签约3,654人。", "92.5", "87"),
        ("不满意率只有{}%，500名受访商户中有25名选了“不满意”。", "2.4", "5"),
    ],
)
def test_rates_of_pairs(text: str, wrong: str, right: str) -> None:
    assert _rules(text.format(wrong))
    assert not _rules(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "举办培训12期，线上6期，参训率95%。",  # of those who came
        "办结719件，未办结15件，办结率97.96%。",  # of both
        "应查320幢，上年已查272幢，目标进度95%。",
    ],
)
def test_rates_of_others(text: str) -> None:
    assert "rates_of_the_pair_beside_them" not in _rules(text)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("新增站点的任务是8个，落地8个，完成率{}，其中3个在山区。", "80%", "100%"),
        ("责任书定的任务是15场，送到15场，任务完成率{}。", "75%", "100%"),
        ("全年应检设备36台，已检36台，检测率达{}。", "94.4%", "100%"),
    ],
)
def test_as_many_done_as_were_to_be_are_all(text: str, wrong: str, right: str) -> None:
    assert [each for each in run_preflight([text.format(wrong)]) if each.code == "C03"]
    assert not [each for each in run_preflight([text.format(right)]) if each.code == "C03"]


@pytest.mark.parametrize("text", ["计划验收项目8个，验收8个，优良率80%。", "计划招收学员60人，招收60人，女学员占55%。"])
def test_a_rate_of_something_else_beside_equal_counts(text: str) -> None:
    assert not [each for each in run_preflight([text]) if each.code == "C03"]
