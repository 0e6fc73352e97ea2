"""What became of all of them, surveys by their parts, shares and rates of tables, the lowest of a list of rates."""

import pytest

from tests.domain.statements.test_kinds_over_lines import said_of

CASES = [  # code, lines, what contradicts them, what fits them, what is said
    ("C39", "专项检查发现问题23个，已整改19个，正在整改{}个。", "3", "4", "＝22个"),
    ("C39", "巡察反馈意见31条，已办结24条，正在办理{}条，需长期推进2条。", "6", "5", "＝32条"),
    ("C39", "所属14家单位中，评为优秀5家、良好{}家、合格2家。", "6", "7", "＝13家"),
    ("C39", "全年设置三级指标26项，完成{}项，2项未完成，主要原因是场馆维修。", "23", "24", "＝25项"),
    ("C39", "审计查出多付款项4.62万元，已收回3.1万元，抵扣{}万元，全部整改完毕。", "1.25", "1.52", "＝4.35万元"),
    ("C31", "收回问卷360份，剔除漏填的11份、重复的4份，有效问卷{}份。", "354", "345", "＝345份"),
    ("C31", "收到答卷285份，其中无效答卷9份，有效答卷{}份。", "267", "276", "＝276"),
    (
        "C31",
        "满意度按非常满意100分、满意80分、一般60分、不满意0分计分，四类分别为150份、36份、10份、4份，满意度得分{}分。",
        "94.2",
        "92.4",
        "＝92.4",
    ),
    (
        "C31",
        "满意度＝（满意人数＋基本满意人数）÷有效人数。有效问卷160人，满意132人，基本满意22人，不满意6人，满意度{}。",
        "82.5%",
        "96.25%",
        "＝96.25%",
    ),
    ("C03", "渠道\t份数\t占比\n现场\t146\t58.4%\n网络\t74\t{}\n电话\t30\t12%", "26.9%", "29.6%", "＝29.60%"),
    (
        "C03",
        "年份\t发放\t有效\t满意\t满意度\n2022\t150\t142\t135\t95.07%\n2023\t160\t155\t149\t{}\n2024\t180\t172\t166\t96.51%",
        "93.13%",
        "96.13%",
        "＝96.13%",
    ),
    (
        "C41",
        "各分项完成率：演出98%、展览100%、培训94%、采风{}，培训完成率最低。",
        "92%",
        "96%",
        "，最低的是采风（92%）",
    ),
    (
        "C25",
        "等级标准为：90分及以上为优，80至90分为良，60至80分为中，60分以下为差。本馆得分80分，等级为{}。",
        "中",
        "良",
        "于“良”，等级写成“中”",
    ),
    ("C39", "全年收到建议18条，采纳12条，未采纳{}条。", "5", "6", "＝17条"),
]
LEFT_IN_PEACE = [
    "全年受理信访86件，办结83件，逾期2件。",
    "排查隐患45处，当场整改38处，限期整改7处，截至年末限期整改的已完成6处。",
    "满意度按满意份数与基本满意份数之和除以有效份数计算。有效问卷240份，满意210份，基本满意24份，不满意6份，满意度97.5%。",
]


@pytest.mark.parametrize(
    ("code", "lines", "wrong", "right", "said"), CASES, ids=[each[1][:16] + each[2] for each in CASES]
)
def test_what_contradicts_its_lines_is_told_and_what_fits_is_not(
    code: str, lines: str, wrong: str, right: str, said: str
) -> None:
    told = said_of(lines.format(wrong).split("\n"), code)
    assert [message for message in told if said in message], told
    assert not said_of(lines.format(right).split("\n"), code)


@pytest.mark.parametrize("lines", LEFT_IN_PEACE)
def test_what_only_looks_wrong_is_left_in_peace(lines: str) -> None:
    for code in ("C03", "C21", "C22", "C23", "C24", "C27", "C39", "C41", "C42", "C50", "C51"):
        assert not said_of(lines.split("\n"), code)
