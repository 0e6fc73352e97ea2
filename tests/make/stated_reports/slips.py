"""Faults of writing: the words of one line go wrong, its figures stay."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from tests.make.stated_reports.drafting import HEADING, MARK, DraftedReport, heading_number
from tests.make.stated_reports.outlines import PROSE

BRACKETS = ("[{}]", "({})", "（{}）", "【{}】", "﹝{}﹞")
RESIDUES = (
    "（此处填写）",
    "[bookmark: _GoBack]",
    "____",
    "XX",
    "某某",
    "点击此处输入文字",
    "错误！未定义书签。",
    "Error! Reference source not found.",
    "PAGEREF _Toc12345678 \\h 1",
    "（）",
    "批注[A1]：请核实",
    "（需填写具体名称）",
    "20XX年",
    "\ufffd",
)
WORDS = ("的", "开展", "完成", "加强", "文艺", "严格", "进行", "支出")
MARKS_TWICE = ("。", "，", "、", "；")
CONTACTS = (
    "联系人：王某，手机：1{}{}。",
    "如有疑问请联系李某，联系电话1{}{}。",
    "经办人张某（身份证号{id}）。",
    "填报人：赵某，身份证号码：{id}。",
)
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
WHY_SHORT = re.compile(r"，(?:主要)?原因是[^。]*")
NUMBER = re.compile(r"^(?:([一二三四五六七八九十]+)、|（([一二三四五六七八九十]+)）|(\d)\.)")
NUMERALS = "零一二三四五六七八九十"


@dataclass(frozen=True)
class Change:
    """Line `at` (from 0) becomes `text`; `met`: all the lines, from 0, at which the fault may be told."""

    at: int
    text: str
    right: str
    met: frozenset[int]


Planter = Callable[[Random, DraftedReport], Change | None]
Spoil = Callable[[Random, str], str | None]


def _somewhere(spoil: Spoil, topics: Iterable[str] = ()) -> Planter:
    """Plants in any line of these topics (of all but headings and tables, where none are named)."""
    wanted = frozenset(topics)

    def plant(rng: Random, report: DraftedReport) -> Change | None:
        places = [at for at, line in enumerate(report.lines) if _may_bear(line.topic, line.block, wanted)]
        rng.shuffle(places)
        for at in places:
            right = report.lines[at].written(report.values)
            wrong = spoil(rng, right)
            if wrong is not None and wrong != right:
                return Change(at, wrong, right, frozenset({at}))
        return None

    return plant


NEVER = ("heading", "title", "mark", "signed", "annexes", "signing office")


def _may_bear(topic: str, block: str, wanted: frozenset[str]) -> bool:
    return topic in wanted if wanted else topic not in NEVER and not block


def _at_one(rng: Random, text: str, found: Iterable[int], put: str, instead: int = 0) -> str | None:
    places = list(found)
    if not places:
        return None
    at = rng.choice(places)
    return text[:at] + put + text[at + instead :]


def _ends(pattern: str, text: str) -> list[int]:
    return [found.end() for found in re.finditer(pattern, text)]


def _wrong_brackets(rng: Random, text: str) -> str | None:
    wrong = rng.choice(BRACKETS)
    return re.sub(r"〔(\d{4})〕", lambda found: wrong.format(found[1]), text)


def _until(rng: Random, text: str) -> str | None:
    return text.replace("截至", "截止", 1)


def _residue(rng: Random, text: str) -> str | None:
    return _at_one(rng, text, _ends("[，。]", text), rng.choice(RESIDUES))


def _mark_twice(rng: Random, text: str) -> str | None:
    mark = rng.choice([mark for mark in MARKS_TWICE if mark in text] or ["。"])
    return _at_one(rng, text, _ends(mark, text), mark)


def _word_twice(rng: Random, text: str) -> str | None:
    words = [word for word in WORDS if word in text]
    if not words:
        return None
    word = rng.choice(words)
    return _at_one(rng, text, _ends(word, text), word)


def _no_yuan(rng: Random, text: str) -> str | None:
    return _at_one(rng, text, [at - 1 for at in _ends(r"\d万元(?=[，。；、）])", text)], "", 1)


def _identity(rng: Random) -> str:
    digits = f"1101{rng.randint(1, 17):02}19{rng.randint(65, 99)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    digits += f"{rng.randint(1, 999):03}"
    rest = sum(int(digit) * weight for digit, weight in zip(digits, ID_WEIGHTS, strict=True)) % 11
    return digits + "10X98765432"[rest]


def _contact(rng: Random, text: str) -> str | None:
    mobile = rng.choice(("39", "58", "86", "77")), f"{rng.randint(0, 99999999):08}"
    return text + rng.choice(CONTACTS).format(*mobile, id=_identity(rng))


def _letter_o(rng: Random, text: str) -> str | None:
    found = [at - 1 for at in _ends(r"(?<=\d)0(?=[\d年万元人场份%.])", text)]
    return _at_one(rng, text, found, rng.choice("OＯo"), 1)


def _no_reason(rng: Random, text: str) -> str | None:
    return WHY_SHORT.sub("", text)


def _wrong_number(rng: Random, report: DraftedReport) -> Change | None:
    places = [at for at, line in enumerate(report.lines) if line.topic == HEADING and _number(line.wording)[1] > 1]
    at = rng.choice(places)
    right = report.lines[at].wording
    level, number = _number(right)
    wrong = rng.choice((number - 1, number + 1, number + 2))
    text = heading_number(level, min(wrong, 10)) + NUMBER.sub("", right)
    after = [place for place in range(at - 1, len(report.lines)) if _same_level(report, place, level)]
    before = [place for place in range(at) if _same_level(report, place, level)][-1:]
    return Change(at, text, right, frozenset({at, *before, *[place for place in after if place > at][:1]}))


def _same_level(report: DraftedReport, at: int, level: int) -> bool:
    line = report.lines[at]
    return line.topic == HEADING and _number(line.wording)[0] == level


def _number(heading: str) -> tuple[int, int]:
    found = NUMBER.match(heading)
    assert found, heading
    level = next(at for at in (1, 2, 3) if found[at])
    return level, int(found[3]) if level == 3 else NUMERALS.index(found[level])


KINDS: dict[str, Planter] = {
    "未达标无原因": _somewhere(_no_reason, ["goal1_short"]),
    "发文字号括号": _somewhere(_wrong_brackets, [MARK, "basis"]),
    "截止": _somewhere(_until),
    "残留": _somewhere(_residue),
    "重复标点": _somewhere(_mark_twice),
    "重复词": _somewhere(_word_twice, [*PROSE, "until", "happened", "rate"]),
    "缺元": _somewhere(_no_yuan),
    "手机号/身份证": _somewhere(_contact, PROSE),
    "字母O": _somewhere(_letter_o),
    "标题编号": _wrong_number,
}
