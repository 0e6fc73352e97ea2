"""Preflight rules about form: marks, numbers of documents, lists, headings, annexes, the end."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.prose.character_forms import HAN
from wenlian_desktop.domain.prose.figures_in_prose import BEFORE_ENUMERATION
from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.prose.wording_rules import break_kind, excerpt
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.rules.template import phrase
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.numerals import from_chinese, to_chinese

Hits = Iterator[Hit[int]]

DOUBLED = re.compile(
    "%{2,}|[，。；：、][，。；：、]+|：[:：]+|(?<=〕\\d)号{2,}|(?<=〕\\d\\d)号{2,}|！{2,}|？{2,}|(?<!…)…(?!…)"
)
MARKS_BESIDE = re.compile("[，。；：、%号！？…](?:[，。；：、:%号！？…]|(?<=…))")  # a first look
OPENED, CLOSED = r"[〔\[［【（(「{<〈《﹝﹙『〖]", r"[〕\]］】）)」}>〉》﹞﹚』〗]"
NUMBERED = re.compile(
    rf"(?P<open>{OPENED})(?P<year>(?:19|20)?\d{{2}}(?={CLOSED})|(?:19|20)\d{{2}}(?=第?\d))(?P<close>{CLOSED})?(?P<ordinal>第)?(?P<number>\d{{1,4}})号"
    rf"|{OPENED}(?P<year4>(?:19|20)\d{{2}})年?(?:号{CLOSED}(?P<number4>\d{{1,4}})号?|(?P<number5>\d{{1,4}})号{CLOSED})"
    r"|[〔\[［【](?P<year3>(?:19|20)\d{2})年度?[〕\]］】](?P<ordinal3>第)?(?P<number3>\d{1,4})号"
    rf"|(?<=[\u4e00-\u9fff])(?P<year2>(?:19|20)\d{{2}})(?P<close2>{CLOSED}|[-—－])(?P<ordinal2>第)?(?P<number2>\d{{1,4}})号",
    re.ASCII,
)
YEARS_OF_NUMBERS = ("year", "year2", "year3", "year4")
NUMBERS_OF_NUMBERS = ("number", "number2", "number3", "number4", "number5")
WITHOUT_WORD = re.compile(r"(?<=[\u4e00-\u9fff])〔(?:19|20)\d{2}〕\d{1,4}(?=[）)》，。；、])", re.ASCII)
ODD_YEAR = re.compile(r"〔(?!(?:19[5-9]|20[0-4])\d)\d{4}〕\d{1,4}号", re.ASCII)
STREET = re.compile("[路街道巷里弄楼座区院门]$")


@rule(
    "C47",
    Level.HINT,
    on=Manuscript,
    says={
        "doubled": "“{excerpt}”中的“{written}”是重复的标点。",
        "odd_year": "发文字号“{written}”的年份不对。",
        "number": "发文字号的写法：“{written}”应为“{right}”。",
    },
    remedy="删去多余的标点；发文字号用六角括号〔〕写年份，序号不加“第”，不编虚位。",
)
def marks_are_single(report: Manuscript) -> Hits:
    """No mark stands twice; numbers of documents are written as in GB/T 9704: 〔2024〕5号."""
    for line in report.normal:
        for match in DOUBLED.finditer(line.text) if MARKS_BESIDE.search(line.text) else ():
            if match[0] != "…":
                shown = excerpt(line.text, *match.span())
                yield hit(line.line_at(match.start()), kind="doubled", excerpt=shown, written=match[0])
        for match in ODD_YEAR.finditer(line.text) if "〔" in line.text else ():
            yield hit(line.line_at(match.start()), kind="odd_year", written=match[0])
        for match in WITHOUT_WORD.finditer(line.text) if "〔" in line.text else ():
            yield hit(line.line_at(match.start()), kind="number", written=match[0], right=f"{match[0]}号")
        for match in NUMBERED.finditer(line.text) if "号" in line.text else ():
            year = next(match[name] for name in YEARS_OF_NUMBERS if match[name])
            number = next(match[name] for name in NUMBERS_OF_NUMBERS if match[name])
            full = year if len(year) == 4 else f"20{year}"
            right = f"〔{full}〕{int(number)}号"
            is_of_firm = match["ordinal"] and line.text[: match.start()].endswith("字")  # 绩评字〔2024〕第36号
            if match[0] != right and not STREET.search(line.text[: match.start()]) and not is_of_firm:
                written = line.written(*match.span())
                yield hit(line.line_at(match.start()), kind="number", written=written, right=right)


DAY = re.compile(
    r"(?P<year>\d{4}年)?(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?:(?:至|到|—+|-|~|～)(?P<end>\d{1,2})日)?",
    re.ASCII,
)
ODD_MONTH = re.compile(
    r"\d{4}年(?:1[3-9]|[2-9]\d|00?)月|(?:^|(?<=[，。；、至到从于]))(?:1[3-9]|[2-9]\d)月(?=[底末初上中下]|[\u4e00-\u9fff]{2})(?![龄期均内后租薪])",
    re.ASCII,
)
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
AFTER_YEAR = re.compile(r"(?P<year>20\d{2})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?(?P<rest>[^。；]*)", re.ASCII)
PLANNED = re.compile("将|拟|计划|预计|力争|争取|安排|起|前|底|中旬|上旬|下旬|以后|届时|到期|有效期|截至|为止|期限|按")
DONE = re.compile("(?<![成将对把现])已|完成了|全部完成|顺利|如期")
OF_PLANS = re.compile(
    "拟|下年度|下一年|下一步|改进|措施|打算|计划|责任|^(?!.*[已了]).*，由[^，。；\\d]{2,8}(?:负责|牵头)(?:落实|实施)?。$"
)
YEAR_OF_ANNEX = re.compile(r"(20\d{2})年度", re.ASCII)
YEAR_OF_WORK = re.compile(
    r"(?:^|[。；])(?:[^，。；：]{0,8}：)?(?:[^，。；：\d]{0,6}[。：])?(?P<year>20\d{2})年度?(?=组织|开展|举办|完成|实现|支出决算|决算支出|部门(?:整体|支出)|各项|全年(?!预算)|绩效目标)"
    r"(?P<rest>[^。]*)",
    re.ASCII,
)
OPENED_BY_YEAR = re.compile(
    r"^(?:（[一二三四五六七八九十\d]+）|\d{1,2}[.、]|[①-⑩])?(?P<year>20\d{2})年度(?!结转|末|决算|部门决算|预算|自评|绩效自评|绩效评价|整改|工作)"
    r"(?P<rest>[^。]*(?:均|全部|已)?[^。]*(?:完成|实现|结项|举办|达到|编报|覆盖)[^。]*)。",
    re.ASCII,
)
COMPARED = re.compile(
    "提升|提高|上升|降低|一年间|两年|上年|比|较|同期|去年|曾|以来|增长|下降|连续|批复|编制|申报|验收|审计|反馈|整改|底|末|起|至|印发|制定"
)
OF_LAST_YEAR = re.compile(
    "上年|比|较|同期|增长|下降|以来|连续|审计|反馈|整改|遗留|公开|未完成|转入|延续|跨年|20\\d\\d年"
)
OF_ITSELF = re.compile(
    r"(?P<year>20\d{2})(?<![与同较比和].{4})年(?:度)?(?:决算|支出|全年|总体|实际|完成)(?:(?!20\d\d年).){4,200}?(?:比|较)(?P=year)年",
    re.ASCII,
)


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "no_day": "“{written}”是不存在的日期。",
        "early": "落款日期{year}年{month}月{day}日早于{of}年{until}结束。",
        "past": "打算在“{written}”做的事，早于落款日期{year}年{month}月{day}日。",
        "late": "“{written}”在落款日期{year}年{month}月{day}日之后。",
        "after": "“{written}”在报告年度{of}年之后。",
        "annex": "附件“{name}”的年度与报告年度{of}年不一致。",
        "other": "“{written}”与报告年度{of}年不一致。",
    },
    remedy="核对日期和年度，改正不符的一处。",
)
def days_are_right(report: Manuscript) -> Hits:
    """Days exist, what is done was done before the report was signed, and years are those of the report."""
    for line in report.normal:
        if "月" not in line.text:
            continue
        for match in DAY.finditer(line.text):
            if not _exists(match):
                yield hit(line.line_at(match.start()), kind="no_day", written=line.written(*match.span()))
        for match in ODD_MONTH.finditer(line.text):
            yield hit(line.line_at(match.start()), kind="no_day", written=line.written(*match.span()))
    if report.year is None:
        return
    for annex in report.annexes:
        years = {int(each) for each in YEAR_OF_ANNEX.findall(annex.name)}
        if years and report.year not in years and not re.search("整改|上年|上一年", annex.name):
            yield hit(annex.line_no, kind="annex", name=annex.name, of=report.year)
    yield from _days_against_end(report, report.year)
    yield from _done_after(report, report.year)
    yield from _other_years(report, report.year)


def _exists(match: re.Match[str]) -> bool:
    month, days = int(match["month"]), [int(match["day"]), int(match["end"] or 1)]
    if not 1 <= month <= 12:
        return False
    year = int(match["year"][:4]) if match["year"] else 2000
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    length = 28 if month == 2 and not is_leap else LENGTHS[month - 1]
    return all(1 <= day <= length for day in days)


def _days_against_end(report: Manuscript, of: int) -> Hits:
    end = report.sign_off
    if end is None:
        return
    year, month, day = end.day
    until = f"{report.last_month}月" if report.is_of_part_year else "度"
    is_early = (year, month) < (of, report.last_month) if report.is_of_part_year else year <= of
    if is_early:
        yield hit(end.line_no, kind="early", year=year, month=month, day=day, of=of, until=until)
        return
    plans = {line.line_no for line in report.under(outline.MEASURES)}
    for line in report.body:
        is_plan = line.line_no in plans or OF_PLANS.search(line.text) is not None
        for match in AFTER_YEAR.finditer(line.text):
            written = (int(match["year"]), int(match["month"]), int(match["day"] or 1))
            is_plan_of_it = is_plan or PLANNED.search(match[0]) or _is_set_for(line.text[: match.start()])
            is_plan_of_it = is_plan_of_it or _is_of_results(line.text[: match.start()], match["rest"])
            is_plan_of_it = is_plan_of_it or _is_of_the_rest(line.text[: match.start()])
            is_plan_of_it = is_plan_of_it or ANSWERED.match(line.text, match.start("rest")) is not None
            told = match[0].partition("，")[0] if _is_set_for(line.text[: match.start()]) else match[0]
            is_done = DONE.search(told) or not is_plan_of_it  # 顺延到2025年5月补足，其余5条均已完成
            if written < end.day and INTENDED.search(line.text[: match.start()]) and written[0] > 0:
                shown = line.text[match.start() : match.start("rest")]
                yield hit(line.line_no, kind="past", written=shown, year=year, month=month, day=day)
            if written > end.day and is_done:
                shown = line.text[match.start() : match.start("rest")]
                yield hit(line.line_no, kind="late", written=shown, year=year, month=month, day=day)


def _is_of_the_rest(before: str) -> bool:
    """Whether a day is that of what the year left undone, or of what a contract sets: 其余3个按合同于2025年6月结项."""
    clause = re.split("[。；]", before)[-1]
    return "已" not in clause[-6:] and (LEFT_UNDONE.search(clause) or BY_CONTRACT.search(clause)) is not None


ANSWERED = re.compile("[^。；已]{0,16}，由[^，。；]{2,14}(?:负责|牵头)(?=[，。；]|$)")  # 2025年9月开班，由培训部负责
BY_CONTRACT = re.compile("(?:按|依)照?(?:[^，。；\\d]{0,4})(?:合同|协议|约定|工期|进度|计划|批复)[^，。；\\d]{0,8}$")
OWN_RESULTS = re.compile("(?:自评|评价)(?:结果|报告|情况)")


def _is_of_results(before: str, rest: str) -> bool:
    """Whether what is told is that the results of the evaluation are made public: after the report is signed."""
    clause = re.split("[。；]", before)[-1]
    return "已" not in clause[-6:] and "公" in rest and OWN_RESULTS.search(clause + rest) is not None


def _done_after(report: Manuscript, of: int) -> Hits:
    """Work told as done in a month after the year, which is no evaluation, no plan and no step to mend something."""
    plans = {line.line_no for line in (*report.under(outline.MEASURES), *report.under(outline.PROBLEMS))}
    for line in report.body:
        for match in WORK_DONE.finditer(line.text):
            is_late = int(match["year"]) > of and line.line_no not in plans
            is_plan = "前" in match[0] and not re.search("全部|已|均", match[0])
            is_plan = is_plan or _is_set_for(line.text[: match.start()])
            is_plan = is_plan or LEFT_UNDONE.search(line.text[: match.start()].rpartition("。")[2]) is not None
            if (
                is_late
                and not is_plan
                and not OF_EVALUATION.search(match[0])
                and not OF_EVALUATION.search(line.text[:12])
                and not OWN_PLAN.match(line.text, match.start("rest"))
            ):
                yield hit(line.line_no, kind="after", written=line.text[match.start() : match.start("rest")], of=of)


OWN_PLAN = re.compile(
    "[^，。；《》]{0,12}《[^《》]{0,40}(?:自评|评价)[^《》]{0,20}》"
)  # 印发《……2023年度绩效自评工作方案》
LEFT_UNDONE = re.compile(
    "(?:未|没有|没|尚未)(?:能)?[完上开按办建竣验投交启落结出首演举]|跨年|逾期|余下|剩余|其余|返[工修]"
)  # of the year


def _is_set_for(before: str) -> bool:
    """Whether the words before a day say that something is to be done then, or was put off to it."""
    clause = re.split("[，。；：]", before)[-1]
    is_set = AHEAD.search(before) or MOVED.search(before) or INTENDED_FOR.search(clause)
    return is_set is not None and ALREADY.search(clause) is None


ALREADY = re.compile(
    "已(?!改|推迟|延|顺延|调整|约定|商定|确定|定于|定在|议定|计划|安排|列入|纳入)"
)  # 首演已改期至2026年5月: not yet done
INTENDED_FOR = re.compile(
    "(?<![按据照依该])(?:计划|预计|拟|争取|力争|打算|准备|承诺|要求|约定|商定|议定|确定|定于|定在)(?:[在于由]|[^，。；]{0,12}$)"
)


def _other_years(report: Manuscript, of: int) -> Hits:
    for line in report.body:
        for match in YEAR_OF_WORK.finditer(line.text):
            if (
                int(match["year"]) < of
                and not COMPARED.search(match["rest"])
                and "年度" in match[0][:24]
                and "公开" not in line.text
            ):
                yield hit(line.line_no, kind="other", written=match[0].lstrip("。；")[:20], of=of)
        for match in SCORED_YEAR.finditer(line.text) if "分" in line.text else ():
            sentence = re.split("。", line.text[: match.start()])[-1] + match[0]
            is_other = int(match["year"]) == of - 1 and not OF_LAST_YEAR.search(
                sentence.replace(match["year"] + "年", "")
            )
            after = re.split("。", line.text[match.end() :])[0]
            if is_other and f"{of}年" not in line.text and not BESIDE_THIS.search(after):
                yield doubtful(line.line_no, kind="other", written=match[0][:20], of=of)
        opened = OPENED_BY_YEAR.match(line.text)
        if opened and int(opened["year"]) == of - 1 and not OF_LAST_YEAR.search(opened["rest"]):
            yield hit(line.line_no, kind="other", written=f"{opened['year']}年度", of=of)
        for match in OF_ITSELF.finditer(line.text):
            if int(match["year"]) < of and "公开" not in line.text:
                yield hit(line.line_no, kind="other", written=match[0][:20], of=of)


BESIDE_THIS = re.compile("本年|今年|当年|(?:比|较)(?:上年|去年|之)")
SCORED_YEAR = re.compile(
    r"(?P<year>20\d{2})年度?[^，。；\d]{0,20}(?:绩效|自评|评价|综合|总)[^，。；\d]{0,10}"
    r"(?:，?[^，。；\d]{0,8}(?:得分?|评分|总分|分值|打分|评定|自评|计)[^，。；\d]{0,4})\d{2}(?:\.\d+)?分",
    re.ASCII,
)
REFERENCE = re.compile(
    r"(?<![》号知的])附件(\d{1,2})(?![\d月年])(?:《(?P<name>[^》]{3,40})》|：(?P<plain>[^，。；）《]{4,40})(?=）)|（(?P<paren>[^，。；）《]{4,40})）)?",
    re.ASCII,
)
INTENDED = re.compile("拟于$|计划于$|将于$")
AHEAD = re.compile("(?:将|拟|预计|计划|定)[于在]?$|(?:期限?|延续|持续|延|执行|使用|服务)(?:为|到|至)$")
WORK_DONE = re.compile(
    r"(?P<year>20\d{2})年\d{1,2}月(?:\d{1,2}日)?(?P<rest>[^，。；]{0,6}?(?:新订|修订|印发了?|出台|制定了?|举办了?|召开了?|演出|开展了|办竣|完成|结束|竣工|举行|启用|上线|落成|建成|投用)[^，。；]{0,16})"
)
OF_EVALUATION = re.compile(
    "改在|推迟|延期|顺延|评价|自评|评审|报告|评估|整改|补|计划|拟|将|通知|要求|决算|批复|验收|公开|复核|审计|方案|部署|依据|根据|按照"
)
MOVED = re.compile(
    r"(?:改[期定]?[在到至于]|推迟?[到至]?|延[期至到后]+|后延[到至]|[挪移放缓][到至]|顺延[到至]?|[将拟]于?|\d[日月](?:至|到|[—~～-]+))$"
)  # 改在2025年1月举办, 2024年12月28日至2025年1月5日举办
LEAST_ALIKE = 3  # one pair of characters in so many recurs in another name of the same annex


@rule(
    "C54",
    Level.ERROR,
    on=Manuscript,
    says={
        "none": "提到附件{number}，附件清单只有{count}项。",
        "name": "附件{number}写作《{name}》，附件清单是“{listed}”。",
    },
    remedy="核对附件的序号和名称，与文末的清单一致。",
)
def references_to_annexes(report: Manuscript) -> Hits:
    """An annex that the text refers to is in the list, under that name."""
    listed = {each.number: each for each in report.annexes}
    if not listed:
        return
    for line in report.body:
        for match in REFERENCE.finditer(line.text):
            annex = listed.get(int(match[1]))
            if annex is None:
                yield hit(line.line_no, *_lines_of_list(report), kind="none", number=int(match[1]), count=len(listed))
                continue
            name = match["name"] or match["plain"] or match["paren"]
            is_of_another = any(name == each.name != annex.name for each in report.annexes)
            if name and (is_of_another or not are_one_annex(name, annex.name)):
                yield hit(line.line_no, annex.line_no, kind="name", number=annex.number, name=name, listed=annex.name)


MATTER = re.compile("监控|目标|[自]评价?(?!分)|评价(?=报告|表)|评分|问卷|访谈|决算|台账|照片|凭证")
PAPER = re.compile("报告$|表$|问卷$")


def are_one_annex(name: str, other: str) -> bool:
    """Whether two names may be of one annex: they share pairs of characters, and tell of no other matter or paper."""
    matters, others = ({*MATTER.findall(each)} for each in (name, other))
    is_other_matter = bool(matters and others) and not matters & others  # 绩效监控表, 绩效目标表
    papers, others = ({*PAPER.findall(each)} for each in (name, other))
    is_other_paper = bool(papers and others) and papers != others
    if is_other_matter or is_other_paper:
        return False
    pairs = {name[at : at + 2] for at in range(len(name) - 1)}
    return LEAST_ALIKE * sum(pair in other for pair in pairs) >= len(pairs)


def _lines_of_list(report: Manuscript) -> tuple[int, ...]:
    return tuple(dict.fromkeys(each.line_no for each in report.annexes))[-1:]


ORDINAL = re.compile(f"(?:^|(?<=[{BEFORE_ENUMERATION}]))([一二三四五六七八九十]{{1,3}})是")
ABOVE = re.compile(
    "(?:上述|以上|前述)([二两三四五六七八九十]|\\d{1,2})(?:项|条|个)(?:主要)?(?:任务|目标|工作|职责|内容|指标)"
)
FAR = 12  # lines in which a list stands above


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says={
        "repeated": "{after}是“{now}是”，重号。",
        "skipped": "{after}是“{now}是”，跳号。",
        "restarted": "{after}是“{now}是”，编号重新开始或次序颠倒。",
        "first": "列举一开头",
        "after": "“{was}是”之后",
        "only_one": "只有“一是”，没有“二是”。",
        "above": "写“{written}”，上面列出的是{count}项。",
    },
    remedy="补上漏掉的一项，或改正编号和项数。",
)
def lists_are_consecutive(report: Manuscript) -> Hits:
    """一是, 二是 … are consecutive, in one paragraph or in several; a list above is as long as the text says."""
    last, first = 0, 0  # the last ordinal, and the line of a 一是 that stands alone
    for at, line in enumerate(report.lines):
        if line.level in (1, 2) and line.is_heading:
            if first:
                yield hit(first, kind="only_one")
            last = first = 0
        for match in ORDINAL.finditer(line.text):
            number = _ordinal(match[1])
            if number is None:
                continue
            if number == 1:
                if first:
                    yield hit(first, kind="only_one")
                first = line.line_no
            else:
                first = 0
                if number != last + 1:
                    after = phrase("after", was=to_chinese(last)) if last else phrase("first")
                    yield hit(line.line_no, kind=break_kind(last, number), after=after, now=to_chinese(number))
            last = number
        for match in ABOVE.finditer(line.text):
            yield from _list_above(report.lines[max(at - FAR, 0) : at], line, match)
    if first:
        yield hit(first, kind="only_one")


def _ordinal(written: str) -> int | None:
    try:
        return int(written) if written.isdigit() else from_chinese(written.replace("两", "二"))
    except ValueError:
        return None


def _list_above(above: Sequence[TextLine], line: TextLine, match: re.Match[str]) -> Hits:
    """“上述五项任务” against the numbered lines of the list above."""
    items = [each for each in above if each.level >= 3]
    count = items[-1].number if items else 0
    is_list = [each.number for each in items[-count:]] == list(range(1, count + 1)) if count > 1 else False
    told_here = line.text[: match.start()].rpartition("。")[2].count("、") + 1  # …、满意度94%以上，上述6项目标
    if is_list and _ordinal(match[1]) not in (count, told_here):
        yield hit(line.line_no, *(each.line_no for each in items[-count:]), kind="above", written=match[0], count=count)


@rule(
    "C34",
    Level.HINT,
    on=Manuscript,
    says="标题“{title}”末尾多了句号，同级的标题没有。",
    remedy="标题末尾不加句号。",
)
def headings_of_one_level_end_alike(report: Manuscript) -> Hits:
    """A heading of level 1 or 2 has no full stop where those beside it have none."""
    known = {each.line.line_no for each in report.headings.values()}
    beside: list[TextLine] = []
    for line in (*report.body, TextLine(0, "", level=1)):
        if line.level == 1:
            yield from _stops(beside, known)
            beside = []
        elif line.level == 2:
            beside.append(line)
    yield from _stops([line for line in report.body if line.level == 1], known)


def _stops(beside: Sequence[TextLine], known: set[int]) -> Hits:
    ended = [line for line in beside if line.text.endswith("。")]
    if not all(line.is_heading for line in beside) or 2 * len(ended) >= len(beside) + 1 or len(beside) < 2:
        return
    for line in ended:
        if line.line_no not in known:
            yield hit(line.line_no, title=line.text)


NOTHING_BUT = re.compile(
    "(?P<title>[^，。：]{0,6}(?:效益|影响|满意度|成本|质量|进度|结转结余率?|差异率))：(?P<text>无|没有|不涉及)。?"
)


@rule("C35", Level.WARNING, on=Manuscript, says="“{title}”只写“{text}”，没有理由。", remedy="不涉及的写明理由。")
def inline_sections_have_content(report: Manuscript) -> Hits:
    """No section at the start of a paragraph only says 无."""
    for line in report.body:
        match = NOTHING_BUT.fullmatch(line.rest)
        if match:
            yield hit(line.line_no, title=match["title"], text=match["text"])


LOST_NUMBER = re.compile(f"、[{HAN}]{{2,24}}")


@rule(
    "C33", Level.ERROR, on=Manuscript, says="“{title}”前面的编号丢失，只剩顿号。", remedy="补上编号，按顺序重新编号。"
)
def numbers_are_there(report: Manuscript) -> Hits:
    """No heading has lost its number (“、政府性基金预算支出情况”)."""
    for line in report.body:
        if LOST_NUMBER.fullmatch(line.text):
            yield hit(line.line_no, title=line.text)
