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
