"""Lines of a report are read in one normal form, and every character leads back to where it was written."""

import pytest

from wenlian_desktop.domain.prose.normal_form import normal_lines

WRITTEN = [
    ("\u3000\u3000一、\t部⻔概况", "一、部门概况"),
    ("一 、部门概况", "一、部门概况"),
    ("第一部分 部门概况", "第一部分、部门概况"),
    ("㈠ 机构设置", "（一）机构设置"),
    ("(一)机构设置", "（一）机构设置"),
    ("⒈产出 数量", "1.产出数量"),
    ("1.\t5场演出", "1. 5场演出"),
    ("部门概\u200b况机构设\u00ad置", "部门概况机构设置"),
    ("全年预算数 1，286.40 万元,支出\u00a0９０万元", "全年预算数1286.40万元，支出90万元"),
    ("结转O万元，经费1OO万元", "结转0万元，经费100万元"),
    ("依据(示财绩(2024)5号)开展", "依据（示财绩（2024）5号）开展"),
    ("二〇二五年三月十日", "2025年3月10日"),
    ("一至九月累计支出", "1至9月累计支出"),
    ("十二月底，三月三歌节", "12月底，三月三歌节"),
    ("二○二四年", "2024年"),
    ("2025.3.10", "2025年3月10日"),
    ("2025/3/10", "2025年3月10日"),
    ("示例区文联\t2025年3月10日", "示例区文联2025年3月10日"),
    ("use Word 97", "use Word 97"),
    ("批复四百二十万元，用了四百零七万四千元", "批复420万元，用了407.4万元"),
    ("两亿三千万元、六百零八点五万元、八百五十元", "23000万元、608.5万元、850元"),
    ("观众一千二百人次，占百分之九十五点二，差错千分之二", "观众1200人次，占95.2%，差错2‰"),
    (
        "几百万元、三五百元、上百万元、七万四元、三元里、百分之百",
        "几百万元、三五百元、上百万元、七万四元、三元里、百分之百",
    ),
]


@pytest.mark.parametrize(("written", "normal"), WRITTEN)
def test_what_is_written_in_many_ways_is_read_in_one(written: str, normal: str) -> None:
    [line] = normal_lines([written])
    assert line.text == normal
    assert line.cells == ()


def test_a_place_leads_back_to_what_was_written() -> None:
    [_, line] = normal_lines(["标题", "\u3000支出 1，286.40 万元,结余"])
    at = line.text.index("1286.40")
    assert line.written(at, at + len("1286.40")) == "1，286.40"
    assert line.line_at(at) == 2


def test_a_row_of_a_table_has_cells() -> None:
    [line] = normal_lines(["指 标\t１,234\tOK 12\u000b第二段\t"])
    assert line.cells == ("指标", "1234", "OK 12\n第二段")


def test_a_soft_break_begins_a_line_of_the_same_paragraph() -> None:
    lines = normal_lines(["一、部门概况\u000b正文。", "", "完。"])
    assert [(line.number, line.text) for line in lines] == [(1, "一、部门概况"), (1, "正文。"), (3, "完。")]


def test_headings_of_about_one_width_are_no_lines_that_a_pdf_has_broken() -> None:
    titles = (
        "一般公共预算支出的情况",
        "政府性基金预算支出情况",
        "国有资本经营预算支出情况",
        "社会保险基金预算支出情况",
    )
    titles += ("部门整体支出的绩效情况", "存在的问题及其原因分析", "下一步的改进措施和安排", "绩效结果应用和公开情况")
    headings = [f"{number}、{title}" for number, title in zip("一二三四五六七八", titles, strict=True)]
    lines = [line for heading in headings for line in (heading, "本单位没有这一项。")]
    assert [line.text for line in normal_lines(lines)] == lines
