"""Relations that the units of figures tie, whatever is said around them: products, times, parts of one shape."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

HEAD = ("示例区文学艺术界联合会2023年度部门整体绩效评价报告", "一、部门概况", "区文联是人民团体。")
END = ("示例区文学艺术界联合会", "2024年3月20日")


def _said(text: str) -> list[str]:
    return [each.message for each in run_preflight([*HEAD, text, *END]) if each.line == len(HEAD) + 1]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("电影院全年售票3.20万张，每张票价15元，票款收入{}万元。", "46.80", "48.00"),
        ("对入选的6个剧本，每个配套扶持5万元，共{}万元。", "25", "30"),
        ("18个社区每个配送图书120册，合计{}册。", "2260", "2160"),
        ("每场安排志愿者16名，12场共有志愿者{}名。", "212", "192"),
    ],
)
def test_so_many_by_so_much_for_each(text: str, wrong: str, right: str) -> None:
    assert any(right.removesuffix(".00") in message for message in _said(text.format(wrong)))
    assert not _said(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "印制手册4000册，每册8元，分两批付款，首付1.00万元，尾款2.20万元。",  # both together
        "文化站36个，每个每月补助500元，全年21.60万元。",  # by twelve months too
        "获奖作品9件，奖金按每件6000元、4000元、2000元发放，共3.20万元。",  # of several kinds
    ],
)
def test_other_products_are_left_in_peace(text: str) -> None:
    assert not [message for message in _said(text) if "×" in message]


def test_times_of_the_only_two_figures() -> None:
    text = "2019年送书下乡只有14次，今年到10月底跑了42次，次数是当年的{}倍。"
    assert any("42÷14＝3倍" in message for message in _said(text.format(4)))
    assert not _said(text.format(3))
    assert not _said("2019年送书下乡14次，今年42次，增加了2倍。")
    assert not _said("今年送书42次，与2019年的14次、2020年的21次相比，是前一年的2倍。")


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("工笔班24人、写意班31人、篆刻班17人，结业{}人。", 75, 72),
        ("作品{}件入选，省级9件、市级14件、县级5件。", 31, 28),
        ("全年入展{}幅，9幅国画，14幅油画。", 26, 23),
    ],
)
def test_parts_of_one_shape(text: str, wrong: int, right: int) -> None:
    assert any("之和" in message for message in _said(text.format(wrong)))
    assert not _said(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "培训设2个班，工笔班24人、写意班31人，另有旁听7人，报名70人。",  # no part of them
        "歌曲《渡口》获一等奖，另有二等奖3项、三等奖5项，全年获奖10项。",  # one more is told without a figure
        "有效问卷480份，非常满意的240份，满意的210份。",  # the rest is not told
    ],
)
def test_parts_that_are_not_all_are_left_in_peace(text: str) -> None:
    assert not [message for message in _said(text) if "旁边各部分之和" in message]


ROWS = ("乡镇\t场次\t观众", "东河镇\t10\t1200", "西河镇\t12\t1300", "南河镇\t14\t1500", "合计\t36\t4000")


def test_as_many_rows_as_are_counted_above_by_what_the_first_column_names() -> None:
    def said(count: int) -> bool:
        lines = [*HEAD, f"送戏下乡走遍{count}个乡镇，场次和观众见下表：", *ROWS, *END]
        return any("下表列了3行" in each.message for each in run_preflight(lines))

    assert said(4)
    assert not said(3)
