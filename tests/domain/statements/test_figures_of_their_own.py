"""Figures that others beside them seem to contradict: silent where they are of their own, told where one is wrong."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2023年度部门整体绩效评价报告"


def _told(text: str, *end: str) -> set[str]:
    told = run_preflight([TITLE, *text.split("|"), *end])
    return {each.code for each in told if each.level.value in "错警"} - {"C32", "C54"}


PAIRS = [  # code, a right text, the same with a fault; | parts lines
    ("C49", "查档登记512人次，一人一次借阅多份，登记数少于份数。", "发表论文多篇，建成书屋6家。"),
    (
        "C41",
        "全区9个街道。|评出示范户260户，13个街道、镇各20户。",
        "全区9个街道。|评出示范户260户，13个街道各20户。",
    ),
    (
        "C42",
        "道路改造3月20日开工，11月15日完工，比合同工期缩短15天。",
        "合同工期200天，道路改造3月20日开工，11月15日完工。",
    ),
    (
        "C42",
        "各项任务10月底前完成率为90.00%（40项任务完成36项），12月底全部完成。",
        "各项任务均在10月底前完成，其中书屋12月20日完成。",
    ),
    (
        "C39",
        "馆点类别	数量（个）	到馆（人次）	每人次外借（册）|中心馆	1	1200	0.80"
        "|分馆	3	800	0.90|合计	4	2000	0.84",
        "馆点类别	数量（个）	到馆（人次）	外借（册）|中心馆	1	1200	80"
        "|分馆	3	800	90|合计	4	2010	170",
    ),
    (
        "C50",
        "新开旅行社3家，累计14家；民宿由120家增至140家，新开30家、停业10家。",
        "4月新设站点3个；全年站点由12个增加到18个。",
    ),
    (
        "C04",
        "类别	年初预算数	上年结转	年中追加	调剂	全年预算数|基本支出	300	0	20	-10	310"
        "|项目支出	200	30	15	10	255|合计	500	30	35	0	565",
        "类别	年初预算数	上年结转	年中追加	调剂	全年预算数|基本支出	300	0	20	-10	310"
        "|项目支出	200	30	15	10	245|合计	500	30	35	0	565",
    ),
    (
        "C31",
        "现场评价收到400份，满意及以上384份，满意率96.00%；线上问卷有效200份，满意及以上186份，满意率93.00%。"
        "目标按6：4加权，为94.80%。",
        "现场评价收到400份，满意及以上384份，满意率96.00%；线上问卷有效200份，满意及以上186份，满意率94.00%。",
    ),
    (
        "C31",
        "问卷有效400份，满意384份，满意率96.00%。区文明办公布的满意度91.20%，与本单位问卷无关。",
        "问卷有效400份，满意384份，满意率91.20%。",
    ),
    (
        "C16",
        "出国办展花去4.86万元，车辆运行花去3.24万元，来客接待花去1.15万元，“三公”经费总计9.25万元。",
        "出国办展花去4.86万元，车辆运行花去3.24万元，来客接待花去1.15万元，“三公”经费总计9.52万元。",
    ),
]


@pytest.mark.parametrize(("code", "right", "wrong"), PAIRS)
def test_a_figure_of_its_own_is_left_in_peace_and_a_wrong_one_told(code: str, right: str, wrong: str) -> None:
    assert not _told(right)
    assert code in _told(wrong)


SILENT = [  # what is told is of something else, or one term of a sum told with it
    "设备采购至安装平均18天，比上年的22天缩短4天；2家书屋均已开放。",
    "年度目标：实用培训700人次。|技能类6期、320人次，农技类9期、410人次，共15期、730人次。",
    "综合得分94.70分。表中“产出”得分95.5分，由三人打分平均，打分为95.0分、96.0分、95.5分。",
    "产出40分，自评39.5分；效益30分，自评29.2分；满意度10分，自评10分。产出扣0.5分；效益扣0.8分。",
    "其他支出96万元，6个社区按户数分配，户均40元。",
    "馆本部编制20名。加上2家分馆的编制15名，全馆行政编制10名、事业编制25名。",
    "资产年初862.40万元，购置增加94.36万元，报废减少37.18万元，年末919.58万元。",
    "追加资金为甲、乙，分别为48万元和79.56万元；追减资金为会议费压减，比例为年初安排71.60万元的30.00%。",
    "基本支出预算数1300万元，项目支出预算数860万元。追加部分，基本支出20万元，项目支出30万元。项目支出执行率95.00%。",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_of_something_else_is_left_in_peace(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("written", "is_told"),
    [("于2024年6月底前完成已扫描档案的挂接", False), ("2024年6月已完成扫描档案的挂接", True)],
)
def test_what_is_already_there_is_no_deed_of_the_plan(written: str, is_told: bool) -> None:
    end = ("示例区文学艺术界联合会", "2024年5月9日")
    assert ("C36" in _told(f"八、下一步改进措施|1.由办公室配人，{written}。", *end)) is is_told
