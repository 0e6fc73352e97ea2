"""The automatic numbers of a Word file: what stands before a paragraph, by its list, its style and those before it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from wenlian_desktop.domain.values.numerals import to_chinese
from wenlian_desktop.intake.files.office_parts import Attributes, parse_xml
from wenlian_desktop.intake.readers.word_package import is_on, value_of, word_name

LEVELS = 9
NO_LIST = "0"  # the numId that takes a paragraph out of the list of its style
MAX_STYLES = 20  # in a chain of styles: more is a circle
MAX_NUMBER = 9_999
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
LEGAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
ROMAN_SIGNS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
ROMAN = tuple(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), ROMAN_SIGNS, strict=True))


def _roman(number: int) -> str:
    written = ""
    for value, sign in ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else str(number)


FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "ideographDigital",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "koreanCounting",
            "japaneseDigitalTenThousand",
        ),
        to_chinese,
    ),
    "ideographDigital": lambda number: str(number).translate(DIGITS),
    "taiwaneseDigital": lambda number: str(number).translate(DIGITS),
    "chineseLegalSimplified": lambda number: to_chinese(number).translate(LEGAL),
    "ideographLegalTraditional": lambda number: to_chinese(number).translate(LEGAL),
    "ideographTraditional": lambda number: STEMS[(number - 1) % 10],
    "ideographZodiac": lambda number: BRANCHES[(number - 1) % 12],
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(FULL_WIDTH),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedParen": lambda number: f"({number})",
    "bullet": lambda number: "",
    "none": lambda number: "",
}  # fmt: skip -- others are written as plain digits


@dataclass
class NumberLevel:
    """One level of a list. `restart`: the level (from 1) after which it counts anew; None: after any above it."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    is_plain: bool = False  # all numbers in digits (isLgl)
    style: str = ""


@dataclass
class _List:
    """A list as defined (abstractNum)."""

    levels: dict[int, NumberLevel] = field(default_factory=dict)
    style_link: str = ""  # its levels are those of the list of that style


@dataclass
class _Use:
    """A list as used by paragraphs (num)."""

    list_id: str = ""
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, NumberLevel] = field(default_factory=dict)


@dataclass
class ParagraphStyle:
    """What a style says of numbers and hiding."""

    based_on: str = ""
    list_id: str = ""
    level: int | None = None
    is_hidden: bool | None = None
    name: str = ""


class _NumberingParser:
    def __init__(self) -> None:
        self.lists: dict[str, _List] = {}
        self.uses: dict[str, _Use] = {}
        self._list = _List()
        self._use: _Use | None = None
        self._level = NumberLevel()
        self._override = 0

    def start(self, name: str, attributes: Attributes) -> None:
        local, value = word_name(name), value_of(attributes)
        match local:
            case "abstractNum":
                self._use, self._list = None, _List()
                self.lists[value_of(attributes, "abstractNumId")] = self._list
            case "num":
                self._use = self.uses[value_of(attributes, "numId")] = _Use()
            case "abstractNumId" if self._use is not None:
                self._use.list_id = value
            case "numStyleLink":
                self._list.style_link = value
            case "lvlOverride":
                self._override = _number(value_of(attributes, "ilvl"), 0)
            case "startOverride" if self._use is not None:
                self._use.starts[self._override] = _number(value, 1)
            case "lvl":
                self._level = NumberLevel()
                levels = self._list.levels if self._use is None else self._use.levels
                levels[_number(value_of(attributes, "ilvl"), 0)] = self._level
            case _:
                self._describe(local, value, attributes)

    def _describe(self, local: str, value: str, attributes: Attributes) -> None:
        match local:
            case "start":
                self._level.start = _number(value, 1)
            case "numFmt":
                self._level.format = value
            case "lvlText":
                self._level.text = value
            case "suff":
                self._level.suffix = value
            case "lvlRestart":
                self._level.restart = _number(value, 0)
            case "isLgl":
                self._level.is_plain = is_on(attributes)
            case "pStyle":
                self._level.style = value


class _StyleParser:
    def __init__(self) -> None:
        self.styles: dict[str, ParagraphStyle] = {}
        self.default = ""
        self._style = ParagraphStyle()

    def start(self, name: str, attributes: Attributes) -> None:
        value = value_of(attributes)
        match word_name(name):
            case "style":
                self._style = ParagraphStyle()
                self.styles[value_of(attributes, "styleId")] = self._style
                if value_of(attributes, "type") == "paragraph" and value_of(attributes, "default") in ("1", "true"):
                    self.default = value_of(attributes, "styleId")
            case "name":
                self._style.name = value
            case "basedOn":
                self._style.based_on = value
            case "numId":
                self._style.list_id = value
            case "ilvl":
                self._style.level = _number(value, 0)
            case "vanish":
                self._style.is_hidden = is_on(attributes)


