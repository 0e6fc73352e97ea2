"""Wording rules: each with texts that have the fault and texts that do not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.make.years import PARAGRAPHS
from wenlian_desktop.domain.prose.contradictions import find_slow_claim
from wenlian_desktop.domain.prose.figures_in_prose import parse_figures
from wenlian_desktop.domain.prose.word_lists import (
    WrongWord,
    leftovers,
    parse_pattern_line,
    parse_word_line,
    patterns,
    wrong_words,
)
from wenlian_desktop.domain.prose.wording_rules import find_faults, mixed_variants, text_rules

SECONDS = 3  # of the processor, for 40,000 characters; a tenth of it is enough

FAULTY = [
    ("C13", "全年支出2.3亿元。", "“2.3亿元”不是以万元为单位，合23000万元。"),
    ("C13", "场租12000元。", "“12000元”不是以万元为单位，合1.2万元。"),
    ("C15", "观众满意度为103%。", "满意度“103%”不在0至100%之间。"),
    ("C33", "1.展览\n2.演出\n4.采风", "编号“2.”之后是“4.”，跳号。"),
    ("C33", "（一）展览\n（一）演出", "编号“（一）”之后是“（一）”，重号。"),
    ("C33", "1.展览\n2.演出\n完成。\n1.采风", "编号“2.”之后是“1.”，编号重新开始或次序颠倒。"),
    ("C40", "一是展览。二是演出。四是采风。", "“二是”之后是“四是”，跳号。"),
    ("C40", "二是演出。", "列举一开头是“二是”，跳号。"),
    ("C40", "主要做法：一是展览。", "只有“一是”，没有“二是”。"),
    ("C40", "主要有三个方面：一是展览。二是演出。", "前面说“三”项，列举了2项。"),
    ("C44", "举办“山河新卷作品展。", "“举办“山河新卷作品展。”中的 “ 没有后一半。"),
    ("C44", "依据管理办法》执行。", "“依据管理办法》执行。”中的 》 没有前一半。"),
    ("C45", "[bookmark: _GoBack]无。", "残留“[bookmark: _GoBack]”。"),
    ("C45", "目录PAGEREF _Toc256000000 \\h 1", "残留“PAGEREF _Toc256000000”。"),
    ("C45", "预算XX万元。", "残留“XX”。"),
    ("C45", "完成了  各项任务。", "文字中间有连续的空格。"),
    ("C45", "满意\ufffd度。", "残留“U+FFFD”。"),
    ("C45", "（需填写单位家数）", "残留模板提示语“需填写”。"),
    ("C46", "压缩会议开支,节约用纸。", "“压缩会议开支,节约用纸。”中的“,”是半角标点。"),
    ("C46", "年度任务(展览)完成。", "“年度任务(展览)完成。”中的“(”是半角括号。"),
    ("C46", "共３８０万元。", "“共３８０万元。”中的“３８０”是全角数字或字母。"),
    ("C46", "支出1O4万元。", "“支出1O4万元。”中的“O”是字母，不是数字0。"),
    ("C46", "听众6，318人次。", "“听众6，318人次。”中的千分位用了全角逗号。"),
    ("C46", "成功捐献O例。", "“成功捐献O例。”中的“O”是字母，不是数字0。"),
    ("C48", "省级媒体报道9偏。", "“9偏”应为“9篇”。"),
    ("C48", "会员共126入。", "“共126入”应为“共126人”。"),
    ("C48", "整理档案260券。", "“档案260券”应为“档案260卷”。"),
    ("C48", "指导11各乡镇文联。", "“11各”应为“11个”。"),
    ("C48", "常住人口9.2万万人。", "“常住人口9.2万万人。”中的“万万”重复。"),
    ("C48", "展出作品86幅幅。", "“展出作品86幅幅。”中的“幅幅”重复。"),
    ("C48", "完成率100%%。", "“完成率100%%。”中的“%%”重复。"),
    ("C48", "各项工程均计划时间内完成。", "“各项工程均计划时间内完成。”：缺“在”，应为“均在……内”。"),
    ("C48", "组织会员市文联举办的采风。", "“组织会员市文联举办的采风。”：缺动词，如“参加”。"),
    ("C48", "组织乡镇干部活动策划培训。", "“组织乡镇干部活动策划培训。”：缺动词，如“参加”。"),
    ("C48", "收支手续手续完备。", "“收支手续手续完备。”中的“手续手续”重复。"),
    ("C48", "细则写明，对对考核不合格的扣款。", "“细则写明，对对考核不合格的扣款…”中的“对对”重复。"),
    ("C48", "一是一是人手不足。", "“一是一是人手不足。”中的“一是一是”重复。"),
    ("C48", "由4个个部室牵头。", "“由4个个部室牵头。”中的“个个”重复。"),
    ("C48", "部份站点利用率偏低。", "“部份”应为“部分”。"),
    ("C46", "预 算 编 码", "“预 算 编 码”中的“预 算 编 码”字间有空格。"),
    ("C48", "资金及时拔付。", "“拔付”应为“拨付”。"),
    ("C48", "水彩画展览的径费由财政安排。", "“径费”应为“经费”。"),
    ("C48", "截至2021年未余额3.2万元。", "“2021年未余额”应为“2021年末余额”。"),
    ("C48", "两个站点末按时开放。", "“末按”应为“未按”。"),
    ("C48", "年底前己全部办结。", "“己全部”应为“已全部”。"),
    ("C48", "对超期的订单即使提醒供货方。", "“即使提醒”应为“及时提醒”。"),
    ("C48", "居民普遍反应停车位不足。", "“居民普遍反应”应为“居民普遍反映”。"),
    ("C48", "大额支出必需由集体商定。", "“必需由”应为“必须由”。"),
    ("C48", "依法保障残疾人的合法权力。", "“残疾人的合法权力”应为“残疾人的合法权利”。"),
    ("C48", "为社区书写对联120余幅。", "“对联120余幅”应为“对联120余副”。"),
    ("C48", "投稿于8月31日截至。", "“截至”应为“截止”。"),
    ("C48", "第六界合唱节如期举行。", "“第六界”应为“第六届”。"),
    ("C48", "无截流、挪用专项资金的情况。", "“无截流”应为“无截留”。"),
    ("C48", "目标为到课率不低85%。", "“目标为到课率不低85%。”：“不低、不高、不少”之后漏了“于”。"),
    ("C48", "大约60人左右参加。", "“大约60人左右参加。”：“约”与“左右”意思重复，请删去其中一个。"),
    ("C48", "纸张用量减少一倍。", "“纸张用量减少一倍。”：减少、下降不用“倍”，请写几分之几或百分之几。"),
    ("C48", "满意度为百分之95%。", "“满意度为百分之95%。”：“百分之”与“%”重复，请删去其中一个。"),
    ("C48", "目标为不少于5场以上。", "“目标为不少于5场以上。”：“不少于”与“以上”意思重复，请删去其中一个。"),
    ("C48", "会后提高问题。", "“会后提高问题。”：与“问题”不搭配，应为“解决问题”。"),
    (
        "C48",
        "依据“资产管理办法”（示财资〔2021〕7号）。",
        "“依据‘资产管理办法’（示财资〔2021〕7号）。”：文件名称用书名号。",
    ),
    ("C48", "认真区宣传部组织的学习。", "“认真区宣传部组织的学习。”缺动词：“认真”之后应有“参加”“落实”等。"),
    ("C48", "使书场成为居民都爱上的去处。", "“使书场成为居民都爱上的去处。”：“使……成为……爱上……”句式杂糅，请拆成两句。"),
    (
        "C50",
        "收入9685.55万元，比上年增加1027.91万元，增长12.87%。",
        "“9685.55万元，比上年增加1027.91万元，增长12.87%”：上年数合8657.64万元，增减率应为11.87%。",
    ),
    ("C53", "电话13812345678。", "含手机号“138****5678”。"),
    ("C53", "身份证11010519491231002X。", "含身份证号“110***********002X”。"),
    ("C53", "账号：6222 0200 1234 5678。", "含银行账号“****5678”。"),
    ("C53", "家庭地址：明德街道三号。", "含住址“家庭地址…”。"),
]

SOUND = [
    ("C13", "支出1093.4万元，每人误餐费50元，浏览138万次。"),
    ("C15", "执行率为131.96%，满意度为93.28%，完成率120%。"),
    ("C33", "1.展览\n2.演出\n主要措施：\n1.采风\n（一）甲\n（二）乙\n2.5万元"),
    ("C33", "10.18开幕\n2024.10.27闭幕"),
    ("C40", "三个方面：一是展览；二是演出；三是采风。又：一是换届，二是培训。统一是基础。"),
    ("C40", "六项主要任务，即主题创作、文艺惠民。"),
    ("C44", "“‘山河’新卷”（试行）《办法》，1）展览；2）演出；（a)"),
    ("C45", "X射线，×3倍，“A”。"),
    ("C46", "示财预〔2024〕31号，1,093.40万元，2.5%，Wi-Fi 与 App，山之秀 水之灵，二〇二四年。"),
    ("C46", "活动45场，312人次参加；展出6，18幅，128人次，O型血。"),
    ("C48", "重点项目项目经费到位，各协会协会章程齐全，一个一个核对，多多益善，学习讨论讨论稿，按座落实。"),
    ("C48", "认真参加区宣传部组织的学习，积极区分轻重，认真市场调研，其他账户已拨付，截至目前。"),
    ("C48", "当年未结转资金，三季度末执行过半，年末按时结账，自己办理，如己所愿，合同期未到。"),
    ("C48", "修订后，对对方单位作了交代，按按揭方式付款，向向往艺术的青年开放，以以往数据为准，把把关责任写明。"),
    ("C48", "评出“10佳歌手”，除第1、2外均完成，占地3顷，“一馆3园”，2018各单位评分，政策10问，三改2建。"),
    ("C48", "走访5家家庭作坊，3支支部队伍，3份份额，均在计划时间内完成，组织文艺骨干培训、干部业务知识培训。"),
    ("C48", "即使发现问题晚，也已整改；反应时间不超过3分钟，观众反应热烈，应急反应及时。"),
    ("C48", "采购生活必需品，安排必需经费；公布权力清单，监督权力运行，明确权利和义务。"),
    ("C48", "展出国画60幅，赠送春联200副，书写福字和春联300幅，得分8分，共发放资料分类8分册。"),
    ("C48", "申报于5月截止，截至月底共收到40份；第三界面完工；汇入截流井；增长一倍；减少两成。"),
    ("C48", "已经废止的文件、下属千人社团、学习贯彻、明显着力、委托展览、规模排前列、机关驻村、附近人流。"),
    ("C48", "不少于5项省级以上奖项，大约60人，一项项核对，公共共享，各项项目，防止再次发生，避免不必要的支出。"),
    ("C50", "收入9685.55万元，比上年增加1027.91万元，增长11.87%；支出100万元，比上年减少25万元，下降20%。"),
    ("C50", "观众58220人次，比上年增加8000人，增长10%。"),
    ("C53", "浏览13812345678901次，编号110105194912310021，机关总机转6021，账户余额已核对。"),
]


@pytest.mark.parametrize(("code", "text", "message"), FAULTY)
def test_a_fault_is_told_with_its_words(code: str, text: str, message: str) -> None:
    assert [fault.message for fault in find_faults(text) if fault.code == code] == [message]


@pytest.mark.parametrize(("code", "text"), SOUND)
def test_what_is_right_is_left_alone(code: str, text: str) -> None:
    assert [fault.message for fault in find_faults(text) if fault.code == code] == []


def test_every_rule_has_a_faulty_and_a_sound_text() -> None:
    assert {code for code, *_ in FAULTY} == {code for code, _ in SOUND} == set(text_rules())


@given(st.lists(PARAGRAPHS, max_size=3).map("\n".join))
def test_any_text_can_be_looked_at(text: str) -> None:
    for fault in find_faults(text):
        assert 0 <= fault.places[0] <= len(text)
        assert fault.message.endswith("。")


@pytest.mark.parametrize(
    "piece", ["无", "1", "1，", "进度", "一是", "（", "“", "2024年", "[bookmark:", "比上年增加1万元，", "(无"]
)
def test_a_long_text_is_read_in_time_that_grows_with_its_length(piece: str) -> None:
    text = piece * (20_000 // len(piece)) + "(" + "无" * 20_000
    started = time.process_time()
    parse_figures(text)
    find_faults(text)
    find_slow_claim(text)
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (("清溪谣——水岸", "两岸情—清溪"), ["破折号"]),
        (("清溪·水岸", "柳荫•明德"), ["间隔号"]),
        (("“展览”", '"演出"'), ["引号"]),
        (("清溪谣—水岸", "两岸情—清溪"), []),
        (("2023—2024年", "清溪谣——水岸", "合计\t—\t5"), []),
    ],
)
def test_marks_written_in_two_ways_are_found_across_texts(texts: tuple[str, ...], names: list[str]) -> None:
    assert [name for name, _, _ in mixed_variants(texts)] == names


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("拔付 → 拨付", WrongWord("拔付", "拨付")),
        ("截止 → 截至 除 截止日期、截止时间", WrongWord("截止", "截至", ("截止日期", "截止时间"))),
        ("拔付", None),
        ("末 → 未 只 末[按能", None),
        ("末 → 未 只 年按", None),
        ("→ 拨付", None),
        ("拔付 →", None),
    ],
)
def test_a_line_of_the_list_is_read_or_passed_over(line: str, word: WrongWord | None) -> None:
    assert parse_word_line(line) == word


def test_a_word_that_is_wrong_in_some_places_only_is_read_with_them() -> None:
    word = parse_word_line("末 → 未 只 (?<!年)末按")
    assert word is not None
    assert (word.wrong, word.right, list(word.spans("年末按时结账，两项末按时结账"))) == ("末", "未", [(9, 9, 11)])


@pytest.mark.parametrize("line", ["使[^ → 不成", "没有箭头", " → 没有式样"])
def test_a_pattern_that_cannot_be_read_is_passed_over(line: str) -> None:
    assert parse_pattern_line(line) is None


def test_the_shipped_lists_are_whole() -> None:
    assert len(wrong_words()) > 30
    assert len({word.wrong for word in wrong_words()}) == len(wrong_words())
    assert all(word.wrong not in word.right for word in wrong_words())
    assert len(patterns()) >= 3
    assert len(leftovers()) >= 5
