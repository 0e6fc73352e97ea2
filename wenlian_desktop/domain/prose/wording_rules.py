"""Wording rules for single texts: leftovers, punctuation, pairs, enumerations, wrong words, figures."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import islice

from wenlian_desktop.domain.prose.character_forms import HAN
from wenlian_desktop.domain.prose.doubled_words import words_twice
from wenlian_desktop.domain.prose.figures_in_prose import CACHE_SIZE, FigureKind, find_enumerations, parse_figures
from wenlian_desktop.domain.prose.left_out_verbs import VERBLESS
from wenlian_desktop.domain.prose.leftover_text import LEFTOVER, LEFTOVER_SIGN, PROMPT, PROMPT_SIGN
from wenlian_desktop.domain.prose.personal_data import personal_entries, private_parts, without_parts
from wenlian_desktop.domain.prose.word_lists import leftovers, patterns_in, wrong_words_in
from wenlian_desktop.domain.rules.finding import Finding
from wenlian_desktop.domain.rules.rule import Hit, Level, Rule, hit, rule, rules_on
from wenlian_desktop.domain.rules.template import phrase
from wenlian_desktop.domain.values.fields import FEN_PER_YUAN
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.numerals import from_chinese, rounded, to_chinese, trim_zeros

MAX_FAULTS = 50  # faults reported for one text by one rule
EXCERPT_MARGIN = 8  # characters on either side of a fault
PRINTED_STEP = FEN_PER_YUAN * 100  # 分: 0.01 万元, the last decimal of amounts in sentences
MIN_IN_WAN = 1_000 * FEN_PER_YUAN  # larger amounts should be in 万元 (DOMAIN C13)


@dataclass(frozen=True)
class TextEdit:
    """A certain correction: the replacement of a span of a text."""

    start: int
    end: int
    replacement: str


Hits = Iterator[Hit[int]]
Fault = Finding[int]


@lru_cache(None)
def text_rules() -> dict[str, Rule]:
    """The rules for single texts by code, which are those of the checks (DOMAIN section 5)."""
    return {each.code: each for each in rules_on(str)}


@lru_cache(CACHE_SIZE)
def find_faults(text: str) -> tuple[Fault, ...]:
    """Every fault of a text by every rule: a finding whose place is where in the text it begins."""
    return tuple(
        Finding(each, found) for each in text_rules().values() for found in islice(each.find(text), MAX_FAULTS)
    )


def excerpt(text: str, start: int, end: int) -> str:
    """A span of a text with some characters around it, in one line, personal data hidden."""
    first, last = max(start - EXCERPT_MARGIN, 0), end + EXCERPT_MARGIN
    shown = re.sub(r"\s+", " ", without_parts(text[first:last], private_parts(text)))
    return ("…" if first else "") + shown + ("…" if last < len(text) else "")


PER_HEAD = re.compile("(?:[每均]|单价|标准)[^，。；]*$")  # 每天1500元至2000元


@rule(
    "C13", Level.WARNING, on=str, says="“{written}”不是以万元为单位，合{amount:万元}万元。", remedy="金额统一写成万元。"
)
def unit_of_money(text: str) -> Hits:
    """Amounts are given in 万元: no 亿元, no large amounts in 元."""
    for figure in parse_figures(text) if "元" in text else ():
        if figure.kind is FigureKind.MONEY and "万" not in figure.text and not PER_HEAD.search(figure.preceding):
            fen = int(figure.value)
            if "亿" in figure.text or abs(fen) >= MIN_IN_WAN:
                is_exact = not figure.mark and fen % PRINTED_STEP == 0
                edits = (TextEdit(figure.start, figure.end, f"{format_wan(fen)}万元"),) if is_exact else ()
                yield hit(figure.start, edits=edits, written=figure.text, amount=fen)


SHARES = re.compile(
    r"(满意度|合格率|及时率|覆盖率|知晓率|出席率|到课率|审核率|完好率|回收率)[^，。；\d]{0,4}?(?=[\d-])"
)


@rule(
    "C15",
    Level.WARNING,
    on=str,
    says="{name}“{written}”不在0至100%之间。",
    remedy="核对该比率，分子不应大于分母，也不应为负。",
)
def shares_within_bounds(text: str) -> Hits:
    """A share is between 0 and 100 %."""
    ends = {match.end(): match[1] for match in SHARES.finditer(text)} if "率" in text or "满意度" in text else {}
    for figure in parse_figures(text) if ends else ():
        name = ends.get(figure.start)
        if name and figure.kind is FigureKind.RATE and not 0 <= figure.value <= 100:
            yield hit(figure.start, name=name, written=figure.text)


NUMBERED_LINES = (
    (re.compile(r"[ \u3000\t]*(\d{1,2})[.．、](?!\d)", re.ASCII), "{}."),
    (re.compile(r"[ \u3000\t]*[（(](\d{1,2})[）)]", re.ASCII), "（{}）"),
    (re.compile(r"[ \u3000\t]*[（(]([一二三四五六七八九十]{1,3})[）)]"), "（{}）"),
)


@rule(
    "C33",
    Level.ERROR,
    on=str,
    says={
        "repeated": "编号“{was}”之后是“{now}”，重号。",
        "skipped": "编号“{was}”之后是“{now}”，跳号。",
        "restarted": "编号“{was}”之后是“{now}”，编号重新开始或次序颠倒。",
    },
    remedy="按顺序重新编号；另起一层的，用下一级编号。",
)
def list_numbers(text: str) -> Hits:
    """The numbers of a typed list are consecutive from 1."""
    last = [0] * len(NUMBERED_LINES)
    at, before = 0, ""
    for line in text.split("\n"):
        for level, (shape, written) in enumerate(NUMBERED_LINES):
            number = _number(shape.match(line))
            if number is None:
                continue
            begins_anew = number == 1 and (last[level] == 0 or before.endswith(("：", ":")))
            if last[level] and number != last[level] + 1 and not begins_anew:
                was, now = written.format(_as_in(level, last[level])), written.format(_as_in(level, number))
                yield hit(at, kind=break_kind(last[level], number), was=was, now=now)
            last[level] = number
        at, before = at + len(line) + 1, line.rstrip() or before


def _number(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    try:
        return int(match[1]) if match[1].isdigit() else from_chinese(match[1])
    except ValueError:
        return None


def _as_in(level: int, number: int) -> str:
    return to_chinese(number) if level == 2 else str(number)


def break_kind(before: int, now: int) -> str:
    """The kind of sentence for a number that does not follow on another: repeated, skipped, restarted."""
    if now == before:
        return "repeated"
    return "skipped" if now > before else "restarted"


ANNOUNCED = re.compile(
    r"(?<![第0-9一二三四五六七八九十])(\d{1,2}|[二两三四五六七八九十]{1,2})(?:个|项|条|点|大|类)?"
    r"(?:方面|原因|问题|措施|任务|工作|内容|举措|做法)[^，。；：:\n]{0,4}[：:，。]\s*(?=一是)"
)


@rule(
    "C40",
    Level.WARNING,
    on=str,
    says={
        "repeated": "{after}是“{now}是”，重号。",
        "skipped": "{after}是“{now}是”，跳号。",
        "restarted": "{after}是“{now}是”，编号重新开始或次序颠倒。",
        "first": "列举一开头",
        "after": "“{was}是”之后",
        "only_one": "只有“一是”，没有“二是”。",
        "count": "前面说“{announced}”项，列举了{count}项。",
    },
    remedy="补上漏掉的一项，或改正编号和前面说的项数。",
)
def counted_items(text: str) -> Hits:
    """一是…六是 are consecutive, and as many as announced."""
    announced = {match.end(): match[1] for match in ANNOUNCED.finditer(text)} if "一是" in text else {}
    for run in find_enumerations(text):
        numbers = [number for number, _, _ in run]
        for before, (number, start, _) in zip([0, *numbers], run, strict=False):
            if number != before + 1:
                after = phrase("after", was=to_chinese(before)) if before else phrase("first")
                yield hit(start, kind=break_kind(before, number), after=after, now=to_chinese(number))
        if numbers == [1]:
            yield hit(run[0][1], kind="only_one")
        said = announced.get(run[0][1])
        if said and _count(said) not in (None, len(run)):
            yield hit(run[0][1], kind="count", announced=said, count=len(run))


def _count(said: str) -> int | None:
    try:
        return int(said) if said.isdigit() else from_chinese(said.replace("两", "二"))
    except ValueError:
        return None


PAIRS = dict(zip("”’》〉）」』】〕)", "“‘《〈（「『【〔(", strict=True))
OPENING = set(PAIRS.values())
PAIRED = re.compile(f"[{re.escape(''.join([*PAIRS, *OPENING]))}]")
ITEM = re.compile(r"(?:^|(?<=[。；：，、\s]))(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]", re.MULTILINE)


@rule(
    "C44",
    Level.HINT,
    on=str,
    says={"no_first": "“{excerpt}”中的 {mark} 没有前一半。", "no_second": "“{excerpt}”中的 {mark} 没有后一半。"},
    remedy="补上另一半，或删去多出的一半。",
)
def paired_marks(text: str) -> Hits:
    """Quotes, 书名号 and brackets are paired and nested."""
    items = {match.end() - 1 for match in ITEM.finditer(text)} if "）" in text or ")" in text else set()
    opened: list[tuple[str, int]] = []
    for match in PAIRED.finditer(text):
        mark, place = match[0], match.start()
        if mark in OPENING:
            opened.append((mark, place))
        elif place not in items:
            if opened and opened[-1][0] in (PAIRS[mark], {"）": "(", ")": "（"}.get(mark)):
                opened.pop()
            else:
                yield hit(place, kind="no_first", excerpt=excerpt(text, place, place + 1), mark=mark)
    for mark, place in opened:
        yield hit(place, kind="no_second", excerpt=excerpt(text, place, place + 1), mark=mark)


@rule(
    "C45",
    Level.ERROR,
    on=str,
    says={"leftover": "残留“{shown}”。", "blanks": "文字中间有连续的空格。", "prompt": "残留模板提示语“{prompt}”。"},
    remedy="删去残留的文字，核对前后是否缺字。",
)
def leftover_marks(text: str) -> Hits:
    """Leftovers of a word processor or template: field codes, prompts, XX, blanks, broken characters."""
    for match in LEFTOVER.finditer(text) if LEFTOVER_SIGN.search(text) else ():
        shown = "".join(_readable(mark) for mark in WIDE_BLANKS.sub("空格", match[0]))
        kind = "leftover" if match[0].strip() else "blanks"
        yield hit(match.start(), kind=kind, edits=_leftover_edits(match), shown=shown)
    prompts = [prompt for prompt in leftovers() if prompt in text]
    prompts = [prompt for prompt in prompts if not any(prompt in other != prompt for other in prompts)]
    for prompt in prompts:
        at = text.index(prompt)
        end = text.find("〕", at) + 1 if prompt.startswith("〔") else 0
        yield hit(at, kind="prompt", prompt=text[at : max(end, at + len(prompt))])
    for match in PROMPT.finditer(text) if not prompts and PROMPT_SIGN.search(text) else ():
        yield hit(match.start(), kind="prompt", prompt=match[0])


WIDE_BLANKS = re.compile("[ \u3000]*\u3000[ \u3000]*")


def _readable(mark: str) -> str:
    """A sign as it can be shown: by its number if it cannot be seen."""
    return mark if mark.isprintable() and mark != "\ufffd" else f"U+{ord(mark):04X}"


def _leftover_edits(match: re.Match[str]) -> tuple[TextEdit, ...]:
    """The edits of a leftover: removes marks of Word and decodes entities; others may hide a lost word."""
    if match[0].startswith("[bookmark:") or match[0] == "_GoBack":
        return (TextEdit(*match.span(), ""),)
    is_sign = match[0].startswith("&") and match[0] != "&nbsp;"
    return (TextEdit(*match.span(), html.unescape(match[0])),) if is_sign else ()


# “2024年度部门预算…”: a year stated as that of the report.
OF_A_YEAR = re.compile(
    r"(20\d{2})年度?(?=全年预算|部门(?:整体|预算|决算)|整体绩效|预算执行|经费总支出|资金总体支出)", re.ASCII
)
MANY_TEXTS = 1000
NOTHING = re.compile(rf"\s*(?:无|没有|不涉及|{UNFILLED})[。.]?\s*")


@lru_cache(MANY_TEXTS)  # after an edit nearly all texts are those of before
def is_none_text(text: str) -> bool:
    """Whether a text only says 无, apart from leftovers."""
    return NOTHING.fullmatch(LEFTOVER.sub("", text)) is not None


NONE_FIRST = re.compile(r"\s*(?:无|没有|不涉及)\s*(?:[。.，,；;：:（(]|$)")


def begins_with_none(text: str) -> bool:
    """Whether a text says 无 and, if anything more, its reason: “无。本年度活动均为公益性。”"""
    return NONE_FIRST.match(text) is not None


COUNTED_AFTER = "人个场次件家项年月分号份名户幅册部篇座处套条例起台辆支位亩间张本批期"
ONE = "one"
BRACKET, LETTER, HALF_WIDTH_MARK, BLANKS, FULL_WIDTH_SIGN = "bracket", "letter", "mark", "blanks", "wide"  # kinds
COMMA, GROUPS = "comma", "groups"
AMBIGUOUS_DOT = re.compile(rf"(?<=[{HAN}])\.(?=[{HAN}])")  # it may stand for 。 or for ·
FULL_WIDTH = dict(zip(",.;:!?", "，。；：！？", strict=True))
HALF_WIDTH = (
    (re.compile(rf"(?<=[{HAN}”’》）〕%％])[,;:!?](?= ?[{HAN}“‘《（\d])|(?<=[{HAN}] )[,;](?=[{HAN}])"), HALF_WIDTH_MARK),
    (re.compile(rf"(?<=\d)[,;](?=[{HAN}“‘《（])", re.ASCII), HALF_WIDTH_MARK),
    (re.compile(rf"(?<=[{HAN}”’》）〕])[,.;:](?=\s*$)", re.MULTILINE), HALF_WIDTH_MARK),
    (AMBIGUOUS_DOT, HALF_WIDTH_MARK),
    (re.compile(rf"\((?=[^()\n{HAN}]{{0,40}}[{HAN}][^()\n]{{0,80}}\))"), BRACKET),
    (re.compile(r"[０-９Ａ-Ｚａ-ｚ]+[０-９Ａ-Ｚａ-ｚ．]*|(?<!^\d)(?<!^\d\d)．+"), FULL_WIDTH_SIGN),
    (re.compile(r"(?<=\d)(?<![\d.]0)(?<!\d{4})，(?=\d{3}(?:\.\d+)?[余多]?[万亿人元场个件名户份])", re.ASCII), COMMA),
    (
        re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*,(?:\d\d?|\d{4,})(?=(?:\.\d+)?[万亿]?元|[余多]?人次)", re.ASCII),
        GROUPS,
    ),
    (re.compile(rf"(?<=[\d.,])[OoＯ〇○]+(?=[\d.%％{COUNTED_AFTER}]| ?[余多]?[千百万亿]*元)", re.ASCII), LETTER),
    (re.compile(r"(?<![A-Za-z0-9〇○])[OoＯ〇○](?= ?[余多]?[千百万亿]*元|\.\d|[%％])", re.ASCII), LETTER),
    (re.compile(r"(?<=[\u4e00-\u9fff])[OoＯ](?=[例人个场次件家名户起份项台辆幅册部篇座处套条])"), LETTER),
    (re.compile(r"(?<=[\d.])[lI](?=[\d%％]|[余多]?[万亿]?元)", re.ASCII), ONE),
    (re.compile(rf"(?<![{HAN}])[{HAN}](?: [{HAN}]){{2,}}(?![{HAN}])"), BLANKS),
)
NARROW_OR_WIDE = re.compile(
    f"\\d，\\d|[;:!?( ０-９Ａ-Ｚａ-ｚ．OoＯ〇○lI]|,(?!\\d{{3}}(?!\\d))|[{HAN}”’》）〕]\\."
)  # a first look


@rule(
    "C46",
    Level.HINT,
    on=str,
    says={
        BRACKET: "“{excerpt}”中的“{written}”是半角括号。",
        LETTER: "“{excerpt}”中的“{written}”是字母，不是数字0。",
        ONE: "“{excerpt}”中的“{written}”是字母，不是数字1。",
        HALF_WIDTH_MARK: "“{excerpt}”中的“{written}”是半角标点。",
        COMMA: "“{excerpt}”中的千分位用了全角逗号。",
        GROUPS: "“{excerpt}”中的“{written}”千分位逗号的位置不对。",
        BLANKS: "“{excerpt}”中的“{written}”字间有空格。",
        FULL_WIDTH_SIGN: "“{excerpt}”中的“{written}”是全角数字或字母。",
    },
    remedy="汉字之间用全角标点，数字用半角。",
)
def widths(text: str) -> Hits:
    """Full-width punctuation between Chinese characters, half-width digits, no blanks within words."""
    if text.isascii() or not NARROW_OR_WIDE.search(text):
        return
    for shape, kind in HALF_WIDTH:
        for match in shape.finditer(text):
            edits = _width_edits(match, kind, shape is AMBIGUOUS_DOT)
            yield hit(match.start(), kind=kind, edits=edits, excerpt=excerpt(text, *match.span()), written=match[0])


def _width_edits(match: re.Match[str], kind: str, is_ambiguous: bool) -> tuple[TextEdit, ...]:
    if kind == COMMA:
        return (TextEdit(*match.span(), ","),)
    if kind in (BLANKS, GROUPS) or is_ambiguous:
        return ()
    if kind == BRACKET:
        closing = match.string.index(")", match.end())
        return TextEdit(*match.span(), "（"), TextEdit(closing, closing + 1, "）")
    signs = {LETTER: "0" * len(match[0]), ONE: "1"}
    right = signs.get(kind) or FULL_WIDTH.get(match[0]) or unicodedata.normalize("NFKC", match[0])
    return (TextEdit(*match.span(), right),)


OPEN_ADVICE = re.compile("[或/（(…]")  # “账或账户”: a person must choose
UNTIL = re.compile(
    r"(?<!征稿)(?<!投稿)(?<!报名)(?<!申报)(?<!提交)(?<!征集)(?<!受理)截止(?:到|至)?"
    r"(?= ?(?:\d{4}|\d{1,2} ?月|[本去今当上]年|[本上]月|[一二三四]季度|年[底末]|月[底末]"
    "|目前|今|本?报告|本?次|发稿|填报))"
)


@rule(
    "C48",
    Level.WARNING,
    on=str,
    says={
        "word": "“{wrong}”应为“{right}”。",
        "pattern": "“{excerpt}”：{reason}。",
        "twice": "“{excerpt}”中的“{written}”重复。",
        "verb": "“{excerpt}”缺动词：“{adverb}”之后应有“参加”“落实”等。",
    },
    remedy="改正用词；确实没有错的，写情况说明。",
)
def wrong_wording(text: str) -> Hits:
    """Wrong words, clumsy patterns, and 积极/认真/切实 without a verb."""
    for word in wrong_words_in(text):
        places = list(word.spans(text))
        if places:
            is_open, length = OPEN_ADVICE.search(word.right), len(word.wrong)
            edits = () if is_open else tuple(TextEdit(at, at + length, word.right) for at, _, _ in places)
            at, begin, end = places[0]
            right = text[begin:at] + word.right + text[at + length : end]
            yield hit(at, kind="word", edits=edits, wrong=text[begin:end], right=right)
    for shape, reason in patterns_in(text):
        for match in shape.finditer(text):
            yield hit(match.start(), kind="pattern", excerpt=excerpt(text, *match.span()), reason=reason)
    for match in UNTIL.finditer(text) if "截止" in text else ():
        yield hit(match.start(), kind="word", edits=(TextEdit(*match.span(), "截至"),), wrong=match[0], right="截至")
    for match in words_twice(text):
        yield hit(match.start(), kind="twice", excerpt=excerpt(text, *match.span()), written=match[0])
    for match in VERBLESS.finditer(text):
        yield hit(match.start(), kind="verb", excerpt=excerpt(text, *match.span()), adverb=match[0][:2])


AMOUNT = r"\d[\d,]{0,20}(?:\.\d{1,8})?"
COUNTED = "万元|元|人次|人|场次|场|次|件|家|篇"
GREW = re.compile(
    rf"(?P<now>{AMOUNT})(?P<unit>{COUNTED})[，,]?[^，。；\d]{{0,4}}(?:比|较)(?:上年|上一年|去年)[^，。；\d]{{0,6}}"
    rf"(?P<way>增加|增长|减少|下降)了?(?P<by>{AMOUNT})(?P<unit2>{COUNTED})[，,]"
    r"(?:同比)?(?:增长|增幅|增加|下降|降幅|减少|降低)[了为]?(?P<rate>\d+(?:\.\d+)?)[%％]"
)
RATE_TOLERANCE = Fraction(1, 100)  # tolerance of a printed rate in % points (DOMAIN C50)


@rule(
    "C50",
    Level.WARNING,
    on=str,
    says="“{written}”：上年数合{before}{unit}，增减率应为{rate}%。",
    remedy="按“增减额÷上年数”复算后改正。",
)
def growth(text: str) -> Hits:
    """“X，比上年增加Y，增长Z%”: Z is Y ÷ (X − Y), for a decrease Y ÷ (X + Y)."""
    for match in GREW.finditer(text) if "比" in text or "较" in text else ():
        now, by, rate = (Fraction(match[name].replace(",", "")) for name in ("now", "by", "rate"))
        before = now - by if match["way"] in ("增加", "增长") else now + by
        places = len(match["rate"].partition(".")[2])
        if match["unit"] != match["unit2"] or before <= 0:
            continue
        right = rounded(100 * by / before, places)
        if abs(Fraction(right) - rate) > RATE_TOLERANCE:
            was = trim_zeros(rounded(before, 2))
            yield hit(match.start(), written=match[0], before=was, unit=match["unit"], rate=right)


@rule(
    "C53",
    Level.ERROR,
    on=str,
    says={
        "mobile": "含手机号“{first}****{last}”。",
        "identity": "含身份证号“{first}***********{last}”。",
        "phone": "含私人电话“****{last}”。",
        "account": "含银行账号“****{last}”。",
        "address": "含住址“{first}…”。",
    },
    remedy="公开的报告不写个人信息，请删去。",
)
def personal_data(text: str) -> Hits:
    """No mobile number, identity number, bank account or home address in published texts."""
    for each in personal_entries(text):
        yield Hit((each.place,), each.facts, each.kind)


DASH = re.compile(r"(?<=[^—\s\d])—(?=[^—\s\d])")
LONG_DASH = re.compile("——")
# Marks with two variants: (name, the right one, the other).
VARIANTS = (
    ("破折号", LONG_DASH, DASH),
    ("间隔号", re.compile("·"), re.compile("[•‧・]")),
    ("引号", re.compile("[“”]"), re.compile('"')),
)
VARIANT_SIGN = re.compile('[—·•‧・“”"]')
MIXED_REMEDY = "全文统一：破折号用“——”，间隔号用“·”，引号用“ ”。"


def with_curly_quotes(text: str) -> tuple[str, int]:
    """The text with “ ” for straight quotes, and their number; unchanged if a line has an odd number."""
    lines = text.split("\n")
    if any(line.count('"') % 2 for line in lines):
        return text, 0
    pairs = re.compile('"([^"]*)"')
    return "\n".join(pairs.sub(r"“\1”", line) for line in lines), text.count('"')


@lru_cache(CACHE_SIZE)
def mark_variants(text: str) -> tuple[tuple[str, bool, str, int], ...]:
    """The marks of a text with two variants: (name, whether it is the right one, the mark, first position)."""
    found: list[tuple[str, bool, str, int]] = []
    for name, right, other in VARIANTS if VARIANT_SIGN.search(text) else ():
        for shape, is_right in ((right, True), (other, False)):
            match = shape.search(text)
            if match:
                found.append((name, is_right, match[0], match.start()))
    return tuple(found)


def mixed_variants(texts: Iterable[str]) -> list[tuple[str, str, str]]:
    """(name, right mark, other mark) of the marks that the texts write in both variants."""
    seen = {(name, is_right): mark for text in texts for name, is_right, mark, _ in mark_variants(text)}
    return [
        (name, seen[name, True], seen[name, False])
        for name, _, _ in VARIANTS
        if (name, True) in seen and (name, False) in seen
    ]
