"""Preflight rules about statements: year and names, score, problems and measures, ending."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline
from wenlian_desktop.domain.preflight.sums import OVERSPENT, overspent
from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.contradictions import find_on_time_claim, find_slow_claim, find_within_budget_claim
from wenlian_desktop.domain.prose.manuscript import FoundHeading, Manuscript, TextLine
from wenlian_desktop.domain.prose.wording_rules import (
    MIXED_REMEDY,
    OF_A_YEAR,
    is_none_text,
    mark_variants,
    mixed_variants,
)
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.rules.template import phrase
from wenlian_desktop.domain.values import outline

Hits = Iterator[Hit[int]]

LAST_LINES = 15  # the last lines, in which 落款日期 is searched
COVER_DATE = re.compile(
    r"(?:填报|报告|编制|完成|评价|填表|出具|成文)(?:日期|时间|日)：?20\d{2}年\d{1,2}月|^20\d{2}年\d{1,2}月(?:\d{1,2}日)?$",
    re.ASCII,
)
OF_PERFORMANCE = re.compile("绩效(?:情况)?报告|绩效运行监控")  # 部门整体支出绩效报告, as some provinces call it
SHORT_NAME = re.compile(r"(?<![\u4e00-\u9fff])[市区县旗州]文联")
SCORES = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*分(?![值项制])", re.ASCII)
NEAR_THE_SCORE = 8  # lines: 预算执行率｜10分｜9.62分
LEAST_TOTAL = 30  # points: less is the score of an item
GRADE = re.compile("等级|[“为]优[”。，]|优秀|良好|合格")
DATED = re.compile(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?", re.ASCII)
MEASURE = re.compile("建立|建设|完善|加强|推进|健全|制定|强化|优化|提高")
ASKED = re.compile("[原成]因")
CAUSE = re.compile(
    "[原成]因|由于|因为|因|主要是|主要受|源于|缘于|在于|来自|导致|造成|致使|使得|影响|所致|制约|受制于|受限于|受.{1,12}(?:限制|限)|(?:下达|到位|批复|启动)[较偏]?[晚迟]"
)


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "title": "标题“{title}”{faults:，}。",
        "no_year": "没有年度",
        "no_word": "没有“{word}”二字",
        "other_year": "“{words}…”与报告年度{year}年不一致。",
    },
    remedy="标题写成“部门全称＋年度＋部门整体绩效评价报告”，全文年度一致。",
)
def year_is_consistent(report: Manuscript) -> Hits:
    """The title contains the year and 评价 (自评 in other families); no sentence refers to another year as this one."""
    title = "".join(line.text.strip() for line in report.title)
    named = re.search(r"(20\d{2})年", title, re.ASCII)
    faults = [] if named else [phrase("no_year")]
    words = ("评价",) if report.family == shipped_outline() else ("评价", "自评")
    is_named = any(word in title for word in words) or (len(words) > 1 and OF_PERFORMANCE.search(title) is not None)
    faults += [] if is_named or report.is_of_part_year else [phrase("no_word", word=words[-1])]
    tell = hit if named is None else doubtful  # “部门整体绩效报告” is no usual title, but may be meant so
    if title and faults and not _is_caption(report):
        yield tell(report.title[0].line_no, kind="title", title=title, faults=tuple(faults))
    this_year = named[1] if named else None
    for line in report.lines:
        for match in OF_A_YEAR.finditer(line.text):
            this_year = this_year or match[1]
            is_of_notice = line.text[match.start() - 6 : match.start()].endswith(("关于开展", "关于做好", "关于组织"))
            own = f"{this_year}年" if this_year else "本年"
            if COMPARED_WITH.search(line.text[: match.start()]):
                continue  # 与2018年全年预算1150万元相比
            if OF_LAST_YEAR.search(line.text[: match.start()]):
                continue  # 上年数取自2018年度部门决算
            if re.search(f"本年|今年|{own}", re.split("[。；]", line.text[match.end() :])[0]):
                continue  # told beside this year's
            if line.text[: match.start()].endswith(("比", "较", "高于", "低于", "相比")):
                continue  # what this year's is compared with
            if re.search("整改|存在|发现|(?<!说明的)问题|结果应用", re.split("[。；]", line.text[match.end() :])[0]):
                continue  # what an evaluation of another year found
            if re.search("挂钩|预算(?:编制|安排)|依据|参考", line.text[match.end() : match.end() + 24]):
                continue  # what next year's budget is made by
            if int(match[1]) > int(this_year or 0) and re.search("(?:纳入|列入|编入)$", line.text[: match.start()]):
                continue  # 将文化墙维护纳入2020年部门预算
            if "公开" in line.text and re.search("决算|评价报告", line.text[match.start() : match.end() + 14]):
                continue
            if match[1] != this_year and not (this_year and is_of_notice and int(match[1]) == int(this_year) + 1):
                yield hit(line.line_no, kind="other_year", words=match[0], year=this_year)


def _is_caption(report: Manuscript) -> bool:
    """Whether what stands where a title would is the caption of a table: 支出进度表（单位：万元）."""
    first = report.title[0]
    following = next((line for line in report.normal if line.number > first.line_no), None)
    return following is not None and following.is_row and OF_REPORT.search(first.text) is None


OF_REPORT = re.compile("报告|绩效|评价|自评(?!结果)")
OF_LAST_YEAR = re.compile("(?:上年|同期|基期|对比|比较)[^。；]{0,12}(?:来自|取自|来源于|出自|源自|按)$")
COMPARED_WITH = re.compile("(?:[与同和跟]|较|比|相比)(?:上年)?(?:的)?$")


@rule(
    "C37",
    Level.HINT,
    on=Manuscript,
    says="简称“{name}”没有说明所指的全称。",
    remedy="首次出现时写全称，并注明“以下简称……”。",
)
def short_name_is_given(report: Manuscript) -> Hits:
    """A short name is introduced at its first use."""
    if any(re.search("[简下统并]称", line.text) for line in report.lines):
        return
    body = [line for line in report.lines if line not in report.title]
    used = [(line, match) for line in body if (match := SHORT_NAME.search(line.text))]
    if used:
        line, match = used[0]
        yield hit(line.line_no, name=match[0])


@rule(
    "C21",
    Level.ERROR,
    on=Manuscript,
    says={
        "whole_alone": "只有总分{whole}分，没有预算执行、目标实现、预算管理三项得分，也没有等级。",
    },
    remedy="写明三项得分、总分和等级。",
)
def score_is_stated(report: Manuscript) -> Hits:
    """The score is given with its parts or its grade; `total_of_scores` adds them up."""
    lines = report.under(outline.SCORE)
    scores = [(Decimal(match[1]), line) for line in lines for match in SCORES.finditer(line.text)]
    if not scores:
        return
    whole, line = scores[0]
    rows = [each for each in report.normal if each.is_row and abs(each.number - line.line_no) <= NEAR_THE_SCORE]
    is_alone = len(scores) == 1 and not any(SCORES.search(row.text) for row in rows)
    if is_alone and whole > LEAST_TOTAL and not GRADE.search(report.text(outline.SCORE)):
        yield hit(line.line_no, kind="whole_alone", whole=whole)


@rule(
    "C35",
    Level.WARNING,
    on=Manuscript,
    says={"empty": "“{title}”下没有正文。", "no_reason": "“{title}”只写“{text}”，没有理由。"},
    remedy="写正文；不涉及的写明理由。",
)
def sections_have_content(report: Manuscript) -> Hits:
    """No heading is without text or only has 无; the two rates are left to C10 and C11."""
    for each in report.outline.numbered:
        found, rates = report.headings.get(each.heading.key), {outline.CARRYOVER, outline.DIFFERENCE}
        is_left = rates & {*each.heading.texts} and figures_in_prose.SPENT in report.stated
        if found is None or is_left or each.heading.children:
            continue
        lines, title = report.below(found), each.heading.title
        is_bare = not lines and found.line.is_heading and not report.has_table(found)
        if is_bare and not _has_more_below(report, found):
            yield hit(found.line.line_no, kind="empty", title=title)
        elif len(lines) == 1 and is_none_text(lines[0].text):
            yield hit(lines[0].line_no, kind="no_reason", title=title, text=lines[0].text.strip())


NONE_OF_EFFECT = re.compile(
    "^(?:（[一二三四五六七八九十\\d]+）|\\d{1,2}[.、])?(?:(?:经济|社会|生态|环境)效益|可持续性?影响)(?:方面)?[。，：:](?:无|不涉及)。?$"
)


@rule(
    "C35",
    Level.WARNING,
    on=Manuscript,
    says="只写“{text}”，没有理由。",
    remedy="写明不涉及的理由。",
)
def effects_of_none_have_reasons(report: Manuscript) -> Hits:
    """“生态效益方面，不涉及。”, and 不涉及 alone in its paragraph, say why."""
    told = {each.line_no for found in report.headings.values() for each in report.below(found)[:1]}
    for line in report.body:
        is_alone = line.text.strip() in ("不涉及。", "不涉及") and line.line_no not in told
        if is_alone or NONE_OF_EFFECT.match(line.text):
            yield hit(line.line_no, text=line.text.strip())


def _has_more_below(report: Manuscript, found: FoundHeading) -> bool:
    """Whether its text stands under others: a second heading in its line (merged ones), or one a level below."""
    is_merged = any(each.line == found.line and each != found for each in report.headings.values())
    following = next((line for line in report.lines if line.line_no > found.line.line_no), None)
    return is_merged or (following is not None and following.level > found.line.level > 0)


OF_PAYING = re.compile("支出|支付|付款|拨付|用款|资金|预算|执行")  # what was done may be in time all the same


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says={
        "slow": "“{slow}”与{against:、与}矛盾。",
        "progress": "“产出进度”一节的“{claim}”",
        "quoted": "“{over}”",
        "within": "“{within}”与“{over:；}”不符。",
        "over": OVERSPENT,
    },
    remedy="统一前后说法，或写明原因。",
)
def conclusions_agree(report: Manuscript) -> Hits:
    """The report does not claim both on time and slow, or both within the budget and over it."""
    progress, over = find_on_time_claim(report.text(outline.PROGRESS)), overspent(report)
    for line in report.under(outline.PROBLEMS):
        slow = find_slow_claim(line.text)
        is_of_one = progress and bool(OF_PAYING.search(slow or "")) == bool(OF_PAYING.search(progress))
        against = [phrase("progress", claim=progress)] if is_of_one else []
        against += [phrase("quoted", over=each) for each in over]
        if slow and against:
            yield hit(line.line_no, kind="slow", slow=slow, against=tuple(against))
    for line in (*report.under(outline.COST), *report.under(outline.EXECUTION)):
        within = find_within_budget_claim(line.text)
        if within and over:
            yield hit(line.line_no, kind="within", within=within, over=over)


@rule(
    "C43",
    Level.WARNING,
    on=Manuscript,
    says={"": "写了问题，没有写原因。", "some": "问题“{opening}”没有写原因，别的问题都写了。"},
    remedy="每个问题写明原因。",
)
def problems_have_causes(report: Manuscript) -> Hits:
    """Problems have causes: each its own, where the others have theirs."""
    lines = _told_as_problems(report)
    found = report.heading_of(outline.PROBLEMS)
    is_asked = found is None or ASKED.search(found.line.text) is not None
    is_told = not lines or any(CAUSE.search(line.text) for line in lines) or is_none_text(lines[0].text)
    is_told = is_told or (len(lines) > 1 and all(LACKING.search(line.text) for line in lines))
    if is_asked and not is_told:
        yield hit(lines[0].line_no)
        return
    problems = [part for part in _numbered_parts(lines) if any("。" in line.text for line in part[:1])]
    without = [part for part in problems if not any(CAUSE.search(line.text) for line in part)]
    without = [part for part in without if not MENDED_OF_LAST_YEAR.match(part[0].rest)]
    if len(without) * 2 <= len(problems) and not any(ASKED.match(line.rest) for line in lines):
        for part in without:
            told = TOLD_MEASURE.split("".join(line.rest for line in part))[0]
            is_bare = told.count("。") < 2 or NO_CAUSE.search(told) is not None
            has_other_words = MEASURE.match(part[0].rest) or SHORT_OF.search(told)
            if is_bare and not has_other_words:
                yield hit(part[0].line_no, kind="some", opening=part[0].rest.split("。")[0])
    for line in lines:
        yield from _one_without_cause(line)


SHORT_OF = re.compile(
    "^(?:改进|整改|下一步)|[，。；][^。]{0,24}(?:只有|仅有|有限|兼职|紧张|短缺|缺编)"
)  # 老档案修复慢，会修裱的师傅只有2个人
LACKING = re.compile(
    "[\u4e00-\u9fff\\d][，。](?=[^，。]{4,30}(?:[。，]|$))[^。，]*(?:没有|缺少|缺乏|未|不足|偏低|不够|不到位|不全|过[多少高低]|偏[晚少高])"
)  # 资产处理不及时，岗位之间缺少交接清单: the second clause is what the first comes from
MENDED_OF_LAST_YEAR = re.compile(
    "(?:对|关于)?(?:上一?年度?|去年|以前年度|往年|前期|20\\d\\d年度?)[^。：，]{0,14}(?:整改|销号|落实)[^。：，]{0,6}[：，。]"
)  # how the problems of last year were mended is no problem of this one
TOLD_MEASURE = re.compile(
    "(?:改进|整改|解决)(?:措施|办法|建议)(?:是|为|：)|(?<=[。；])(?:拟|计划)?20\\d\\d年(?:\\d{1,2}月)?[底末]?[前起]"
)  # what is told from there is no cause
NO_CAUSE = re.compile(
    "^[^。]*。(?:此类|该项|这一|上述|有关|这类|相关|个别|部分|有的)[^。]{0,24}。$"
)  # 此类情况近两年均有发生


def _told_as_problems(report: Manuscript) -> list[TextLine]:
    """The lines under the heading of the problems, those below a heading of what was done well left out."""
    found, is_of_problems = [], True
    own = {line.line_no for line in report.under(outline.PROBLEMS)}
    for line in report.lines:
        if line.is_heading and line.level in (1, 2) and (OF_PROBLEMS.search(line.text) or WELL_DONE.search(line.text)):
            is_of_problems = OF_PROBLEMS.search(line.text) is not None
        if line.text.startswith("、"):  # a heading that lost its number
            is_of_problems = False
        if line.line_no in own and is_of_problems:
            found.append(line)
    return found


OF_PROBLEMS, WELL_DONE = re.compile("问题|不足"), re.compile("经验|做法|改进|措施|建议")


def _one_without_cause(line: TextLine) -> Hits:
    """“一是…，原因是…；二是…”: one of several in a paragraph has no cause, the others have."""
    told = [part for part in re.split("[一二三四五六七八九]是", line.text)[1:] if part]
    without = [part for part in told if not re.search("[原成]因|由于|因为|主要是|主要受|[缘源]于|所致|导致|造成", part)]
    if len(told) > 1 and len(without) == 1:
        yield hit(line.line_no, kind="some", opening=re.split("[，。；]", without[0])[0])


def _numbered_parts(lines: Iterable[TextLine]) -> list[list[TextLine]]:
    """Each numbered line with the lines below it, up to the next of its level."""
    parts: list[list[TextLine]] = []
    for line in lines:
        if line.number and (not parts or line.level <= parts[0][0].level):
            parts.append([line])
        elif parts:
            parts[-1].append(line)
    return parts


@rule(
    "C47",
    Level.HINT,
    on=Manuscript,
    says={"": "{pairs:；}。", "pair": "{name}“{right}”与“{other}”混用"},
    remedy=MIXED_REMEDY,
)
def marks_are_consistent(report: Manuscript) -> Hits:
    """Dashes, dots and quotes are written consistently; reported once, at all deviations."""
    found = mixed_variants(line.text for line in report.lines)
    if found:
        pairs = tuple(phrase("pair", name=name, right=right, other=other) for name, right, other in found)
        odd = {other for _, _, other in found}
        yield hit(*(line.line_no for line in report.lines if _has_one_of(odd, line)), pairs=pairs)


def _has_one_of(marks: set[str], line: TextLine) -> bool:
    return any(mark in marks and not is_right for _, is_right, mark, _ in mark_variants(line.text))


ANNEXES = re.compile(  # 附件：, or a chapter of its own: 七、附件
    "附(?:[件表]|[：:]?$)|[（(]?[一二三四五六七八九十]{1,3}[、）)]附(?:[件表录]|件?(?:清单|目录|材料))[^，。；]{0,6}$"
)
ENDING = {"": "文末没有{missing:，没有}。", "annexes": "附件清单", "date": "落款日期"}
END_IT = "文末列出附件，写落款单位和日期。"


@rule("C54", Level.ERROR, on=Manuscript, says=ENDING, remedy=END_IT)
def ending_is_complete(report: Manuscript) -> Hits:
    """A report of the default family ends with a list of annexes and a date; one on the cover is as good."""
    if report.family == shipped_outline():
        yield from _missing_at_the_end(report)


@rule("C54", Level.WARNING, on=Manuscript, says=ENDING, remedy=END_IT)
def ending_of_others_is_complete(report: Manuscript) -> Hits:
    """A report of another family, or of none that is known, may end otherwise: it is a matter to look at."""
    if report.family != shipped_outline():
        yield from _missing_at_the_end(report)


def _missing_at_the_end(report: Manuscript) -> Hits:
    has_annexes = any(ANNEXES.match(line.text) for line in report.lines)
    is_asked = report.family == shipped_outline() or any("附件" in line.text for line in report.lines)
    has_annexes = has_annexes or not is_asked  # a report of another family may have none
    is_dated = any(DATED.match(line.text) for line in report.lines[-LAST_LINES:])
    is_dated = is_dated or any(COVER_DATE.search(line.text) for line in report.lines)
    has_date = report.sign_off is not None or is_dated
    missing = [phrase(kind) for kind, is_there in (("annexes", has_annexes), ("date", has_date)) if not is_there]
    if missing and report.lines:
        yield hit(report.last_line_no, missing=tuple(missing))
