"""Days of events, years in their place, names of offices, names and members counted, annexes: wrong and right twins."""

import pytest

from tests.domain.statements.test_kinds_over_lines import TITLE, said_of
from wenlian_desktop.domain.preflight.run_preflight import run_preflight

OWN = "示例区文学艺术界联合会（以下简称“区文联”）内设办公室、创编部、会员部3个部室。"
Case = tuple[str, list[str], list[str], str]
RATES = ["指标\t目标值\t完成值", "合格率\t95\t96", "到课率\t90\t92", "归档率\t98\t99"]
CASES: list[Case] = [  # code, lines that are wrong, the same lines put right, what is said
    ("C36", ["读书班3月4日至3月9日开办，为期5天。"], ["读书班3月4日至3月9日开办，为期6天。"], "6天"),
    ("C36", ["剪纸展为期20天，5月2日开幕，共88件，5月9日闭幕。"],
     ["剪纸展为期8天，5月2日开幕，共88件，5月9日闭幕。"], "8天"),
    ("C36", ["摄影展6月18日开展，共展出90件，观众1500人次，6月8日闭展。"],
     ["摄影展6月18日开展，共展出90件，观众1500人次，6月28日闭展。"], "早于"),
    ("C36", ["展名\t开展日期\t闭展日期", "剪纸展\t5月2日\t5月9日", "版画展\t7月20日\t7月2日"],
     ["展名\t开展日期\t闭展日期", "剪纸展\t5月2日\t5月9日", "版画展\t7月20日\t7月28日"], "早于"),
    ("C36", ["修复培训班于4月8日开班，4月12日结业。", "修复培训班为期9天，学员满意。"],
     ["修复培训班于4月8日开班，4月12日结业。", "修复培训班为期5天，学员满意。"], "5天"),
    ("C36", ["按照《关于做好{last}年度部门绩效自评的通知》（示财〔{next}〕7号）开展自评。"],
     ["按照《关于做好{year}年度部门绩效自评的通知》（示财〔{next}〕7号）开展自评。"], "通知"),
    ("C36", ["{last}年收入300.00万元，其中财政拨款290.00万元、其他收入10.00万元。"],
     ["{year}年收入300.00万元，其中财政拨款290.00万元、其他收入10.00万元。"], "收入"),
    ("C36", ["部门预算于{last}年3月1日公开，部门决算于{year}年9月1日公开。"],
     ["部门预算于{year}年3月1日公开，部门决算于{year}年9月1日公开。"], "公开"),
    ("C36", ["1.产出数量。{last}年举办展览12场，观众2.30万人次。"],
     ["1.产出数量。{year}年举办展览12场，观众2.30万人次。"], "年的工作"),
    ("C37", [OWN, "经测算，县文联各项指标均有依据。"], [OWN, "经测算，区文联各项指标均有依据。"], "县文联"),
    ("C37", [OWN, "区残联与区法院建立了联系机制，调解成功12件。"],
     [OWN, "区文联与区法院建立了联系机制，调解成功12件。"], "区残联"),
    ("C37", [OWN, "区文化馆整体绩效评价得分97.99分，等级为“优”。"],
     [OWN, "区文联整体绩效评价得分97.99分，等级为“优”。"], "区文化馆"),
    ("C37", [OWN, "台账由创作编辑部汇总。"], [OWN, "台账由创编部汇总。"], "创作编辑部"),
    ("C41", [OWN, "会员部、展览部配合。"], [OWN, "会员部、创编部配合。"], "展览部"),
    ("C40", ["评价小组由4名成员组成，财务科1人、业务科2人、专家2人。"],
     ["评价小组由5名成员组成，财务科1人、业务科2人、专家2人。"], "5人"),
    ("C40", ["工作组共7人，其中财政局2人、会计师事务所4人。"],
     ["工作组共6人，其中财政局2人、会计师事务所4人。"], "6"),
    ("C40", ["经费按“科室申请、财务初审、领导审批”四步报销。"],
     ["经费按“科室申请、财务初审、领导审批”三步报销。"], "四步"),
    ("C40", ["4项目标中，展览、培训和出版2项完成，采风1项延期。"],
     ["4项目标中，展览、培训和出版3项完成，采风1项延期。"], "3项"),
    ("C40", ["质量指标共5项，完成情况如下表：", *RATES],
     ["质量指标共3项，完成情况如下表：", *RATES], "3行"),
    ("C48", ["设备室应设备巡检制度，按月检查。"], ["设备室应建立设备巡检制度，按月检查。"], "缺动词"),
    ("C48", ["组织馆员积极阅读活动，参加900人次。"], ["组织馆员积极开展阅读活动，参加900人次。"], "缺动词"),
    ("C48", ["完成5个，其于2个延期。"], ["完成5个，其余2个延期。"], "其余"),
    (
        "C36",
        ["固定资产账实相符，{last}年度新增资产按规定登记入账。"],
        ["固定资产账实相符，{year}年度新增资产按规定登记入账。"],
        "年的工作",
    ),
]  # fmt: skip
ANNEXES: list[tuple[list[str], list[str], str]] = [
    (["委托第三方电话调查，满意度95%。", "附件：1.自评表", "2.入户调查报告"],
     ["委托第三方入户调查，满意度95%。", "附件：1.自评表", "2.入户调查报告"], "没有说到入户"),
    (["对6个项目逐一评分。", "附件：1.自评表", "2.项目自评表（5张）"],
     ["对6个项目逐一评分。", "附件：1.自评表", "2.项目自评表（6张）"], "6个"),
    (["得分见附件2“项目支出自评表”。", "附件：1.项目支出自评表", "2.问卷"],
     ["得分见附件1“项目支出自评表”。", "附件：1.项目支出自评表", "2.问卷"], "附件2"),
    (["《绩效监控表》（附件1）一并报送。", "附件：1.绩效目标表", "2.问卷"],
     ["《绩效目标表》（附件1）一并报送。", "附件：1.绩效目标表", "2.问卷"], "附件清单是“绩效目标表”"),
    (["《满意度问卷》作为附件1随本报告报送。", "附件：1.绩效目标表", "2.满意度问卷"],
     ["《满意度问卷》作为附件2随本报告报送。", "附件：1.绩效目标表", "2.满意度问卷"], "附件清单是“绩效目标表”"),
]  # fmt: skip
PEACEFUL: list[tuple[str, list[str]]] = [
    ("C36", ["研修班8月5日至8月11日举办，其中休整1天，授课共6天。"]),
    ("C36", ["书展10月20日开幕，次年1月8日闭幕，为期81天。"]),
    ("C36", ["{last}年收入300.00万元，{year}年收入320.00万元，增加20.00万元。"]),
    ("C36", ["{last}年支出300.00万元；比上年增加20.00万元。"]),
    ("C36", ["{last}年度决算于{year}年9月1日公开，{year}年度预算于{year}年3月1日公开。"]),
    ("C36", ["根据《{last}年度项目绩效评价通知》反馈的意见整改3项。"]),
    ("C37", [OWN, "选送作品参加省文联联展，获县文联表彰2人次。"]),
    ("C37", [OWN, "与县文联联合举办展览1场。"]),
    ("C41", [OWN, "由市财政局预算科审核，办公室报送。"]),
    ("C40", ["评价组由5人组成，其中高级职称2人、中级职称3人，党员4人。"]),
    ("C40", ["按“统筹规划、分级实施”两步推进，财务和资产管理2项制度完成修订。"]),
    ("C48", ["严格预算管理，主动公开信息，发挥积极作用，社会反响良好。"]),
    ("C48", ["各科室相应指标，由办公室汇总，青纱帐、蚊帐入画。"]),
]  # fmt: skip


