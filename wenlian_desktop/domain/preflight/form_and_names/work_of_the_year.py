"""The work that a report tells is that of its year: a sentence of what was done does not begin with the next one."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule

Hits = Iterator[Hit[int]]
DONE = (
    "(?:共|累计|先后|新|已|又|还|首次|继续|按计划)*(?:修订|制定|编制|出台|印发|建立|举办|开展|组织|召开|开办|培训|接待"
    "|发放|购置|采购|新增|新建|建成|扶持|资助|救助|慰问|编印|出版|创作|接收|征集|修复|受理|办结|走访|参加|选送|承办)(?:了|完成)?"
)
BEGUN = re.compile(
    rf"(?:^|。)(?:[（(]?\d{{1,2}}[.、）)])?(?P<year>20\d{{2}})年(?:全年)?(?P<done>{DONE})(?P<rest>[^。]*)"
)
KEPT = re.compile(
    r"(?:^|[，。；])(?:[（(]?\d{1,2}[.、）)])?(?P<year>20\d{2})年度?(?P<what>[\u4e00-\u9fff]{2,14}?)(?:均|都|全部|已)?"
    "(?:按(?:规定|程序|要求|时|期)|执行(?:良好|到位|规范)|账实相符|运行(?:良好|正常|平稳)|(?:未|没有)(?:发现|发生|出现))",
    re.ASCII,
)
OF_THAT_YEAR = re.compile(
    "评|审|决算|预算|得分|检查|巡|发现|问题|意见|结转|结余|遗留|跨年|印发|修订|规划|公开|工程|项目"
)
TO_COME = re.compile(
    "将|拟|计划(?!\\d)|打算|力争|争取|确保|预计|不少于|不低于|以上|底前|月前|负责|牵头|逐步|进一步|目标"
)
BESIDE = re.compile("比|较|去年|上年|以来|增|减|降|连续|历年|成立|创[办建]|首|今年|本年|审计|入选|荣获|获")
COUNTED = re.compile("[》\\d]")  # what was done is named or counted
LATER = re.compile("措施|建议|问题|下一步|打算|计划|应用|公开|整改|展望|说明|评价工作|自评工作|评价结论|原因")


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says="“{written}”：这份报告写的是{year}年的工作。",
    remedy="核对年份，改成报告的年度；确是次年的工作，不写进本年的完成情况。",
)
def work_is_of_the_year(report: Manuscript) -> Hits:
    """“2023年修订《……》……” in the report of 2022, where it tells what was done, not what is to come."""
    year = report.year
    if year is None:
        return
    heading = chapter = ""
    for line in report.body:
        if line.is_heading:
            chapter, heading = (line.text, "") if line.level == 1 else (chapter, line.text)
            continue
        is_compared = BESIDE.search(line.text.replace("新增", "")) is not None
        if not (f"{year + 1}年" in line.text or (f"{year - 1}年" in line.text and not is_compared)):
            continue
        if not LATER.search(chapter + heading):
            yield from _of_another_year(line, year, is_compared=is_compared)


def _of_another_year(line: TextLine, year: int, *, is_compared: bool) -> Hits:
    """What a line tells of the year before, with none of its own year beside it, or of the next one."""
    is_alone = f"{year}年" not in line.text and not is_compared
    for match in KEPT.finditer(line.text) if is_alone else ():
        if int(match["year"]) == year - 1 and not OF_THAT_YEAR.search(match["what"]):
            yield doubtful(line.line_no, written=match[0].strip("，。；"), year=year)
    for match in BEGUN.finditer(line.text):
        is_told = COUNTED.search(match["rest"]) and not TO_COME.search(match["rest"])
        is_other = int(match["year"]) == year + 1 or (int(match["year"]) == year - 1 and is_alone)
        if is_other and is_told:
            yield doubtful(line.line_no, written=f"{match['year']}年{match['done']}", year=year)
