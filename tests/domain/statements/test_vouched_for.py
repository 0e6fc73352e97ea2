"""Figures that the others of their sentence make to the last digit are not doubted."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.prose.manuscript import LINES, Manuscript
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.witnessed.vouched_for import is_vouched_for


@pytest.mark.parametrize(
    ("text", "number", "terms"),
    [
        ("从账上看，1402.39万元预算全年用去1344.36万元，执行进度为95.86%。", "95.86", ["1402.39", "1344.36"]),
        ("演出402.38万元、展览268.60万元、培训336.48万元，比上年的945.20万元增长6.59%。", "6.59", ["336.48", "945.2"]),
        ("行政编制17名，已配15人，事业编制16名，已配15人，编制总数33名。", "33", ["15", "15"]),
        ("与年初的440.54万元相比，年末原值变为454.51万元，购置增加38.14万元，报废24.17万元。", "38.14", ["440.54"]),
    ],
)
def test_what_its_sentence_makes_is_vouched_for(text: str, number: str, terms: list[str]) -> None:
    assert is_vouched_for(_read(text), 1, number, terms)
    assert not [each.message for each in run_preflight([text]) if number in each.message]


@pytest.mark.parametrize(
    ("text", "number", "terms"),
    [
        ("1402.39万元预算全年用去1344.36万元，执行进度为95.68%。", "95.68", ["1402.39"]),  # turned
        ("1402.39万元预算全年用去1344.36万元，执行进度为95.86%。", "95.86", ["1412.39"]),  # held against another
        ("上半年执行1326.74万元，下半年1618.35万元，上半年执行占全年的81.98%。", "81.98", ["1326.74"]),  # of a side
        ("年初原值205.30万元，当年新增18.46万元，报废6.12万元，年末原值229.88万元。", "229.88", ["205.3"]),  # added
        ("资金42.07万元，由项目32.33万元、基本11.24万元、其他1.50万元构成。", "42.07", ["32.33"]),
        ("协议投资2.4亿元，其中甲1.1亿元，乙0.9亿元，到位率81.8%。", "81.8", ["1.1"]),  # short
        ("全年预算数100万元。", "90", []),
        ("演出402.38万元、展览268.60万元、培训336.48万元，比上年的945.20万元下降6.59%。", "6.59", ["336.48"]),
    ],
)
def test_what_its_sentence_does_not_make_is_doubted(text: str, number: str, terms: list[str]) -> None:
    assert not is_vouched_for(_read(text), 1, number, terms)


def _read(text: str) -> StatedReport:
    return StatedReport.read(Manuscript.parse([text], LINES))


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (["420.00万元是服务支出1,246.35万元中的一部分，其余826.35万元用于采购和运行。"], "420.00"),
        (["项目\t预算\t支出\t结余\t执行率",
          "就业培训\t84.50\t80.15\t4.3524\t94.85%", "就业培训未支出4.3524万元，执行率94.85%。"], "94.85"),
        (["有效512份，非常满意290份、满意202份、一般20份，满意度96.09%。"], "96.09"),
        (["辅具适配1,560件。", "辅具适配支出870,450元，件均558元。"], "558"),
        (["样品240批次，优等96批次，良好132批次，优良率95.00%。"], "240"),
    ],
)  # fmt: skip
def test_other_witnesses_vouch_too(lines: list[str], number: str) -> None:
    report = StatedReport.read(Manuscript.parse(lines, LINES))
    terms = ["96", "132"] if number == "240" else []
    assert is_vouched_for(report, len(lines), number, terms)


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (["本年233人，比上年的198人减少35人，下降17.68%。"], "17.68"),  # turned about
        (["开展32场，观众19200人次，场均观众640人次。", "目标30场。"], "640"),  # its paragraph has its count
        (["有效542份，满意498份、基本满意36份、不满意8份，满意度98.52%。"], "98.52"),
    ],
)
def test_no_witness_of_another_kind_vouches(lines: list[str], number: str) -> None:
    assert not is_vouched_for(StatedReport.read(Manuscript.parse(lines, LINES)), 1, number, [])