def _number(value: str, default: int) -> int:
    return min(int(value[:6]), MAX_NUMBER) if value.isascii() and value.isdigit() else default


class WordNumbering:
    """Counts the numbered paragraphs of a document in their order."""

    def __init__(self, numbering: bytes | None, styles: bytes | None) -> None:
        lists, known = _NumberingParser(), _StyleParser()
        if numbering is not None:
            parse_xml(numbering, lists.start)
        if styles is not None:
            parse_xml(styles, known.start)
        self._lists, self._uses = lists.lists, lists.uses
        self._styles, self._default = known.styles, known.default
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def is_hidden(self, style: str) -> bool:
        """Whether texts in a style are hidden."""
        return next((each.is_hidden for each in self._chain(style) if each.is_hidden is not None), False)

    def is_contents(self, style: str) -> bool:
        """Whether a style is one of entries of a table of contents."""
        return any(each.name.lower().startswith("toc ") for each in self._chain(style))

    def number(self, style: str, list_id: str, level: int | None) -> str:
        """The number that stands before the next paragraph, with the blank after it; "" if it has none.

        `list_id` and `level`: those of the paragraph itself; where it has none, its style and those that is based on
        are asked.
        """
        use_id, at = self._place(style, list_id, level)
        use = self._uses.get(use_id)
        if use is None or use_id == NO_LIST or not 0 <= at < LEVELS:
            return ""
        levels = self._levels(use)
        counts = self._counted(use_id, use, at, levels)
        each = levels.get(at, NumberLevel())
        text = _with_numbers(each, counts, levels)
        return text + (" " if text and each.suffix != "nothing" else "")

    def _chain(self, style: str) -> list[ParagraphStyle]:
        """A style and those it is based on."""
        chain: list[ParagraphStyle] = []
        name = style or self._default
        while name in self._styles and len(chain) < MAX_STYLES:
            chain.append(self._styles[name])
            name = self._styles[name].based_on
        return chain

    def _place(self, style: str, list_id: str, level: int | None) -> tuple[str, int]:
        chain = self._chain(style)
        use_id = list_id or next((each.list_id for each in chain if each.list_id), NO_LIST)
        if level is None:
            level = next((each.level for each in chain if each.level is not None), None)
        if level is None and not list_id and use_id in self._uses:
            levels = self._levels(self._uses[use_id])
            level = next((at for at, each in levels.items() if each.style and each.style == style), None)
        return use_id, level or 0

    def _levels(self, use: _Use) -> dict[int, NumberLevel]:
        defined = self._lists.get(use.list_id, _List())
        linked = self._styles.get(defined.style_link)
        other = self._uses.get(linked.list_id) if linked else None
        if other is not None and other is not use and not defined.levels:
            defined = self._lists.get(other.list_id, _List())
        return {**defined.levels, **use.levels}

    def _counted(self, use_id: str, use: _Use, at: int, levels: dict[int, NumberLevel]) -> dict[int, int]:
        """The counts of a list after its next paragraph, which stands at a level."""
        counts = self._counts.setdefault(use.list_id, {})
        if use_id not in self._begun:
            self._begun.add(use_id)
            for level, start in use.starts.items():
                counts[level] = start - 1
        for level in range(at):
            counts.setdefault(level, _start(use, level, levels))
        counts[at] = counts[at] + 1 if at in counts else _start(use, at, levels)
        for level in [each for each in counts if each > at]:
            restart = levels.get(level, NumberLevel()).restart
            if restart is None or at < restart:
                del counts[level]
        return counts


def _start(use: _Use, level: int, levels: dict[int, NumberLevel]) -> int:
    return use.starts.get(level, levels.get(level, NumberLevel()).start)


def _with_numbers(level: NumberLevel, counts: dict[int, int], levels: dict[int, NumberLevel]) -> str:
    """The text of a level with the numbers in place of %1 to %9; a bullet is none."""
    if level.format == "bullet":
        return ""
    text = level.text
    for at, count in counts.items():
        known = levels.get(at, NumberLevel())
        write = str if level.is_plain else FORMATS.get(known.format, str)
        text = text.replace(f"%{at + 1}", write(count) if 0 < count <= MAX_NUMBER else str(count))
    return text
