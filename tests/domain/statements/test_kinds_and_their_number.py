"""Counts told by their kinds, or told again elsewhere: what contradicts is told, what agrees is left in peace."""

import pytest

from tests.domain.statements.test_kinds_over_lines import Case, said_of

PROJECTS = ["项目\t预算数\t支出数\t执行率", "惠民演出\t58.00\t53.62\t92.45%", "骨干轮训\t88.20\t80.19\t90.92%",
            "合计\t146.20\t133.81\t91.53%"]  # fmt: skip
GOALS = ["指标\t目标值\t完成值\t完成率", "举办展览（场）\t9\t9\t100.00%"]

CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C39",
        ["区残联在5个街道、4个乡设立工作站共11个。"],
        ["区残联在5个街道、4个乡设立工作站共9个。"],
        "5＋4＝9个",
    ),
    (
        "C39",
        ["7位专家中，美术3位、音乐2位、文学3位。"],
        ["7位专家中，美术3位、音乐2位、文学2位。"],
        "3＋2＋3＝8位",
    ),
    (
        "C39",
        ["举办讲座（场）\t20\t24\t120.00%", "讲座中，文学8场、历史7场、科普7场，听众合计2150人次。"],
        ["举办讲座（场）\t20\t24\t120.00%", "讲座中，文学8场、历史7场、科普9场，听众合计2150人次。"],
        "表中写24场",
    ),
    (
        "C51",
        ["核定编制20名，其中行政8名、事业12名；年末实有19人，其中行政9人、事业10人。"],
        ["核定编制20名，其中行政8名、事业12名；年末实有19人，其中行政8人、事业11人。"],
        "多于行政编制8名",
    ),
    (
        "C41",
        ["辖7个行政村、2个社区。", "垃圾集中收运覆盖全部9个村和2个社区。"],
        ["辖7个行政村、2个社区。", "垃圾集中收运覆盖全部7个村和2个社区。"],
        "这里写9个村",
    ),
    (
        "C41",
        [*PROJECTS, "3个项目全部填报绩效目标，覆盖率100%。"],
        [*PROJECTS, "2个项目全部填报绩效目标，覆盖率100%。"],
        "列出的项目是2个",
    ),
    (
        "C41",
        ["目标：举办展览8场；培训学员300人次。", *GOALS],
        ["目标：举办展览9场；培训学员300人次。", *GOALS],
        "表中写9",
    ),
]


@pytest.mark.parametrize(("code", "wrong", "right", "said"), CASES)
def test_kinds_that_do_not_make_their_number_are_told(code: str, wrong: list[str], right: list[str], said: str) -> None:
    assert any(said in each for each in said_of(wrong, code))
    assert said_of(right, code) == []


PEACEFUL = [
    ("C39", ["全县建成文化驿站，6个乡、3个镇每处2个，共18个。"]),
    ("C39", ["获补助的12家协会中，市级4家、区级5家、行业3家。"]),
    ("C39", ["举办讲座（场）\t20\t24\t120.00%", "讲座方面，主要有文学8场、历史7场、科普6场等。"]),
    ("C39", ["全年举办培训班12期。", "培训班中，舞蹈4期、声乐5期、书画2期，其余为综合班。"]),
    ("C41", ["辖7个行政村、2个社区。", "上年全部7个村和1个社区完成改厕。"]),
    ("C41", [*PROJECTS, "全年安排3个项目，其中2个当年验收。", "3个项目全部填报绩效目标。"]),
]


@pytest.mark.parametrize(("code", "lines"), PEACEFUL)
def test_numbers_of_other_things_are_left_in_peace(code: str, lines: list[str]) -> None:
    assert said_of(lines, code) == []
