"""A whole and its parts one after another, without a word that says so."""

import pytest

from tests.domain.statements.test_kinds_over_lines import said_of

WRONG = [
    ("C17", "项目支出512.40万元，品牌活动236.80万元，人才培养141.35万元，阵地维护131.25万元。", "509.4万元"),
    ("C17", "培训班花费18.60万元，讲课费9.20万元，场租费5.10万元，资料费4.80万元，都由本级列支。", "19.1万元"),
    ("C39", "下乡慰问演出42场，进乡镇的18场，进企业的11场，进学校的9场，没有别的去处。", "18＋11＋9＝38场"),
    ("C39", "资助困难艺人168人，音乐门类52人、戏曲门类61人、美术门类38人、曲艺门类15人。", "166人"),
    ("C39", "摄影展7个，收到作品1426幅，展出的412幅；人像类126幅、风光类158幅、纪实类138幅。", "422幅"),
    ("C39", "签约作家交稿18部，长篇9部、中篇6部、诗集3部、报告文学2部；通过验收的17部。", "9＋6＋3＋2＝20部"),
]
RIGHT = [
    "项目支出509.40万元，品牌活动236.80万元，人才培养141.35万元，阵地维护131.25万元。",
    "进社区演出38场，进校园24场，进军营6场，进敬老院18场。",
    "设数量指标5个、质量指标2个、时效指标2个、效益指标2个、满意度指标1个，合计12个。",
    "在职人员32人。在职人员中，男17人，女15人；35岁及以下9人，36岁至50岁16人，51岁及以上7人。",
    "会员286人，当年新入会34人，退会5人，上年末257人。",
    "收到留言2386条，当场答复2381条，转办5条，转办的5条已全部答复。",
    "满意183份，比较满意102份，一般12份，不满意3份，前两项合计285份。",
]


@pytest.mark.parametrize(("code", "text", "shown"), WRONG)
def test_a_list_that_misses_its_whole_is_told(code: str, text: str, shown: str) -> None:
    assert [message for message in said_of([text], code) if shown in message]


@pytest.mark.parametrize("text", RIGHT)
def test_a_list_that_makes_its_whole_or_is_of_something_else_is_not(text: str) -> None:
    assert said_of([text], "C17") + said_of([text], "C39") + said_of([text], "C51") == []


TOTALS = [  # with the total to be filled in: wrong, right
    ("在编人员的工资社保开销了412.36万元，水电办公开销了96.27万元，合起来的基本支出为{}。", "510.63万元", "508.63万元"),
    (
        "收入来自三个渠道：财政拨款2146.30万元，上年结转48.25万元，年中追加210.40万元，合计{}。",
        "2356.70万元",
        "2404.95万元",
    ),
    ("本年预算，年初是968.00万元，8月追加64.50万元用于防疫，最后定在{}。", "1042.50万元", "1032.5万元"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), TOTALS)
def test_a_total_that_leaves_out_a_part_or_is_near_its_parts_is_told(text: str, wrong: str, right: str) -> None:
    assert [message for message in _on_money(text.format(wrong)) if right in message]
    assert _on_money(text.format(right)) == []


def _on_money(text: str) -> list[str]:
    return [message for code in ("C02", "C04", "C17") for message in said_of([text], code)]


def test_names_in_a_cell_are_counted() -> None:
    office = ["单位名称\t丹溪县文联", "内设机构\t{}个：综合股、创作股、组联股、《丹溪》编辑部", "个人会员\t312名"]
    assert [message for message in said_of([line.format(5) for line in office], "C40") if "列出的是4个" in message]
    assert said_of([line.format(4) for line in office], "C40") == []


POSTS = "编制（名）\t{}（行政34，事业44）\t实有\t74"
VISITORS = "观众{}人次，团队观众7,490人次，散客1,780人次。"
STATIONS = "三个站志愿者分别为22名、19名、8名，合在一起是{}名。"
ROOMS = "新建展厅{}处，面积分别为210平方米、165平方米和128平方米。"
GOALS = "制定了{}条年度目标：\n1.改造展厅2个；\n2.12345诉求按期办结；\n3.办展8个。"
MORE = [  # lines with a figure to be filled in: wrong, right, and what is told of the wrong one
    ("C51", POSTS, "76", "78", "34＋44＝78"),
    ("C39", "场次\t{}（春季8场，秋季17场）\t无", "26", "25", "8＋17＝25"),
    ("C39", VISITORS, "9,360", "9,270", "9270"),
    ("C39", STATIONS, "48", "49", "49"),
    ("C40", ROOMS, "4", "3", "3个"),
    ("C40", GOALS, "4", "3", "列出的是3个"),
]


@pytest.mark.parametrize(("code", "text", "wrong", "right", "said"), MORE)
def test_parts_in_cells_in_turn_and_by_line_are_told(code: str, text: str, wrong: str, right: str, said: str) -> None:
    assert [message for message in said_of(text.format(wrong).split("\n"), code) if said in message]
    assert said_of(text.format(right).split("\n"), code) == []
