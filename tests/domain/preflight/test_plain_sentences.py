"""What is told in a plain sentence is told with innocent words around it: other matters, asides, other marks."""

import random
import re
from collections.abc import Callable

import pytest

from wenlian_desktop.domain.preflight.read_together.one_sentence_rules import OF_SUMS
from wenlian_desktop.domain.preflight.run_preflight import ON_STATEMENTS, run_preflight

HEAD = ("示例区文学艺术界联合会2023年度部门整体绩效评价报告", "一、部门概况")
PLAIN = (  # right / wrong
    "追加预算共两笔，4月21.60万元，8月15.30万元，累计{36.90/38.90}万元",
    "区级资金140.00万元，街道资金80.00万元，社会捐赠40.00万元，资金总额{260.00/290.00}万元",
    "支付首付款42.00万元、进度款28.00万元、尾款12.00万元，累计支付{82.00/92.00}万元",
    "上年结转28.40万元，本年收入640.20万元，本年支出652.10万元，年末结余{16.50/18.50}万元",
    "本会现有在职人员{29/31}人，其中行政编制人员12人，事业编制人员17人",
    "编制数{36/39}名，其中行政编制14名，事业编制22名",
    "全年举办展览{27/29}场，其中美术展12场，书法展9场，摄影展6场",
    "出版《新苗》杂志4期、《诗报》3期、《曲苑》2期，共{9/11}期",
    "征集作品{430/440}件，其中小说72件，散文126件，诗歌232件",
    "全年支出{645.70/654.70}万元，其中基本支出412.30万元，项目支出233.40万元",
    "项目扣分{6.50/7.50}分，其中决策扣1.50分，过程扣2.00分，产出扣3.00分",
    "综合得分{91.60/92.60}分，其中决策18.40分，过程18.30分，产出28.60分，效果26.30分",
)  # fmt: skip
FIGURE = re.compile(r"\d[\d.]*(?:万元|[人名场期件分])")
AROUND: tuple[Callable[[str], str], ...] = (
    lambda text: f"按照年度安排，{text}",
    lambda text: f"{text}，均有签字记录",
    lambda text: f"{text}；另接待来访12批次",
    lambda text: f"{text}；办公用房面积420平方米",
    lambda text: f"制度建设方面，修订内控制度7项；{text}",
    lambda text: f"根据《批复通知》（区财预〔2023〕15号），{text}",
    lambda text: f"截至2023年12月31日，{text}",
    lambda text: FIGURE.sub(lambda found: f"{found[0]}（6月18日确认）", text, count=1),
)


def _told(text: str) -> list[str]:
    found = run_preflight([*HEAD, f"{text}。"])
    return [each.message for each in found if each.line > len(HEAD) and each.computed]


def _read(plain: str, place: int) -> str:
    return re.sub(r"\{([^/}]+)/([^}]+)\}", rf"\{place}", plain)


@pytest.mark.parametrize("plain", PLAIN)
def test_innocent_words_around_a_sentence_change_nothing(plain: str) -> None:
    chosen = random.Random(plain)
    ways = chosen.sample(AROUND, 4)
    both = chosen.sample(AROUND[:-1], 2)
    for around in (*ways, lambda text: both[0](both[1](text))):
        assert _told(around(_read(plain, 2)))
        assert not _told(around(_read(plain, 1)))


@pytest.mark.parametrize(
    "text",
    [
        "全年举办展览24场，其中美术展11场，书法展8场，历时45天，摄影展5场",
        "新增会员95人，其中作协28人，美协22人，书协31人。音协14人",
        "项目资金来源为市级财政120.00万元、省级补助60.00万元、自筹20.00万元。合计200.00万元",
        "共发放问卷300份，收回有效问卷286份，无效问卷14份",
        "一季度支出268.40万元；上半年累计支出640.55万元，其中二季度372.15万元；四季度支出447.35万元",
        "演出100场，县内团队演出42场，乡镇团队演出33场，县外团队演出25场；送到礼堂71场、送到学校29场",
    ],
)
def test_lists_that_close_are_left_in_peace(text: str) -> None:
    assert not _told(text)


def test_the_rules_that_are_asked_of_plain_sentences_are_rules() -> None:
    assert {each.name for each in ON_STATEMENTS} >= OF_SUMS