def _dated(lines: list[str]) -> list[str]:
    year = int(TITLE.split("年")[0][-4:])
    return [
        each.replace("{year}", f"{year}").replace("{last}", f"{year - 1}").replace("{next}", f"{year + 1}")
        for each in lines
    ]


@pytest.mark.parametrize(("code", "wrong", "right", "said"), CASES, ids=[f"{case[0]} {case[3]}" for case in CASES])
def test_what_is_wrong_is_told_and_its_twin_is_not(code: str, wrong: list[str], right: list[str], said: str) -> None:
    told = said_of(_dated(wrong), code)
    assert [message for message in told if said in message], told
    assert said_of(_dated(right), code) == []


@pytest.mark.parametrize(("wrong", "right", "said"), ANNEXES)
def test_annexes_are_those_of_the_text(wrong: list[str], right: list[str], said: str) -> None:
    end = ["示例区文学艺术界联合会", "2025年4月7日"]
    told = [each.message for each in run_preflight([TITLE, OWN, *wrong, *end]) if each.code == "C54"]
    assert [message for message in told if said in message], told
    assert not [each for each in run_preflight([TITLE, OWN, *right, *end]) if each.code == "C54"]


@pytest.mark.parametrize(("code", "lines"), PEACEFUL)
def test_what_is_right_is_left_in_peace(code: str, lines: list[str]) -> None:
    assert said_of(_dated(lines), code) == []
