"""What was done later than it was planned, without a word about why: “原定11月底验收，于12月18日通过验收”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.indicators_told.told_pairs import UNNAMED
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
MONTH = r"(?:20\d\d年)?(?P<{0}>\d{{1,2}})月(?:\d{{1,2}}日|[底末上中下]旬?|份)?"
PLANNED = re.compile(
    rf"(?:原定|原计划|计划|原拟|应)(?:在|于)?{MONTH.format('due')}(?:前|之前)?[^，。；\d]{{1,8}}，(?:实际|最终|后|现)?(?:在|于|到)?{MONTH.format('done')}(?:才)?[^，。；\d]{{0,8}}(?:完成|完工|竣工|验收|出版|印出|举办|开幕|交付|到货|上线|启用|投用|开馆|结项)",
    re.ASCII,
)
PUT_OFF = re.compile(
    r"(?:推迟|延期|延后|顺延|延迟|延|拖)(?:到|至)(?:了)?(?:20\d\d年|次年|下年)?\d{1,2}月[^，。；\d]{0,4}(?:完成|完工|竣工|验收|出版|印出|举办|开幕|交付|到货|上线|启用|投用|实施|补办|演出|开班)"
    "|(?:未能?|没有|没能)(?:按期|按时|如期)(?:完成|完工|竣工|交付|验收|出版|举办|结项|开馆|上线)(?![率的])"
    r"|比(?:计划|原计划|原定(?:时间)?|合同)(?:工期)?(?:晚|推迟|延后|滞后|拖后)了?(?:\d+|[一二两三四五六])个?(?:天|日|月|周|多月)",
    re.ASCII,
)
WHY = re.compile(
    "原因|由于|因(?![此而素公地果])|(?<![体联关])系(?![列统数])|受(?![益众训理])|导致|所致|影响|主要是|疫情|天气|配合|避开|为了|改[为在]|调整|统一|按(?:上级|市|省|区)"
)
OF_OTHERS = re.compile(
    "除|\\d[条项个](?:目标|指标|任务|中|，|没|未)|上年|去年|退休|如[果有遇]|若|凡|不得|不存在|不予|扣|整改|申请|规定|开放|闭馆|尾款|支付|合同期|聘期|征稿|截稿|截止|整改"
)
OVER_NEW_YEAR = 6  # months
NEAR = 2  # lines


@rule(
    "C27",
    Level.ERROR,
    on=StatedReport,
    says="写“{words}”，没有写推迟的原因。",
    remedy="写明没有按计划时间完成的原因和改进措施。",
)
def delays_have_causes(report: StatedReport) -> Hits:
    """A day later than the one planned has its cause in its item, right below, or where its words come again."""
    for sentence in report.sentences if not report.is_of_part_year else ():
        found = _later(sentence.text) if re.search("原|计划|推迟|延|顺|拖|期|时", sentence.text) else None
        if found is None or OF_OTHERS.search(_item(sentence.text, found)):
            continue
        if not WHY.search(_item(sentence.text, found)) and not _is_told(report, sentence.line, sentence.text, found):
            yield doubtful(sentence.line, words=found[0])


def _later(text: str) -> re.Match[str] | None:
    for found in PLANNED.finditer(text):
        if 0 < int(found["done"]) - int(found["due"]) < OVER_NEW_YEAR:
            return found
    return PUT_OFF.search(text)


def _item(text: str, found: re.Match[str]) -> str:
    """The part of a sentence between two semicolons in which a match stands."""
    begun = text.rfind("；", 0, found.start()) + 1
    end = text.find("；", found.end())
    return text[begun : end if end >= 0 else len(text)]


def _is_told(report: StatedReport, line: int, text: str, found: re.Match[str]) -> bool:
    own = next(each.text for each in report.manuscript.normal if each.number == line)
    below = [each.text for each in report.manuscript.normal if 0 < each.number - line <= NEAR]
    if WHY.search(own.partition(text)[2]) or any(CAUSE.match(each) for each in below):
        return True
    words = pairs_of(UNNAMED.sub("", _item(text, found).partition(found[0])[0] + re.sub(r"[\d月日]", "", found[0])))
    words -= pairs_of("".join(each.text for each in report.manuscript.title)) | COMMON
    others = [each.text for each in report.manuscript.normal if each.number != line and LATE.search(each.text)]
    return any(words & pairs_of(each) and WHY.search(each) for each in others)


CAUSE = re.compile("(?:（?[一二三四五六七八九十\\d]{1,2}[）.、])?(?:主要)?(?:偏差)?(?:原因|成因|措施)")
LATE = re.compile("推迟|延|晚|滞后|拖|未能?按|没有?按|慢|完成率|余下|未完成|没有完成")
COMMON = {"推迟", "延期", "计划", "原定", "实际", "顺延", "原计", "举办", "通过", "通过验收", "于通"}
