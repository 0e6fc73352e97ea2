"""Words that judge the figures beside them: they are told where wrong, and left where right."""

import pytest

from tests.domain.statements.test_kinds_over_lines import said_of

CASES = [  # a sentence whose words are wrong, what is wrong in it, what puts it right, what is said
    ("老年读者占比一年比一年高：2022年18.3%，2023年21.0%，2024年20.6%。", "20.6%", "24.6%", "21.0%之后是20.6%"),
    ("2021年3.2万册、2022年2.9万册、2023年3.5万册，年年攀升。", "2.9", "3.4", "3.2万册之后是2.9万册"),
    ("三年投诉依次为31件、22件、29件，一年比一年少。", "29件", "19件", "22件之后是29件"),
    ("排第一的是科技馆：文化馆3.2万人次，科技馆2.1万人次，图书馆1.8万人次。", "2.1", "4.1", "文化馆是3.2万人次"),
    ("城东站86场、城西站95场、城南站74场，城东站垫底。", "86场", "66场", "城南站是74场"),
    ("三馆满意度都在九成以上：城东馆93%、城西馆88%、城南馆91%。", "88%", "92%", "城西馆88%"),
    ("男队员23人，女队员27人，前者多于后者。", "27人", "17人", "前者多于后者"),
    ("农业类课题18项，工业类课题15项，后者比前者多。", "15项", "25项", "后者比前者多"),
    ("获奖数与上年持平——2023年14项，2024年17项。", "17项", "14项", "持平"),
    ("三季度办证630本，四季度690本，四季度有所回落。", "690本", "590本", "有所回落"),
    ("会员来稿占近四成（1000件中有292件）。", "292件", "392件", "近四成"),
    ("受助学生96人，不到一半来自农村（52人），其余44人来自城区。", "不到一半", "一半以上", "不到一半"),
    ("抽检样品40份，合格37份，全部合格。", "37份", "40份", "全部合格"),
]


@pytest.mark.parametrize(("text", "wrong", "right", "said"), CASES, ids=[said for _, _, _, said in CASES])
def test_words_fit_the_figures_beside_them(text: str, wrong: str, right: str, said: str) -> None:
    assert any(said in message for message in said_of([text], "C42")), said_of([text], "C42")
    assert said_of([text.replace(wrong, right)], "C42") == []


@pytest.mark.parametrize(
    "text",
    [
        "到9月底累计列支408.15万元，到12月底累计561.34万元，进度与时序大体相当。",
        "1520万元的家底，七成（1064万元）保人员，另外三成456万元办事业。",
        "应到代表30人，实到25人，三分之二以上到会。",
        "2022年18件，2023年25件，2024年21件，没有一年比一年高。",
    ],
)
def test_words_of_other_things_are_left_in_peace(text: str) -> None:
    assert said_of([text], "C42") == []


AGREEING = [  # a sentence of two places, what is wrong in it, what puts it right
    ("正文写参观率94.2%，评分表填92.4%，两处一致。", "92.4%", "94.2%"),
    ("购置电脑18台，资产卡片登记16台，账物相符。", "16台", "18台"),
    ("附表2填报受益群众4120人次，与第三部分的4210人次完全一致。", "4210", "4120"),
    ("年末库存35680册，盘点表上是35860册，没有出入。", "35860", "35680"),
    ("培训种植户186人。上述168人全部取得证书。", "168人", "186人"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), AGREEING)
def test_what_is_said_to_agree_does(text: str, wrong: str, right: str) -> None:
    assert any(wrong in message for message in said_of([text], "C41")), said_of([text], "C41")
    assert said_of([text.replace(wrong, right)], "C41") == []


@pytest.mark.parametrize(
    "text",
    [
        "购置电脑18台，报废处置16台，账物相符。",
        "培训种植户186人，其中女性74人。上述74人取得证书。",
    ],
)
def test_figures_of_two_things_need_not_agree(text: str) -> None:
    assert said_of([text], "C41") == []


SIZES = [  # code, a sentence, what is wrong in it, what puts it right
    ("C50", "文艺轻骑兵出动66次，是上年（22次）的4倍。", "4倍", "3倍"),
    ("C36", "展期自3月18日至3月27日，首尾两天都算在内，历时12天。", "12天", "10天"),
    ("C36", "文化馆创建于1956年，2021年正值75周年。", "75周年", "65周年"),
    ("C39", "社会组织一年中登记新设9家、注销5家，总数从63家变成72家。", "63家", "68家"),
]


@pytest.mark.parametrize(("code", "text", "wrong", "right"), SIZES)
def test_sizes_and_lengths_are_those_of_their_terms(code: str, text: str, wrong: str, right: str) -> None:
    assert said_of([text], code)
    assert said_of([text.replace(wrong, right)], code) == []


def test_a_length_of_more_than_its_span_is_left_in_peace() -> None:
    text = "评价工作于3月4日启动，3月11日至15日核查，3月29日完成报告，历时26天。"
    assert said_of([text], "C36") == []
