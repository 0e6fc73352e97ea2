"""The ways offices write figures, dates and choices that differ from the plain ones: 会计格式, weekdays, synonyms."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

# Patterns are compiled when a text is first compared with them, not at every start.
# Figures as Excel and WPS copy them from cells of the formats 货币 and 会计专用.
CURRENCY = r"(?i)(?P<before>[-+(]? *)(?:人民币|[¥￥]|RMB|CNY) *(?P<rest>.*)"
WHOLE_YUAN = r"(?:元|圆)[整正]|圆"
IN_BRACKETS = r"\( *(?P<figure>[^()+-]*[0-9][^()+-]*?) *\)(?P<unit>.*)"
DASH = "[-−–—]"
PADDED_ZERO = rf"\s*(?:[¥￥]\s*{DASH}\s*|{DASH}\s+|\s{DASH}\s*)"  # 会计专用 pads its dash with blanks
BARE_DASH = f"{DASH}+"

WEEKDAYS = "一二三四五六日"
HOUR = r"(?:凌晨|早上|上午|中午|下午|晚上|晚)? *\d{1,2} *(?:[:时点] *(?:\d{1,2}|半)? *分?)"
CLOCK = rf"(?:[T ]*{HOUR}(?:: *\d{{1,2}}(?:\.\d+)?)? *(?:秒|Z)?)"
WEEKDAY = r"(?:[ (,]*(?:星期|礼拜|周)(?P<weekday>[一二三四五六日天]) *\)?)"
HALF_DAY = r" *(?:上午|下午|晚上|全天)?"
DAY_AND_TIME = rf"(?P<day>.*?[0-9日号]){WEEKDAY}?{HALF_DAY}{CLOCK}?\.?"
WEEKDAY_FIRST = r"(?:星期|礼拜|周)(?P<weekday>[一二三四五六日天])[ ,]*(?P<day>\d.*)"

# What else a choice is called. A word counts only where its choice is one of the field's.
CALLED: dict[str, tuple[str, ...]] = {
    "≥": (">=", "=>", "≧", "⩾", "大于等于", "不小于", "不低于", "不少于"),
    "≤": ("<=", "=<", "≦", "⩽", "小于等于", "不大于", "不高于", "不超过", "不多于"),
    "＝": ("=", "==", "等于"),
    "＞": (">", "大于", "高于", "多于"),
    "＜": ("<", "小于", "低于", "少于"),
    "时效": ("进度",),
    "生态效益": ("环境效益",),
    "可持续影响": ("可持续性影响", "可持续发展影响", "可持续效益", "可持续影响效益"),
    "服务对象满意度": ("社会公众满意度", "公众满意度", "群众满意度", "受益对象满意度"),
    "当年财政拨款": ("本年财政拨款", "年度财政拨款", "一般公共预算财政拨款", "一般公共预算", "一般公共预算拨款"),
    "上年结转": ("结余结转", "结转结余"),
    "转账": ("银行转账", "银行汇款", "汇款", "转账支付", "电汇", "网银转账"),
    "追加": ("调增", "核增"),
    "追减": ("调减", "核减"),
    "线上线下结合": ("线上+线下", "线上、线下", "线上和线下"),
    "征文征集": ("征文", "征集"),
    "比赛评奖": ("比赛", "评奖"),
    "优": ("优秀",),
    "良": ("良好",),
    "中": ("中等",),
    "差": ("较差",),
}
EMPTY_WORDS = ("产出", "指标", "经费", "资金", "活动", "方式", "采购", "正在", "类", "已", "中")
DENIALS = "[不非未无没免]"

YES_WORDS = ("是", "√", "✓", "✔", "☑", "有", "1", "Y", "YES", "T", "TRUE")
NO_WORDS = ("否", "×", "✗", "✘", "没有", "无", "0", "N", "NO", "F", "FALSE")


def half_width(text: str) -> str:
    """The text with digits and punctuation in half width, stripped."""
    return re.sub("[−–—]", "-", unicodedata.normalize("NFKC", text)).strip()


def without_letters(figure: str) -> str:
    """A figure with blanks in place of RMB or CNY, whose letters are not mistyped digits."""
    return re.sub("RMB|CNY", "   ", figure, flags=re.IGNORECASE)


def is_padded_zero(text: str) -> bool:
    """Whether a text is the zero of 会计专用: a dash among blanks, or behind a currency sign."""
    return re.fullmatch(PADDED_ZERO, text) is not None


def is_bare_dash(text: str) -> bool:
    """Whether a text is nothing but a dash: 0 to some, 无 to others."""
    return re.fullmatch(BARE_DASH, text) is not None


def without_brackets(figure: str) -> str:
    """A figure with a minus sign instead of brackets: (1,093.40) -> -1,093.40."""
    found = re.fullmatch(IN_BRACKETS, figure)
    return f"-{found['figure']}{found['unit']}" if found else figure


def without_currency(figure: str) -> tuple[str, bool]:
    """(the figure without sign or name of the currency before it and 整 behind it, whether it had one before it)."""
    figure = re.sub(WHOLE_YUAN, "元", figure)
    found = re.fullmatch(CURRENCY, figure)
    return (found["before"].strip() + found["rest"], True) if found else (figure, False)


def without_time(figure: str) -> tuple[str, str]:
    """(the day in the text of a date, its weekday as 一 … 日 or "")."""
    found = re.fullmatch(WEEKDAY_FIRST, figure) or re.fullmatch(DAY_AND_TIME, figure)
    if found is None:
        return figure, ""
    return found["day"].replace("号", "日"), (found["weekday"] or "").replace("天", "日")


def weekday_of(day: date) -> str:
    """The weekday as 一 … 日."""
    return WEEKDAYS[day.weekday()]


def meant_choice(choices: Sequence[str], text: str) -> str | None:
    """The only choice that a text can mean: by a synonym, its beginning, a part of it, or with words around it.

    None where there is none or more than one. A denial (未完成) is never left out.
    """
    wanted = compared(text)
    ways = (
        (each for each in choices if wanted in {compared(word) for word in (each, *CALLED.get(each, ()))}),
        (each for each in choices if compared(each).startswith(wanted)),
        (each for each in choices if _is_without(each, wanted)),
        _among_words(choices, wanted),
    )
    for found in map(list, ways):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def compared(text: str) -> str:
    """A text as names are compared: without blanks, case and width."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).casefold()


def _is_without(choice: str, part: str) -> bool:
    """Whether a part of a choice was typed (财政拨款 of 当年财政拨款)."""
    before, found, after = compared(choice).partition(part)
    return len(part) > 1 and part not in EMPTY_WORDS and bool(found) and not re.search(DENIALS, before + after)


def _among_words(choices: Iterable[str], wanted: str) -> list[str]:
    """The choices that a text holds; none where other words than EMPTY_WORDS stand around it."""
    names = {word: each for each in choices for word in map(compared, (each, *CALLED.get(each, ()))) if len(word) > 1}
    held = [word for word in names if word in wanted]
    longest = [word for word in held if not any(word != other and word in other for other in held)]
    if len(longest) != 1:
        return [names[word] for word in longest]
    rest = wanted.replace(longest[0], "", 1)
    for word in EMPTY_WORDS:
        rest = rest.replace(word, "", 1)
    return [names[longest[0]]] if not rest else []
