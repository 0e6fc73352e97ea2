"""Titles and names of offices are broken by meaning, in the shape of a trapezoid or a diamond."""

from itertools import pairwise

import pytest

from wenlian_desktop.domain.values.runs import Run, plain_text
from wenlian_desktop.report.fonts.font_choice import Role, shipped_fonts
from wenlian_desktop.report.layout.titles import title_lines

WIDTH = 18 * 22  # pt: 18 characters of 二号
REPORT = "2024年度部门整体绩效评价报告"
UNION = "文学艺术界联合会"


def broken(*lines: str) -> list[str]:
    made = title_lines([(Run(line),) for line in lines], shipped_fonts()[Role.TITLE], 22, WIDTH)
    return [plain_text(line) for line in made]


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("上海市浦东新区", [f"上海市浦东新区{UNION}"]),
        ("延边朝鲜族自治州龙井市", ["延边朝鲜族自治州", f"龙井市{UNION}"]),
        ("新疆生产建设兵团第十四师昆玉市", ["新疆生产建设兵团第十四师", f"昆玉市{UNION}"]),
        ("内蒙古自治区锡林郭勒盟西乌珠穆沁旗", ["内蒙古自治区锡林郭勒盟", f"西乌珠穆沁旗{UNION}"]),
        ("黔西南布依族苗族自治州兴义市", ["黔西南布依族苗族自治州", f"兴义市{UNION}"]),
        ("巴音郭楞蒙古自治州和静县", ["巴音郭楞蒙古自治州", f"和静县{UNION}"]),
        ("双江拉祜族佤族布朗族傣族自治县", ["双江拉祜族佤族布朗族傣族自治县", UNION]),
        ("新疆维吾尔自治区伊犁哈萨克自治州阿勒泰地区", ["新疆维吾尔自治区伊犁哈萨克自治州", f"阿勒泰地区{UNION}"]),
        ("石家庄市新华区", [f"石家庄市新华区{UNION}"]),
    ],
)  # fmt: skip
def test_a_name_is_broken_after_the_name_of_a_place(place: str, parts: list[str]) -> None:
    assert broken(place + UNION) == parts


@pytest.mark.parametrize(
    "words", ["自治州", "自治县", "自治区", "自治旗", "族", "联合会", "年度", "杭州市", "市级", "社区"]
)
def test_a_word_is_not_torn(words: str) -> None:
    for before in range(8, 19):
        made = broken("示例省" + "某" * before + words + "某某区" + UNION)
        assert any(words in line for line in made), made


@pytest.mark.parametrize(
    "place",
    [
        "云岭彝族自治州青川傣族自治县",
        "孟连傣族拉祜族佤族自治县",
        "积石山保安族东乡族撒拉族自治县",
        "莫力达瓦达斡尔族自治旗",
    ],
)
def test_a_title_of_three_lines_does_not_narrow_in_the_middle(place: str) -> None:
    lengths = [len(line) for line in broken(place + UNION, REPORT)]
    turns = [after - before for before, after in pairwise(lengths)]
    assert not any(before < 0 < after for before, after in pairwise(turns)), lengths
    assert max(lengths) <= 18


def test_a_title_without_a_place_to_break_loses_nothing() -> None:
    assert "".join(broken("无" * 300)) == "无" * 300
    assert "".join(broken("a" * 100)) == "a" * 100


@pytest.mark.parametrize(
    ("union", "report"),
    [
        (f"{UNION}文艺志愿者协会", "2024年度部门整体支出绩效评价报告"),
        (f"{UNION}暨文艺家协会秘书处", "2024年度预算支出按月情况表"),
    ],
)
def test_a_title_of_four_lines_widens_or_has_its_widest_lines_in_the_middle(union: str, report: str) -> None:
    office = f"新疆维吾尔自治区伊犁哈萨克自治州阿勒泰地区{union}"
    assert broken(office, report) == ["新疆维吾尔自治区", "伊犁哈萨克自治州阿勒泰地区", union, report]
