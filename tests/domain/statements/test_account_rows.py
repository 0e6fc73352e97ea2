"""Budget and spending in a small table of two columns: known to the sentences of the report."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

ROWS = ["年初预算\t5240.00", "年中追加\t460.00", "调整后全年预算\t5700.00"]


def _said(*lines: str) -> list[str]:
    return [each.message for each in run_preflight(lines) if len(lines) in each.places]


@pytest.mark.parametrize("above", [["项目（万元）\t金额"], ["预算情况如下（单位：万元）。"]])
@pytest.mark.parametrize(
    ("text", "wrong", "right", "said"),
    [
        ("全年支出决算5576.79万元，预算执行率{}%。", "98.74", "97.84", "5576.79÷5700应为97.84%"),
        ("全年支出决算5576.79万元，年末结转{}万元。", "132.21", "123.21", "＝123.21万元"),
        ("全年支出决算5576.79万元，决算比年初预算多{}万元。", "363.79", "336.79", "336.79"),
    ],
)
def test_accounts_of_rows_are_those_of_sentences(
    above: list[str], text: str, wrong: str, right: str, said: str
) -> None:
    assert any(said in message for message in _said(*above, *ROWS, text.format(wrong)))
    assert not any("应为" in message or "不对" in message for message in _said(*above, *ROWS, text.format(right)))


def test_a_rate_of_all_stands_in_a_row_of_its_own() -> None:
    rows = ["项目\t金额（万元）", "全年预算\t5700.00", "全年支出\t5576.79"]
    assert any("应为97.84%" in message for message in _said(*rows, "执行率\t98.74%"))
    assert not any("应为" in message for message in _said(*rows, "执行率\t97.84%"))


def test_rows_of_another_unit_than_any_told_are_left_in_peace() -> None:
    assert not any("应为" in message for message in _said(*ROWS, "全年支出决算5576.79万元，预算执行率98.74%。"))
