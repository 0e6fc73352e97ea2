"""Parts and wholes that no word ties: rows below rows, stocks in any order, lists behind their total, standards."""

from fractions import Fraction

import pytest

from tests.domain.statements.test_kinds_over_lines import Case, said_of
from wenlian_desktop.domain.statements.nested_rows import outermost, parts_of

HEAD = "指标\t分值\t得分"
ROWS = [
    "预算执行\t20\t19.50", "产出\t50\t48.20", "数量\t20\t19.40", "质量\t18\t17.30", "时效\t12\t11.50",
    "效益\t30\t28.60", "社会效益\t20\t19.00", "满意度\t10\t9.60", "合计\t100\t96.30",
]  # fmt: skip


def _with(row: str, at: int) -> list[str]:
    return [HEAD, *ROWS[:at], row, *ROWS[at + 1 :]]


CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    ("C21", _with("合计\t100\t93.60", 8), [HEAD, *ROWS], "各项得分之和为96.3分"),
    ("C21", _with("质量\t18\t17.80", 3), [HEAD, *ROWS], "19.4＋17.8＋11.5＝48.7"),
    ("C22", _with("满意度\t15\t9.60", 7), [HEAD, *ROWS], "20＋15＝35"),
    (
        "C39",
        ["年初在册低保家庭214户，年内新纳入36户，退出51户，年末在册229户。"],
        ["年初在册低保家庭214户，年内新纳入36户，退出51户，年末在册199户。"],
        "214＋36－51＝199户",
    ),
    (
        "C39",
        ["年末在管项目64个，较年初58个立项25个、结项37个。"],
        ["年末在管项目46个，较年初58个立项25个、结项37个。"],
        "58＋25－37＝46个",
    ),
    (
        "C51",
        ["上年末在岗教师143人，招聘12人，调出9人。到年底在岗教师164人。"],
        ["上年末在岗教师143人，招聘12人，调出9人。到年底在岗教师146人。"],
        "143＋12－9＝146人",
    ),
    (
        "C42",
        ["举办讲座36场，线下14场、线上22场，超过年初40场的目标。"],
        ["举办讲座36场，线下14场、线上22场，超过年初30场的目标。"],
        "36场",
    ),
    (
        "C42",
        ["接待12.6万人次，一季度5.1万人次、二季度7.5万人次，达到15万人次的目标。"],
        ["接待12.6万人次，一季度5.1万人次、二季度7.5万人次，达到10万人次的目标。"],
        "12.6万人次",
    ),
    (
        "C31",
        ["发放问卷400份，收回371份，去掉空白卷后有效问卷384份。"],
        ["发放问卷400份，收回384份，去掉空白卷后有效问卷371份。"],
        "有效的384份多于收回的371份",
    ),
    (
        "C39",
        ["全县建成便民服务站74个，乡镇服务站12个、村级服务站64个，配备人员152名。"],
        ["全县建成便民服务站76个，乡镇服务站12个、村级服务站64个，配备人员152名。"],
        "12＋64＝76个",
    ),
    (
        "C17",
        ["为36名困难职工发放救助金，标准为每人0.50万元，共发放16.00万元。"],
        ["为36名困难职工发放救助金，标准为每人0.50万元，共发放18.00万元。"],
        "36×0.50万元＝18万元",
    ),
    (
        "C40",
        [
            "三、问题",
            "1.设备老化。原因是资金少。",
            "2.人手不足。原因是编制少。",
            "四、措施",
            "针对上述三个问题，提出：",
        ],
        [
            "三、问题",
            "1.设备老化。原因是资金少。",
            "2.人手不足。原因是编制少。",
            "四、措施",
            "针对上述两个问题，提出：",
        ],
        "列出的问题是2个",
    ),
    (
        "C41",
        ["年初在管帮扶对象146名，新增32名，退出41名，年末在管137名。", "走访覆盖在管的173名帮扶对象。"],
        ["年初在管帮扶对象146名，新增32名，退出41名，年末在管137名。", "走访覆盖在管的137名帮扶对象。"],
        "另一处写137名",
    ),
    (
        "C41",
        ["设备购置合同金额312.45万元。", "设备购置合同金额3,142,500元，已付清。"],
        ["设备购置合同金额312.45万元。", "设备购置合同金额3,124,500元，已付清。"],
        "像是写颠倒了",
    ),
    (
        "C40",
        ["中心设总编室、采访部、新媒体部、技术部5个内设机构。"],
        ["中心设总编室、采访部、新媒体部、技术部4个内设机构。"],
        "5个内设机构",
    ),
]


@pytest.mark.parametrize(("code", "wrong", "right", "said"), CASES)
def test_what_contradicts_is_told_and_its_mended_form_is_not(
    code: str, wrong: list[str], right: list[str], said: str
) -> None:
    assert any(said in message for message in said_of(wrong, code))
    assert said_of(right, code) == []


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["项目支出预算423.80万元。", "项目支出408.32万元，预算执行率96.35%。"], "C41"),
        (["“乡音”项目安排预算43.28万元。", "“乡音”项目42.83万元已全部用完。"], "C41"),
        (["年初预算800.00万元。", "追加60.00万元，压减45.50万元，全年预算814.50万元。", "支出755.00万元。"], "C50"),
        (
            ["年初预算312.00万元，财政压减28.50万元，其中会议20.10万元、培训8.40万元。", "支出273.50万元。"],
            "C50",
        ),
        (["演出36场，每场补贴0.80万元，补贴资金28.90万元。"], "C17"),
        (["年末绿地486公顷，比上年末的474.5公顷净增11.5公顷，新增12.8公顷，占用1.3公顷。"], "C39"),
    ],
)
def test_what_agrees_is_left_in_peace(lines: list[str], code: str) -> None:
    assert said_of(lines, code) == []


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["项目支出408.32万元。", "项目支出合计使用423.80万元。"], "C41"),
        (["“乡音”项目安排预算42.38万元。", "“乡音”项目42.83万元已全部用完。"], "C41"),
        (["灯光设备预算90.00万元。", "招标后中标价为81.27万元，省下7.83万元。"], "C50"),
    ],
)
def test_what_does_not_agree_is_told(lines: list[str], code: str) -> None:
    assert said_of(lines, code)


@pytest.mark.parametrize(
    ("amounts", "whole", "outer"),
    [
        ([20, 30, 10, 20, 50], 100, [0, 1, 4]),
        ([50, 20, 12, 8, 30, 50], 100, [0, 5]),
        ([20, 30, 50], 100, []),
        ([20, 30, 10, 10], 100, []),
    ],
)
def test_the_outermost_rows_make_the_whole(amounts: list[int], whole: int, outer: list[int]) -> None:
    assert outermost([Fraction(each) for each in amounts], Fraction(whole)) == outer


def test_parts_of_parts_stand_below_these() -> None:
    amounts = [Fraction(each) for each in (50, 20, 12, 8, 30, 25, 5, 50)]
    assert parts_of(amounts, Fraction(100)) == {0: [1, 4], 1: [2, 3], 4: [5, 6]}
