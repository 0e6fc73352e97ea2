"""Outlines as JSON: read and validated."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from wenlian_desktop.domain.outlines.outline_model import (
    ANNEXES,
    NUMBERS,
    OFFICE,
    PARTS,
    YEAR,
    Content,
    Frame,
    LeftOut,
    Outline,
    OutlineHeading,
)
from wenlian_desktop.domain.values.errors import UserError, error_reason
from wenlian_desktop.domain.values.outline import TEXT_KEYS
from wenlian_desktop.domain.values.strict_json import parse_json

FORMAT, VERSION = "wenlian-outline", 1
MAX_DEPTH = 4  # levels of headings that a 公文 has (GB/T 9704-2012, 7.3.3)
MAX_PATTERN = 200  # characters of another wording
FOUND, OWN = "找到", "自定"
PROVENANCES = (FOUND, "知识", "推断", "假定", OWN)


class OutlineError(UserError):
    """An outline that cannot be used: where, and why."""


@lru_cache(maxsize=32)
def parse_outline(text: str) -> Outline:
    """An outline from JSON text; raises OutlineError."""
    try:
        data = parse_json(text)
    except ValueError as error:
        raise OutlineError(f"提纲不是有效的 JSON（{error_reason(error)}）。") from None
    return outline_from_json(data)


def outline_from_json(data: Any) -> Outline:
    """An outline from JSON values, validated; raises OutlineError."""
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("version_of_format") != VERSION:
        raise OutlineError(f"不是本程序的提纲：“format”应为“{FORMAT}”，“version_of_format”应为{VERSION}。")
    top = _OutlineReader(data, f"提纲“{data.get('name')}”")
    top.reject_unknown_keys(
        "format version_of_format name version years source note title numbers headings frame left_out"
    )
    found = Outline(
        name=top.text("name"), version=top.text("version"), years=top.text("years"), source=top.text("source"),
        note=top.text("note", ""), title=top.text("title"), numbers=_numbers(top),
        headings=tuple(_heading(each, top.place) for each in top.objects("headings")),
        frame=_frame(top.data.get("frame", {}), top.place),
        left_out=tuple(_left_out(each, top.place) for each in top.objects("left_out")),
    )  # fmt: skip
    _validate(found, top)
    return found


@dataclass(frozen=True)
class _OutlineReader:
    """Reads values of one JSON object; errors name its place."""

    data: dict[str, Any]
    place: str

    def error(self, reason: str) -> OutlineError:
        return OutlineError(f"{self.place}：{reason}。")

    def reject_unknown_keys(self, known: str) -> None:
        unknown = sorted(set(self.data) - set(known.split()))
        if unknown:
            raise self.error(f"不认识“{unknown[0]}”")

    def text(self, key: str, default: str | None = None) -> str:
        value = self.data.get(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.error(f"“{key}”缺少或写法不对")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.error(f"“{key}”应是一列文字")
        return tuple(value)

    def objects(self, key: str) -> list[Any]:
        value = self.data.get(key, [])
        if not isinstance(value, list):
            raise self.error(f"“{key}”缺少或写法不对")
        return value


def _numbers(top: _OutlineReader) -> tuple[str, ...]:
    numbers = top.texts("numbers")
    unknown = [each for each in numbers if each not in NUMBERS]
    if unknown or len(numbers) != MAX_DEPTH:
        raise top.error(f"“numbers”应写明{MAX_DEPTH}级标题的编号，每级是{'、'.join(filter(None, NUMBERS))}或空之一")
    return numbers


def _heading(data: Any, place: str, level: int = 1) -> OutlineHeading:
    if not isinstance(data, dict):
        raise OutlineError(f"{place}：标题应是对象。")
    reader = _OutlineReader(data, f"{place}的标题“{data.get('title')}”")
    reader.reject_unknown_keys("key title known also of children")
    if level > MAX_DEPTH:
        raise reader.error(f"标题最多分{MAX_DEPTH}级")
    contents = tuple(_content(each, reader) for each in reader.objects("of"))
    children = tuple(_heading(each, place, level + 1) for each in reader.objects("children"))
    if not contents and not children:
        raise reader.error("应有正文（of）或下级标题（children）")
    if reader.text("known") not in PROVENANCES:
        raise reader.error(f"“known”应是{'、'.join(PROVENANCES)}之一")
    return OutlineHeading(
        reader.text("key"), reader.text("title"), reader.text("known"), _wordings(reader), contents, children
    )


def _content(data: Any, reader: _OutlineReader) -> Content:
    match data:
        case {"text": str(text), **rest} if not rest:
            if text not in TEXT_KEYS:
                raise reader.error(f"没有“{text}”这一篇正文")
            return Content(text=text)
        case {"part": str(part), **rest} if not rest:
            if part not in PARTS:
                raise reader.error(f"程序没有“{part}”这一部分")
            return Content(part=part)
        case _:
            raise reader.error("“of”中各项应写明一篇正文（text）或程序写的一部分（part）")


def _wordings(reader: _OutlineReader) -> tuple[str, ...]:
    for wording in reader.texts("also"):
        try:
            re.compile(wording)
        except re.error:
            raise reader.error(f"“also”中的“{wording[:40]}”不是有效的写法") from None
        if not wording or len(wording) > MAX_PATTERN:
            raise reader.error(f"“also”中各项应有文字，不超过{MAX_PATTERN}字")
    return reader.texts("also")


def _frame(data: Any, place: str) -> Frame:
    """What stands around the headings: each an object of `is` and `known`; what is not named is as by default."""
    if not isinstance(data, dict):
        raise OutlineError(f"{place}：“frame”应是对象。")
    _OutlineReader(data, place).reject_unknown_keys("cover addressee preamble annexes signature")
    values: dict[str, Any] = {}
    for name, each in data.items():
        reader = _OutlineReader(each if isinstance(each, dict) else {}, f"{place}的“{name}”")
        reader.reject_unknown_keys("is known")
        if reader.text("known") not in PROVENANCES:
            raise reader.error(f"“known”应是{'、'.join(PROVENANCES)}之一")
        values[name] = _frame_value(name, reader)
    return Frame(**values, known=tuple((name, each["known"]) for name, each in data.items()))


def _frame_value(name: str, reader: _OutlineReader) -> bool | str | tuple[str, ...]:
    if name == "annexes":
        annexes = reader.texts("is")
        if unknown := [each for each in annexes if each not in ANNEXES or annexes.count(each) > 1]:
            raise reader.error(f"没有“{unknown[0]}”这一附件，或写了两次；能写的有{'、'.join(ANNEXES)}")
        return annexes
    if name == "preamble":
        sentence = reader.text("is", "")
        if re.search(r"[{}]", sentence.replace(OFFICE, "").replace(YEAR, "")):
            raise reader.error(f"导语里的大括号只能是{OFFICE}和{YEAR}")
        return sentence
    value = reader.data.get("is")
    if not isinstance(value, bool):
        raise reader.error("“is”应是 true 或 false")
    return value


def _left_out(data: Any, place: str) -> LeftOut:
    if not isinstance(data, dict):
        raise OutlineError(f"{place}：“left_out”中各项应是对象。")
    reader = _OutlineReader(data, f"{place}不要的标题“{data.get('title')}”")
    reader.reject_unknown_keys("title texts reason")
    if unknown := [text for text in reader.texts("texts") if text not in TEXT_KEYS]:
        raise reader.error(f"没有“{unknown[0]}”这一篇正文")
    return LeftOut(reader.text("title"), reader.texts("texts"), reader.text("reason"))


def _validate(found: Outline, top: _OutlineReader) -> None:
    if not found.headings:
        raise top.error("没有标题")
    keys = [each.heading.key for each in found.numbered]
    parts = [part for each in found.numbered for part in each.heading.parts]
    for what, names in (("标题的键", keys), ("正文", list(found.texts)), ("程序写的部分", parts)):
        repeated = next((name for name in names if names.count(name) > 1), None)
        if repeated is not None:
            raise top.error(f"{what}“{PARTS.get(repeated, repeated)}”出现了两次")
