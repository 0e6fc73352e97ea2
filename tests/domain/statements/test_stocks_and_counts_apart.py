"""Stocks, grades beside scores, rates apart from their counts, one paper for each: wrong and right."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
Case = tuple[str, list[str], str, str]
CASES: list[Case] = [  # code, lines, what is right in them, what is wrong
    ("C41", ["新挂牌写生基地6家，写生基地总数由15家增加到21家。"], "21家", "51家"),
    ("C41", ["下辖协会9个，会员417人，当年新入会36人、退会8人，2023年末为389人。"], "417人", "471人"),
    ("C41", ["新增分馆4个，分馆数量增加到16个（2023年12个）。"], "16个", "19个"),
    ("C41", ["上年末在册志愿者312人。", "全年招募志愿者46人，退出7人。", "目前共有志愿者351人。"], "351人", "315人"),
    ("C39", ["会员年初1820人，年内发展96人、退会16人，年末1900人。"], "1900人", "1910人"),
    ("C39", ["慰问老艺术家46人、困难会员38人、12名老党员，共慰问96人。"], "12名", "21名"),
    ("C31", ["评价\t份数", "非常满意\t214", "满意\t126", "一般\t20", "不满意\t4", "合计\t364"], "126", "162"),
    ("C25", ["四个项目逐一打分，采风项目得83.5分，评为“良”，其余为“优”。"], "“良”", "“中”"),
    ("C25", ["得86.4分的巡展项目评为良，其他项目评为优。"], "86.4", "91.4"),
    ("C41", ["征集剧本248部，其中160部入选展演。", "剧本入选率达64.52%。"], "160部", "106部"),
    (
        "C41",
        ["受理法律援助312件，办结296件。", "指标\t目标值\t完成值", "法律援助办结率\t≥90%\t94.87%"],
        "296件",
        "269件",
    ),
    ("C41", ["现有民间艺人186人。", "按“一人一档”要求建立艺人档案186份。"], "186份", "168份"),
    ("C41", ["资助项目18个，与承担单位逐一签订协议18份。"], "18份", "16份"),
    ("C41", ["完成改造162户。", "改造工程经社区验收，162户均一次通过。"], "162户均", "152户均"),
    ("C41", ["设办公室、编辑部2个股室。", "改进措施由编辑部负责。"], "由编辑部", "由创研部"),
    (
        "C31",
        ["慰问会员46人，收集线索120条。", "经抽查200人，188人满意，满意度94%。"],
        "抽查200人，188人满意，",
        "测评，",
    ),
]
RIGHT = [
    "会员295人（上年末257人，新入会43人，退会5人）。",
    "展品由年初的326件增加到338件，新添27件，退役15件。",
    "90分（含）以上为“优”，80分（含）以上不满90分为“良”。",
    "新建书屋3个，图书室由12个增加到18个。",
]


def _said(lines: list[str]) -> list[str]:
    return [each.code for each in run_preflight([TITLE, "一、概况", *lines]) if max(each.places) > 2]


@pytest.mark.parametrize(("code", "lines", "right", "wrong"), CASES)
def test_said_of_the_wrong_and_not_of_the_right(code: str, lines: list[str], right: str, wrong: str) -> None:
    spoiled = "\n".join(lines).replace(right, wrong, 1).split("\n")

    assert code in _said(spoiled)
    assert code not in _said(lines)


@pytest.mark.parametrize("line", RIGHT)
def test_nothing_is_said(line: str) -> None:
    assert not {"C25", "C39", "C41"} & {*_said([line])}
