"""A few figures that make each other, told in every order, in one sentence and in several: one wrong, and none."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from itertools import permutations as orders_of

import pytest
from hypothesis import assume, given, settings
from hypothesis.strategies import integers, permutations, sampled_from

from tests.domain.statements.test_kinds_over_lines import END, TITLE
from wenlian_desktop.domain.preflight.run_preflight import run_preflight

Clauses = tuple[str, ...]
PASSAGES: list[tuple[Clauses, str, str]] = [  # the clauses, what is right in one of them, what is wrong
    (("公务接待费6.40万元", "上年为8.00万元", "比上年减少1.60万元", "下降20.00%"), "20.00%", "25.00%"),
    (("本年印刷费49.20万元", "2023年为41.00万元", "比上年增加8.20万元", "增幅20.00%"), "8.20", "2.80"),
    (("惠民演出项目安排128.00万元", "支出124.80万元", "执行率97.50%", "结余3.20万元"), "124.80", "142.80"),
    (("采购预算62.50万元", "成交金额57.50万元", "节约5.00万元", "节约率8.00%"), "62.50", "65.20"),
    (("核定编制40名", "年末实有37人", "空编3名", "在职人员控制率92.50%"), "37人", "34人"),
    (("计划培训骨干160人次", "实际完成184人次", "超出目标24人次", "完成率115.00%"), "115.00%", "151.00%"),
    (("合同125份", "已归档118份", "未归档7份", "归档率94.40%"), "118份", "113份"),
    (("刊发作品234篇", "上年180篇", "比上年多54篇"), "54篇", "45篇"),
    (("刊发作品234篇", "上年180篇", "增长30.00%"), "180篇", "108篇"),
    (("全年接访116件", "比上年少29件", "下降20.00%"), "20.00%", "25.00%"),
    (("上年接访145件", "比上年少29件", "降幅20.00%"), "29件", "92件"),
    (("文学创作项目预算80.00万元", "结余2.00万元", "执行率97.50%"), "97.50%", "92.50%"),
    (("申请64件", "通过48件", "通过率75.00%"), "48件", "43件"),
    (("核定编制40名", "年末实有37人", "空编3名"), "3名", "5名"),
    (("补助家庭178户", "每户2000元", "共计35.60万元"), "178户", "871户"),
    (("演出84场", "参与群众13020人次", "平均每场155人次"), "155人次", "145人次"),
    (("发放问卷458份", "收回446份", "有效问卷435份", "满意386份", "满意度88.74%"), "386份", "368份"),
    (("合同192份", "已归档153份", "未归档39份"), "39份", "93份"),
    (("“三公”经费支出12.80万元", "公务用车运行维护费9.45万元", "公务接待费3.35万元"), "9.45", "9.54"),
]
JOINTS = "，；。"
OF_FIGURES = (
    "C19",
    "C21",
    "C01",
    "C03",
    "C04",
    "C05",
    "C10",
    "C12",
    "C16",
    "C17",
    "C31",
    "C39",
    "C41",
    "C42",
    "C50",
    "C51",
)


def _orders(clauses: Clauses, joint: str) -> list[str]:
    return [joint.join(each) + "。" for each in orders_of(clauses)]


def about_figures(*lines: str) -> list[str]:
    """What is said of the figures of some lines, but that a rate is low."""
    remarks = run_preflight([TITLE, *lines, *END])
    places = {*range(2, len(lines) + 2)}
    return [each.message for each in remarks if each.code in OF_FIGURES and places & {*each.places}]


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize(("clauses", "right", "wrong"), PASSAGES, ids=[each[0][0] for each in PASSAGES])
def test_the_order_of_the_clauses_hides_no_wrong_figure(clauses: Clauses, right: str, wrong: str, joint: str) -> None:
    """Each order of a passage with one wrong figure is blamed, and none where all are right."""
    blamed = [text for text in _orders(clauses, joint) if about_figures(text)]
    unseen = [
        text.replace(right, wrong) for text in _orders(clauses, joint) if not about_figures(text.replace(right, wrong))
    ]
    assert (blamed, unseen) == ([], [])


KINDS = [
    ("获奖414人。一等奖42人，二等奖162人，三等奖210人。获奖面30.00%。", "414人", "378人"),
    ("来了34支队伍，县内20支，县外14支。", "34支", "32支"),
    ("街道妇联9个，乡镇妇联5个，这一层共14个。", "14个", "41个"),
    ("在册车辆134辆，应急用车69辆，执法用车38辆，接待用车27辆，全年派车18640台次。", "134辆", "129辆"),
    ("发放两种问卷，问卷77份。干部问卷18份，群众问卷59份。", "77份", "57份"),
]


@pytest.mark.parametrize(("passage", "right", "wrong"), KINDS, ids=[right for _, right, _ in KINDS])
def test_kinds_of_one_thing_make_it(passage: str, right: str, wrong: str) -> None:
    """Kinds are known by the noun they share, or by leaving nothing out; a rate beside them says nothing of it."""
    assert not about_figures(passage)
    assert about_figures(passage.replace(right, wrong))


def test_parts_that_fill_a_paragraph_add_up() -> None:
    """Amounts told one by one, a sentence each, with no word that one of them is that of all."""
    parts = ("展演支出223.45万元", "印刷费33.54万元", "交通费77.40万元", "服装道具费112.51万元")
    for each in _orders(parts, "。"):
        assert not about_figures(each)
        assert [told for told in about_figures(each.replace("33.54", "38.54")) if "228.45万元" in told], each


STOCKS = [
    ("年初会员1692人", "新增91人", "退会4人", "年末会员1779人"),
    ("年初预算1887.98万元", "上年结转41.21万元", "追加74.13万元", "追减24.21万元", "全年预算1979.11万元"),
]


@pytest.mark.parametrize("clauses", STOCKS, ids=["stock", "budget"])
def test_an_account_that_balances_is_right_in_every_order(clauses: Clauses) -> None:
    """No rule takes some of the changes for all of them."""
    assert [text for text in _orders(clauses, "，") if about_figures(text)] == []


TABLE_OF_SCORES = ("评价内容\t满分\t得分", "预算执行\t20\t19.57", "目标实现\t60\t58.60", "预算管理\t20\t19.40")


def test_a_total_told_above_its_table_is_that_of_the_rows() -> None:
    """“绩效得分98.57分” above rows of a hundred marks that make 97.57."""
    right = ("部门整体绩效得分97.57分，等级为“优”。各部分得分见下表：", *TABLE_OF_SCORES)
    told = "绩效得分98.57分，下表各项得分之和为97.57分"
    assert not [each for each in run_preflight([TITLE, *right, *END]) if "下表" in each.message]
    wrong = run_preflight([TITLE, right[0].replace("97.57", "98.57"), *TABLE_OF_SCORES, *END])
    assert [each.code for each in wrong if told in each.message] == ["C21"]


SHARES = [
    ("上半年支出412.30万元，下半年支出587.70万元，上半年支出占全年支出的41.23%。", "41.23%", "70.15%"),
    ("人员经费支出812.40万元，公用经费支出203.10万元，公用经费占基本支出的20.00%。", "20.00%", "25.00%"),
    ("城区组织演出42场，乡镇组织演出63场，乡镇演出占总场次的60.00%。", "60.00%", "40.00%"),
    ("前三季度到账640万元，第四季度到账160万元，第四季度到账数为全年到账数的20%。", "20%", "25%"),
]


@pytest.mark.parametrize(("passage", "right", "wrong"), SHARES, ids=[wrong for _, _, wrong in SHARES])
def test_a_share_is_of_what_all_parts_make(passage: str, right: str, wrong: str) -> None:
    """The whole is not told: a part by another one, or by the rest, is no share of it."""
    assert not about_figures(passage)
    assert about_figures(passage.replace(right, wrong))


def test_a_share_of_another_part_is_none_of_the_sum() -> None:
    """A share that names another part, or stands beside the whole, is held against that."""
    assert not about_figures("上半年支出412.30万元，下半年支出587.70万元，上半年支出占下半年支出的70.15%。")


COME_AND_GONE = [
    ("年初馆藏326480卷，本年接收进馆14872卷，向市方志馆移出1360卷，年末馆藏339992卷。", "339992", "342712"),
    ("年初存栏标本5120件，野外采回340件，送检耗用85件，年末存5375件。", "5375", "5735"),
    ("年初在借器材246件，春季出借86件，冬季归还121件，年末在借211件。", "211", "121"),
]


@pytest.mark.parametrize(("passage", "right", "wrong"), COME_AND_GONE, ids=[right for _, right, _ in COME_AND_GONE])
def test_stocks_agree_whatever_words_tell_what_came_and_went(passage: str, right: str, wrong: str) -> None:
    """What is told between what there was and what there is came or went, though no word is known that says which."""
    assert not about_figures(passage)
    assert about_figures(passage.replace(right, wrong))


def test_a_mean_of_stocks_is_none() -> None:
    """Half a person stands in a mean of the year, which is not what there is at its end."""
    assert not about_figures("年初实有50人，其间调入3人、离开2人，年末、年初平均为49.5人。")


def _years(now: int, base: int) -> Clauses:
    way = "增加" if now > base else "减少"
    rate = f"{'增长' if now > base else '下降'}{_rounded(abs(now - base), base)}%"
    return f"印刷费{_wan(now)}", f"上年为{_wan(base)}", f"比上年{way}{_wan(abs(now - base))}", rate


def _execution(more: int, less: int) -> Clauses:
    budget, spent = more + 20 * less, 20 * less
    rate = f"执行率{_rounded(spent, budget)}%"
    return f"惠民演出专项安排{_wan(budget)}", f"支出{_wan(spent)}", rate, f"结余{_wan(more)}"


def _purchases(more: int, less: int) -> Clauses:
    plan, paid = more + 9 * less, 9 * less
    rate = f"节约率{_rounded(more, plan)}%"
    return f"采购预算{_wan(plan)}", f"成交金额{_wan(paid)}", f"节约{_wan(more)}", rate


def _goals(done: int, more: int) -> Clauses:
    beyond = more % 97 + 1
    rate = f"完成率{_rounded(done + beyond, done)}%"
    return f"计划培训骨干{done}人次", f"实际完成{done + beyond}人次", f"超出目标{beyond}人次", rate


def _archives(kept: int, left: int) -> Clauses:
    rate = f"归档率{_rounded(kept, kept + left)}%"
    return f"合同{kept + left}份", f"已归档{kept}份", f"未归档{left}份", rate


def _stock(first: int, came: int) -> Clauses:
    went = min(came, first) // 7 + 1
    return f"年初会员{first}人", f"新增{came}人", f"退会{went}人", f"年末会员{first + came - went}人"


def _spending(one: int, other: int) -> Clauses:
    third = one // 3 + 17
    return f"展演支出{_wan(one + other + third)}", f"印刷费{_wan(one)}", f"交通费{_wan(other)}", f"宣传费{_wan(third)}"


def _wan(fen: int) -> str:
    return f"{fen / 100:.2f}万元"


def _rounded(part: int, whole: int) -> Decimal:
    return (Decimal(100 * part) / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize("told", [_years, _execution, _purchases, _goals, _archives, _stock, _spending])
@settings(max_examples=40, deadline=None)
@given(
    one=integers(1_000, 90_000), other=integers(1_000, 90_000), order=permutations(range(4)), joint=sampled_from(JOINTS)
)
def test_any_figures_that_agree_are_left_in_peace(
    told: Callable[[int, int], Clauses], one: int, other: int, order: list[int], joint: str
) -> None:
    """Whatever the figures are, and in whatever order they are told."""
    assume(one != other)
    clauses = told(one, other)
    said = about_figures(joint.join(clauses[at] for at in order) + "。")
    assert not [each for each in said if not each.startswith("执行率")]  # a low one wants its reasons


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("办展览18场、办演出28场、办讲座培训44场、办采风{}场，全年累计开展文艺活动112场。", ("22", "82", "172场")),
        ("按展览22场、演出{}场、讲座培训39场、采风19场统计，年内文艺活动达到101场。", ("21", "31", "111场")),
        ("依次支付58.9万元、75.87万元、{}万元、32.4万元，四季累加为240.16万元。", ("72.99", "79.22", "246.39万元")),
        ("年内巡演{}场：社区26场、学校31场、企业19场和乡村27场。", ("103", "130", "103场")),
    ],
)  # fmt: skip
def test_a_list_beside_one_figure_makes_it(text: str, sum_: tuple[str, str, str]) -> None:
    right, wrong, total = sum_
    assert not about_figures(text.format(right))
    assert any(total in message for message in about_figures(text.format(wrong)))


ACCOUNTS = [
    (
        "新增设备425,006.37元，下账设备{}元，原值从年初的4,409,578.80元变动到年末的4,574,255.48元。",
        "260,329.69",
        "860,329.69",
    ),
    ("会员数年末比年初多，年末1896人，年初{}人，原因是入会的54人多于退会的20人。", "1862", "1802"),
    ("藏书一年来有进有出，购入4468册、退出2672册，账面从{}册变成49022册。", "47226", "49226"),
    ("设备原值年末余额290.36万元，年初余额290.86万元，年内借方增加23.01万元，贷方减少{}万元。", "23.51", "22.51"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), ACCOUNTS)
def test_an_account_closes_in_whatever_order_it_is_told(text: str, right: str, wrong: str) -> None:
    assert not about_figures(text.format(right))
    assert about_figures(text.format(wrong))


MARKS = "打分结果为{}分。分指标看，预算执行（满分10分）得9.4分；产出（满分50分）得48.66分；效果（满分40分）得{}分。"


@pytest.mark.parametrize(("total", "last", "sum_"), [("99.9", "37.84", "95.9分"), ("95.9", "38.74", "96.8分")])
def test_what_was_got_of_a_hundred_makes_the_score(total: str, last: str, sum_: str) -> None:
    assert not about_figures(MARKS.format("95.9", "37.84"))
    assert any(f"＝{sum_}" in message for message in about_figures(MARKS.format(total, last)))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "全年930.40万元的支出中，210.30万元发生于一季度，245.60万元发生于二季度，"
            "230.10万元发生于三季度，另{}万元发生于四季度。",
            "254.40",
        ),
        (
            "上半年两个季度支出210.30万元和245.60万元，下半年两个季度支出230.10万元和{}万元，全年合计930.40万元。",
            "254.40",
        ),
    ],
)
def test_a_quarter_told_behind_its_figure_is_its_own(text: str, wrong: str) -> None:
    half = "上半年支出455.90万元。"
    assert not about_figures(text.format("244.40"), half)
    assert about_figures(text.format(wrong), half)


SHARES_ALONE = "科普活动占40.74%，科技馆运行占31.21%，青少年教育占{}%，人才服务占10.90%。"


@pytest.mark.parametrize(("share", "is_told"), [("17.14", False), ("17.15", False), ("19.14", True), ("15.14", True)])
def test_shares_alone_make_a_hundred(share: str, *, is_told: bool) -> None:
    assert (about_figures(SHARES_ALONE.format(share)) != []) is is_told
