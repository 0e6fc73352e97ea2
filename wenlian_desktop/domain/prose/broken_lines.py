"""The paragraphs and rows of a report: lines broken by a PDF are joined, contents marked, page numbers left out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wenlian_desktop.domain.prose.spaced_tables import with_tabs

NUMERAL = "[一二三四五六七八九十]{1,3}"
SOFT_BREAK = re.compile("[\u000b\u2028]")
NUMBER = rf"(?:第?\s*{NUMERAL}\s*(?:部\s*分|章)?\s*[、.．]?|[（(]\s*(?:{NUMERAL}|\d{{1,2}})\s*[）)]|\d{{1,2}}[.．、]?)"
NUMBER_AND_TAB = re.compile(rf"\s*(?:{NUMBER}|附\s*[件表]\s*[：:])\s*\t[^\t]*\Z")
HEADING = re.compile("[一二三四五六七八九十]{1,3}、[\u4e00-\u9fff（）、]{4,20}$")  # as wide as each other by chance
NUMBERED = re.compile(
    rf"\s*(?:{NUMERAL}\s*[、.．]|第\s*{NUMERAL}\s*(?:部\s*分|章)|[（(]\s*(?:{NUMERAL}|\d{{1,2}})\s*[）)]"
    r"|\d{1,2}\s*(?:[.．](?!\d)|、)|[①-⑳㈠-㈩⒈-⒛⑴-⒇]|附\s*件|注[：:])"
)
YEAR = "[12１２一二][\\d０-９○〇零O九一二三四五六七八]{3}"
DATED = re.compile(rf"\s*{YEAR}\s*[年./\-]\s*[\d０-９一二三四五六七八九十]{{1,3}}\s*[月./\-][^，。；]{{0,8}}\s*\Z")
SIGNED = re.compile(
    rf"[^\t]{{2,40}}\t+\s*{YEAR}\s*(?:年(?:[^\t]{{0,12}}[月日])?|[./\-]\s*[\d０-９]{{1,2}}\s*[./\-]\s*[\d０-９]{{1,2}}日?)\s*\Z"
)
PAGE_NUMBER = re.compile(
    r"\s*(?:[—–―－\-_·~]{1,3}\s*\d{1,3}\s*[—–―－\-_·~]{1,3}|第\s*\d{1,3}\s*页(?:[，,/\s]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*/\s*\d{1,3})\s*"
)
LABEL = re.compile("[\u4e00-\u9fff]{2,8}[：:]\\S")  # 人员编制：62名
BARE_NUMBER = re.compile(r"\s*\d{1,3}\s*")
CONTENTS = re.compile(r"\s*目\s*[录次]\s*")
LEADER = re.compile(r"\s*(?:…{1,}|\.{3,}|·{3,}|．{2,}|—{4,}|_{4,}|-{4,})[\s.…·]*[（(—–-]?\s*\d{1,3}\s*[）)—–-]?\s*\Z")
LEADER_SIGN = re.compile(r"…|\.\.\.|···|．．|————|____|----")  # a first look
PAGE = re.compile(r"(?:\s*[.…·．—_\-\t]+\s*|\s+)[（(]?\d{1,3}(?:\s*[—–-]|[）)])?\s*\Z|\s*错误.{0,12}\Z")
MAX_CONTENTS = 120  # lines of contents
OPEN_END = re.compile(r"[^。；：！？!?;:…\s]\s*\Z")
COMMA_END = re.compile(r"[，、,]\s*\Z")
FIGURE_AHEAD = re.compile(r"\s*[\d.][\d.,]*\s*(?:[万亿余多]{0,2}元|%|个|名|人|场|次|件|项|家)(?=[，、。；）（)(])")
FIGURE_CUT = re.compile(r"[，。；][^，。；]*\d[万亿]?\s*\Z")
REST_OF_FIGURE = re.compile(r"\s*[\d.]*(?:万元|元|%|[，。；]|[场次件项名人个家](?=[，。；]))")
PAIRS = dict(zip("》〉）〕」』】”", "《〈（〔「『【“", strict=True))
PAIRED = re.compile(f"[{''.join(PAIRS)}{''.join(PAIRS.values())}]")
MIN_BROKEN = 8  # open lines that make a text broken by a PDF
MIN_WIDTH, MAX_WIDTH = 24, 120  # its width, in halves of a Chinese character
NEARLY = (
    8  # how much narrower than the widest a full line may be: two characters that may not begin a line, and figures
)
BARE_TITLE = re.compile(rf"{NUMBERED.pattern}[\u4e00-\u9fff（）“”《》]+\s*")  # it may be nearly full by chance
UNBROKEN = re.compile(r"\s*[\d，、。；：）》”%A-Za-z]")  # what no line begins with, or what is not broken
INNER_COMMA = re.compile("[，。；][^，。；]*$")
TAIL = re.compile(r"\s*(?!无|不|没有)[^，。；：\s]{1,4}[。；]\s*")
GAP = re.compile(r"\S(?: {2,}|\t)(?=\S)")
INDENT = " " * 12  # of a cell that has its row for itself
MIN_CELLS = 4  # narrow lines after each other that are the cells of a table


@dataclass(frozen=True)
class WrittenParagraph:
    """A paragraph or a row of a table as written. `number`: of its first line in the file, from 1.

    `breaks`: (place in the text, line of the file) of each line after the first.
    """

    number: int
    text: str
    is_row: bool = False
    is_contents: bool = False
    breaks: tuple[tuple[int, int], ...] = ()


@dataclass
class _Line:
    number: int
    text: str
    follows_blank: bool = False
    follows_page: bool = False
    is_row: bool = False
    is_contents: bool = False


def paragraphs(lines: Iterable[str]) -> Iterator[WrittenParagraph]:
    """The paragraphs, rows and entries of contents of a file."""
    found = list(_filled(with_tabs(list(lines))))
    _mark_contents(found)
    width = _broken_width(found)
    if width:
        _mark_table_debris(found, width)
    yield from _joined(found, width, _broken_length(found) if width else 0)


def _filled(lines: Iterable[str]) -> Iterator[_Line]:
    """The lines with text, without page numbers."""
    is_blank = is_page = False
    held: _Line | None = None  # a bare number, which is a page number before a form feed
    for number, text in enumerate(lines, 1):
        if "\f" in text or PAGE_NUMBER.fullmatch(text):
            held, is_page = None, True
        if not text.strip() or PAGE_NUMBER.fullmatch(text):
            is_blank = True
            continue
        if held:
            yield held
        for part in parts_of(text):
            if part.strip():
                line = _Line(number, part, is_blank, is_page, _is_row(text))
                is_blank = is_page = False
                if BARE_NUMBER.fullmatch(part):
                    held = line
                else:
                    held = None
                    yield line
    if held:
        yield held


def parts_of(line: str) -> list[str]:
    """The lines of a paragraph with soft breaks; a row of a table is one."""
    return [line] if _is_row(line) else SOFT_BREAK.split(line)


ASIDE = re.compile(r"\t\S[^\t]*\t\Z")


def _is_row(text: str) -> bool:
    """Whether a line with tabs is a row of a table: not one of a number, or an office and a day, with a tab between.

    A label beside the text (in a text box) is one with a tab at both ends.
    """
    if ASIDE.match(text):
        return True
    return "\t" in text.strip() and not NUMBER_AND_TAB.match(text) and not SIGNED.match(text)


def _mark_contents(lines: Sequence[_Line]) -> None:
    """Marks contents: entries with leaders and page numbers, and what stands under 目录 until it comes again."""
    for at, line in enumerate(lines):
        if CONTENTS.fullmatch(line.text):
            for entry in lines[at : _end_of_contents(lines, at + 1)]:
                entry.is_contents = True
        elif not line.is_row and LEADER_SIGN.search(line.text) and LEADER.search(line.text):
            line.is_contents = True


def _end_of_contents(lines: Sequence[_Line], first: int) -> int:
    """Where the contents that begin there end: before the first entry comes again; there, if it does not."""
    if first >= len(lines):
        return first
    entry = _bare(lines[first].text)
    following = range(first + 1, min(first + MAX_CONTENTS, len(lines)))
    return next((at for at in following if _bare(lines[at].text) == entry), first)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", PAGE.sub("", text.rstrip()))


def _broken_width(lines: Sequence[_Line]) -> int:
    """The width at which a PDF has broken the lines; 0 if they are whole paragraphs."""
    text = [line for line in lines if not line.is_row and not _has_gaps(line)]
    if max((_width(line.text) for line in text), default=0) > MAX_WIDTH:
        return 0
    widths = [_width(line.text) for line in text if _is_open(line) and not HEADING.match(line.text)]
    broken = sorted((width for width in widths if width >= MIN_WIDTH), reverse=True)
    least = max(MIN_BROKEN, len(broken) // 4)
    full = (width for width, last in zip(broken, broken[least - 1 :], strict=False) if width - last <= NEARLY)
    return next(full, 0)


def _broken_length(lines: Sequence[_Line]) -> int:
    """The number of characters at which all broken lines end, however wide they are; 0 if there is none."""
    lengths = Counter(len(line.text.strip()) for line in lines if not line.is_row and _is_open(line))
    wide = max((len(line.text.strip()) for line in lines if not line.is_row), default=0)
    return wide if lengths[wide] >= MIN_BROKEN else 0


def _width(text: str) -> int:
    """The width of a line in halves of a Chinese character."""
    bare = text.strip()
    return len(bare) + sum(mark > "\u2010" for mark in bare)


def _has_gaps(line: _Line) -> bool:
    return GAP.search(line.text.strip()) is not None


def _mark_table_debris(lines: Sequence[_Line], width: int) -> None:
    """Marks as rows what a PDF makes of tables: lines with wide gaps, and cell after cell in narrow lines."""
    run: list[_Line] = []
    was_row = is_tail = False  # the last line of a paragraph may be as narrow as a cell
    for line in lines:
        line.is_row = line.is_row or _has_gaps(line) or (was_row and line.text.startswith(INDENT))
        was_row = line.is_row
        is_narrow = 2 * _width(line.text) < width and not NUMBERED.match(line.text) and not DATED.match(line.text)
        if line.is_row or is_tail or not is_narrow:
            _mark_cells(run)
            run = []
        else:
            run.append(line)
        is_tail = not line.is_row and _is_open(line) and _width(line.text) >= width - NEARLY
    _mark_cells(run)


def _mark_cells(run: Sequence[_Line]) -> None:
    is_table = len(run) >= MIN_CELLS and 2 * sum(map(_is_open, run)) > len(run)
    for line in run if is_table else ():
        line.is_row = True


def _is_open(line: _Line) -> bool:
    return OPEN_END.search(line.text) is not None


def _joined(lines: Sequence[_Line], width: int, length: int) -> Iterator[WrittenParagraph]:
    parts: list[_Line] = []
    for line in lines:
        if parts and not _continues(parts, line, width, length):
            yield _paragraph(parts)
            parts = []
        parts.append(line)
    if parts:
        yield _paragraph(parts)


def _continues(parts: Sequence[_Line], line: _Line, width: int, length: int) -> bool:
    """Whether a line goes on with the paragraph before it."""
    last = parts[-1]
    if (
        last.is_row
        or line.is_row
        or last.is_contents
        or line.is_contents
        or line.number == last.number
        or NUMBERED.match(line.text)
        or DATED.match(line.text)
        or (LABEL.match(line.text) and LABEL.match(last.text))
    ):
        return False
    if (line.follows_blank and not line.follows_page) or not OPEN_END.search(last.text):
        return False
    if COMMA_END.search(last.text) or _is_figure_cut_off(last.text, line.text):
        return True
    is_ragged = len(parts) > 1 or not BARE_TITLE.fullmatch(last.text) or UNBROKEN.match(line.text) is not None
    is_full = width > 0 and _width(last.text) >= width - (NEARLY if is_ragged else 1)
    is_full = is_full or len(last.text.strip()) == length or _is_tail(last.text, line.text)
    return is_full or (_opened(last.text) != "" and _opened(last.text) == _closed(line.text))


def _is_tail(text: str, following: str) -> bool:
    """Whether a line is the last word of the sentence above: “……，评价等级” / “为优。”."""
    return INNER_COMMA.search(text) is not None and TAIL.fullmatch(following) is not None


def _is_figure_cut_off(text: str, following: str) -> bool:
    """Whether a sentence ends before its figure or within it: “资金总体支出” / “475万元，……”."""
    if FIGURE_CUT.search(text):
        return REST_OF_FIGURE.match(following) is not None
    return re.search("[，。；]", text) is not None and FIGURE_AHEAD.match(following) is not None


def _opened(text: str) -> str:
    """The last mark of a pair that is opened and not closed; "" if there is none."""
    opened: list[str] = []
    for mark in PAIRED.findall(text):
        if mark in PAIRS:
            opened = opened[:-1]
        else:
            opened.append(mark)
    return opened[-1] if opened else ""


def _closed(text: str) -> str:
    """The mark that the first closing mark of a text answers, if nothing is opened before; else ""."""
    first = PAIRED.search(text)
    return PAIRS.get(first[0], "") if first else ""


def _paragraph(parts: Sequence[_Line]) -> WrittenParagraph:
    text, breaks = parts[0].text.rstrip() if len(parts) > 1 else parts[0].text, []
    for part in parts[1:]:
        breaks.append((len(text), part.number))
        text += part.text.strip()
    return WrittenParagraph(parts[0].number, text, parts[0].is_row, parts[0].is_contents, tuple(breaks))
