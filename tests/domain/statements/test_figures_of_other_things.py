"""Figures near each other that are of different things: right sentences are left in peace, wrong ones told."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"

PAIRS = [  # code, a right sentence, the same with a fault
    (
        "C39",
        "全年发布信息90条，为上年45条的2倍，其中网站32条，公众号11条。",
        "全年发布信息90条，为上年45条的2倍，其中网站32条，公众号11条，展板57条。",
    ),
    (
        "C13",
        "“三公”经费决算5.8万元，其中公务用车运行维护费4.6万元、公务接待费1.2万元，因公出国（境）费0元。",
        "“三公”经费决算5.8万元，其中公务用车运行维护费4.6万元、公务接待费0.9万元，因公出国（境）费0.3元。",
    ),
    (
        "C12",
        "年初固定资产原值310万元，本年新增25万元，报废11万元，年末为324万元；累计折旧150万元，净值174万元。",
        "年初固定资产原值310万元，本年新增25万元，报废11万元，年末为324万元；累计折旧150万元，净值147万元。",
    ),
    (
        "C50",
        "受理咨询420件：合同类231件，婚姻类104件，其他85件。合同类占55.00%，比上年的58.26%低3.3个百分点。",
        "受理咨询420件：合同类231件，婚姻类104件，其他85件。合同类占55.00%，比上年的58.26%低3.6个百分点。",
    ),
    (
        "C03",
        "行政编制60名，在岗57名；事业编制30名，在岗28名；全部在岗85人，满编率94.44%。",
        "行政编制60名，在岗57名；事业编制30名，在岗28名；全部在岗85人，满编率94.94%。",
    ),
    (
        "C50",
        "投诉由2022年的40起降到2023年的32起，2024年再降为24起，两年累计下降40%。",
        "投诉由2023年的32起降为24起，下降26%。",
    ),
    (
        "C39",
        "评为优秀的41件、良好的22件、一般的7件，优秀与良好合计63件。",
        "评为优秀的41件、良好的22件、一般的7件，优秀、良好和一般合计72件。",
    ),
    (
        "C39",
        "执行制度21项，按类别分为财务6项、资产4项、采购3项、业务8项；年内修订5项。",
        "执行制度21项，按类别分为财务6项、资产4项、采购3项、业务9项；年内修订5项。",
    ),
    (
        "C50",
        "扣分项有外展场次扣1.6分、验收延迟扣1.3分。与2023年得分92.8分比，提高1.35分。",
        "2024年得分94.15分，外展场次扣1.6分。与2023年得分92.8分比，提高1.53分。",
    ),
    (
        "C50",
        "媒体报道66篇，中央级5篇、省级20篇、市级41篇，总量是2023年33篇的2倍。",
        "媒体报道66篇，中央级5篇、省级20篇、市级41篇，总量是2023年33篇的3倍。",
    ),
    (
        "C41",
        "借阅图书7200册，平均每人2.4册；办证2000张，每3人约办2张。读者3000人。",
        "读者3000人，借阅图书7200册，平均每人2.6册；办证2000张。",
    ),
    (
        "C03",
        "新建组织91家，任务为85家。规模以上企业建会率从上年的91.2%提高到93.6%。",
        "任务为91家，建成组织85家，建成率93.14%。",
    ),
    (
        "C39",
        "22个项目里按期完成20个，按期率90.91%，延期的2个中1个晚30天、1个晚45天，平均延期37.5天。",
        "22个项目里按期完成20个，按期率90.91%，延期3个。",
    ),
    (
        "C03",
        "年初预算500万元，全年预算500万元，全年支出480万元。\n1—4月执行140万元，1—10月执行395万元，进度依次为28%、79%。",
        "年初预算500万元，全年预算500万元，全年支出480万元，预算执行率98.00%。",
    ),
]


def levels(line: str, code: str) -> list[str]:
    """What is said with a code on a report of one line, or of two."""
    return [
        each.message
        for each in run_preflight([TITLE, *line.split("\n")])
        if each.code == code and each.level.value != "示"
    ]


@pytest.mark.parametrize(("code", "right", "wrong"), PAIRS)
def test_figures_of_different_things_are_told_apart(code: str, right: str, wrong: str) -> None:
    assert levels(right, code) == []
    assert levels(wrong, code)


OTHER_COLUMNS = [
    "项目\t预算（元）\t支出（元）\t未支出（元）",
    "采风\t90000\t88000\t2000",
    "办刊\t60000\t51000\t9000",
    "补助\t30000\t29000\t1000",
]


def test_what_is_left_is_looked_up_in_its_own_column() -> None:
    def told(line: str) -> list[str]:
        return [each.message for each in run_preflight([TITLE, *OTHER_COLUMNS, line]) if each.code == "C41"]

    assert told("未支出数最大的是办刊，因印刷合同跨年。") == []
    assert told("未支出数最大的是采风，因行程取消。")
    assert told("支出数最大的是办刊，因印刷合同跨年。")


def test_a_goal_passed_by_so_much_is_one_goal() -> None:
    """“目标超额完成5%” tells of the figure before it, “各项目标全部完成” of all."""
    lines = [TITLE, "送戏目标60场，完成57场，原因是汛期停演3场。"]
    claimed = [*lines, "各项目标全部完成。"]
    assert not [each for each in run_preflight([*lines, "展览21场；目标超额完成5%。"]) if each.code == "C42"]
    assert [each for each in run_preflight(claimed) if each.code == "C42"]


CAUSE = "问题：艺术家下乡场次偏少。原因：6月至8月连续暴雨，部分乡镇道路中断。"


def test_the_cause_of_a_missed_goal_may_stand_under_its_own_head() -> None:
    line = "艺术家下乡场次合计40场，其中平原镇28场、山区镇12场，占比30%，低于50%的目标。"
    assert [each for each in run_preflight([TITLE, line]) if each.code == "C27"]
    assert not [each for each in run_preflight([TITLE, CAUSE, line]) if each.code == "C27"]
