"""What one line tells is held against the next ones: two sentences of different lines are read as one."""

import pytest

from wenlian_desktop.domain.preflight.read_together.one_sentence_rules import OF_CLAIMS, ONE_SENTENCE
from wenlian_desktop.domain.preflight.run_preflight import ON_STATEMENTS, run_preflight
from wenlian_desktop.domain.rules.rule import Level

HEAD = ("示例区文学艺术界联合会2023年度部门整体绩效评价报告", "一、绩效目标完成情况")
CASES = [
    ("本馆全年接待读者42.9万人次。|上年接待39.0万人次，增幅为{}%。", "11.00", "10.00"),
    ("办公费上年12.0万元，本年9.6万元。|会议改在线上召开。|办公费同比下降{}%。", "24.00", "20.00"),
    ("收回问卷400份，有效384份，其中满意367份。|服务对象满意度为{}%。", "97.55", "95.57"),
    ("儿童剧演出32场，支出57.60万元。|场地由小学提供。|平均每场支出{}万元。", "1.08", "1.80"),
    ("举办书画展览{}场，免费开放。|其中书法展3场，美术展4场，摄影展2场。", "10", "9"),
    ("春季班招收学员84人，秋季班招收学员97人。|全年公益培训惠及学员{}人。", "191", "181"),
    ("市美术馆核定编制26名，市画院核定编制18名。|两家单位编制合计{}名。", "42", "44"),
    ("年初培训目标为300人次。|教材由协会编写。|到11月底共培训{}人次，超过了目标。", "281", "318"),
    (
        "公务用车购置费17.80万元；|公务用车运行维护费2.45万元，公务接待费0.95万元；|“三公”经费总计{}万元。",
        "23.00",
        "21.20",
    ),
    ("上年结转5.20万元；|本年财政拨款460.00万元，本年支出457.75万元；|年末结转和结余{}万元。", "4.75", "7.45"),
    ("固定资产年末原值{}万元。|分类看，设备151.30万元、家具32.75万元、图书48.40万元。", "268.45", "232.45"),
    ("评价得分为{}分。|其中预算执行19.48分，目标实现58.20分，预算管理19.10分。", "97.68", "96.78"),
    ("线上展厅访问量18.6万次，2022年为16.2万次。|访问量同比{}14.81%。", "下降", "增长"),
]


def _said(text: str) -> list[tuple[tuple[int, ...], str, Level]]:
    found = run_preflight([*HEAD, *text.split("|")])
    return [(each.places, each.message, each.level) for each in found if min(each.places) > len(HEAD)]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_what_one_line_tells_is_held_against_another(text: str, wrong: str, right: str) -> None:
    lines = len(text.split("|"))
    told = [each for each in _said(text.format(wrong)) if len(each[0]) > 1]
    assert told
    assert all({*places} <= {*range(len(HEAD) + 1, len(HEAD) + lines + 1)} for places, _, _ in told)
    assert not [each for each in _said(text.format(right)) if len(each[0]) > 1]


@pytest.mark.parametrize(
    "text",
    [
        "选送作品22件，其中书法7件、国画15件。|展品完好率68.5%，没有发生责任事故。",  # of other things
        "全年培训96人，男42人，女54人。|救助困难群众90人，城区48人，乡村42人。",  # each of its own
        "演出56场，观众8.12万人次。|街区日均客流1.53万人次。",  # another average
        "项目支出229.00万元。|展览支出86.00万元，占项目支出的37.55%。",  # right
    ],
)
def test_figures_of_other_things_are_left_in_peace(text: str) -> None:
    assert not [each for each in _said(text) if len(each[0]) > 1]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("追加共两笔，5月18.40万元，9月23.60万元，累计{}万元；以年初预算700.00万元为基数，占6.00%。", "44.00", "42.00"),
        ("参赛作品96件，书法类42件，国画类{}件；另收到来信12封、来电30个，均已答复。", "45", "54"),
    ],
)
def test_a_part_of_a_long_sentence_is_read_alone(text: str, wrong: str, right: str) -> None:
    assert any("之和" in message for _, message, _ in _said(text.format(wrong)))
    assert not any("之和" in message for _, message, _ in _said(text.format(right)))


def test_what_two_sentences_say_is_never_more_than_a_warning() -> None:
    told = [level for places, _, level in _said(CASES[0][0].format(CASES[0][1])) if len(places) > 1]
    assert told == [Level.WARNING]


def test_the_rules_that_are_asked_again_are_rules() -> None:
    assert {each.name for each in ON_STATEMENTS} >= ONE_SENTENCE | OF_CLAIMS
    assert not ONE_SENTENCE & OF_CLAIMS
