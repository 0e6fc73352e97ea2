"""Shifts the years in a text to the next year where that is safe, and lists what was shifted and what was kept."""

import re
from dataclasses import dataclass

EXCERPT_MARGIN = 6  # characters kept on either side
# “2024”, “二〇二四”: a year of the 20th or 21st century.
YEAR_PATTERN = re.compile(r"(?<![0-9])(?:(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年))(?![0-9])")
ANNIVERSARY = re.compile(r"[0-9一二三四五六七八九十百]+周年")
CIRCLES = str.maketrans("○零", "〇〇")
DIGITS = "〇一二三四五六七八九"
UNITS = "余多个场次人名幅件万亿元家项字副套册篇张米号户条平公里"
JOINED = re.compile(r"[0-9A-Za-z—–~～/._-]")
RANGE_BEHIND = re.compile(r"年?度?\s*[-—–~～至到]+\s*(?:[0-9]{4}|[一二][〇○零九])")
RANGE_BEFORE = re.compile(r"(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})年?度?\s*[-—–~～至到]+\s*$")
A_DAY = re.compile(r"年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日")
DONE = re.compile(
    r"年[^，。；！？、\n]{0,12}?(?:成立|创办|创刊|创立|建成|设立|印发|制定|修订|出台|发布|施行|换届|当选|荣获|获得|获评|评为|命名|授予)"
)
SINCE = re.compile(r"年?度?(?:[0-9]{1,2}月)?(?:起|以来|至今)")
OTHER_YEAR = "其他年份"


@dataclass(frozen=True)
class YearMention:
    """A year in a text: an excerpt, its replacement (empty if it was kept) and why it was kept."""

    found: str
    excerpt: str
    replacement: str = ""
    kept_because: str = ""


def shift_years(text: str, year: int, by: int) -> tuple[str, tuple[YearMention, ...]]:
    """The text in which `year` (and the next) is shifted by `by`, and all mentions of years."""
    mentions: list[YearMention] = []
    pieces: list[str] = []
    end = 0
    for match in YEAR_PATTERN.finditer(text):
        if _is_number(text, match):
            continue
        value = _value(match[0])
        reason = _reason_to_keep(text, match) if value in (year, year + 1) else OTHER_YEAR
        replacement = "" if reason else _format_like(value + by, match[0])
        mentions.append(YearMention(match[0], _excerpt(text, match), replacement, reason))
        pieces += [text[end : match.start()], replacement or match[0]]
        end = match.end()
    mentions += [
        YearMention(each[0], _excerpt(text, each), kept_because="周年数，请核对") for each in ANNIVERSARY.finditer(text)
    ]
    return "".join((*pieces, text[end:])), tuple(mentions)


def _value(written: str) -> int:
    digits = written if written.isascii() else "".join(str(DIGITS.index(each)) for each in written.translate(CIRCLES))
    return int(digits)


def _format_like(value: int, as_written: str) -> str:
    return str(value) if as_written.isascii() else "".join(DIGITS[int(each)] for each in str(value))


def _is_number(text: str, match: re.Match[str]) -> bool:
    """Whether a match is a quantity: 2024余人次."""
    return text[match.end() : match.end() + 1] in tuple(UNITS)


def _reason_to_keep(text: str, match: re.Match[str]) -> str:
    before, behind = text[: match.start()], text[match.end() :]
    if before[-1:] in tuple("〔[【") or re.match(r"[）)]\s*[0-9]+号", behind):
        return "文号"
    if before.count("《") > before.count("》"):
        return "书名号内的名称"
    if RANGE_BEFORE.search(before) or RANGE_BEHIND.match(behind):
        return "年份区间"
    if JOINED.match(before[-1:]) or JOINED.match(behind[:1]):
        return "编号"
    if not behind.startswith("年"):
        return "没有写“年”，请看是不是年份"
    if A_DAY.match(behind):
        return "具体日期，请核对"
    if SINCE.match(behind) or DONE.match(behind):
        return "已经发生的事"
    return ""


def _excerpt(text: str, match: re.Match[str]) -> str:
    return text[max(match.start() - EXCERPT_MARGIN, 0) : match.end() + EXCERPT_MARGIN].replace("\n", " ")
