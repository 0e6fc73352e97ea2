"""Format 4: a 情况说明 keeps the facts it answers beside the sentence, so that it holds however the sentence is worded.

Facts of older ones are read out of their sentences, by the sentences of format 3 (`0004_sentences.json`, beside this
file). Where that is not certain there are none: then the sentence is all there is to go by, as before.
"""

import json
import re
import string
from pathlib import Path

from peewee import SqliteDatabase

SENTENCES = Path(__file__).with_name("0004_sentences.json")
NUMBER = r"(?:-?\d+(?:\.\d+)?|〔未填〕)"
CHINESE = "零一二两三四五六七八九十百千万亿"
FIGURE = (
    rf"(?:超过|逾|约|近)?(?:百分之)?(?:-?\d[\d,]*(?:\.\d+)?|[{CHINESE}]+)[余多]?[{CHINESE}]{{0,2}}[余多]?"
    r"(?:个百分点|人次|场次|[元%场件幅副])?(?:以上|左右)?"
)
SHAPES = {
    "万元": NUMBER,
    "元": NUMBER,
    "数": NUMBER,
    "整数": r"-?\d+",
    "%": r"\d+(?:\.\d+)?%",
    "日": r"\d+年\d+月\d+日",
    "数目": FIGURE,
}
JOINTS = ("、", "；", "，")
BESIDE_FIGURES = "文"  # words right beside a figure: they neither begin nor end like one
BEFORE_FIGURE = "数前"  # words right before a figure: they do not end like one, nor with a mark that belongs to it
AS_LITTLE, AS_MUCH = ".*?", ".*"
LONGEST = 2_000  # characters of a sentence; what is longer was not written by the program


def up(database: SqliteDatabase) -> None:
    """Add the column, and fill it where the facts are certain."""
    database.execute_sql('ALTER TABLE "explanation" ADD COLUMN "facts" TEXT')
    known = json.loads(SENTENCES.read_text("utf-8"))
    rows = database.execute_sql('SELECT "uid", "check", "finding" FROM "explanation" WHERE "finding" IS NOT NULL')
    for uid, code, finding in rows.fetchall():
        facts = facts_of(known.get(code, {}), finding) if len(finding) <= LONGEST else None
        if facts is not None:
            database.execute_sql('UPDATE "explanation" SET "facts" = ? WHERE "uid" = ?', (facts, uid))


def facts_of(rule: dict, finding: str) -> str | None:
    """Kind and facts of a finding as JSON; None where no sentence says it, or it can be read in more than one way."""
    parts = rule.get("parts", {})
    readings = [
        {"facts": facts, "kind": kind}
        for kind, template in rule.get("sentences", ())
        for facts in read(template, finding, parts)
    ]
    if len(readings) != 1:
        return None
    return json.dumps(readings[0], ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read(template: str, text: str, parts: dict) -> list[dict]:
    """The facts a template finds in a text, taking as little and as much as it can for each: mostly the same."""
    readings = []
    for free in (AS_LITTLE, AS_MUCH):
        match = re.fullmatch(pattern(template, free), text, re.DOTALL)
        facts = match and {
            name: value(match[name], shape, parts)
            for _, name, shape, words in pieces(template)
            if name and not (words and not match[name])  # an optional fact may be missing
        }
        if match and facts not in readings:
            readings.append(facts)
    return readings


def pieces(template: str) -> list[tuple[str, str, str, str]]:
    """(literal, name, format, words around an optional fact) of each stretch of a template."""
    found = []
    for literal, name, spec, _ in string.Formatter().parse(template):
        shape, _, words = (spec or "").partition("|")
        found.append((literal, name or "", shape, words))
    return found


def pattern(template: str, free: str) -> str:
    """A template as a regular expression with a group a fact; `free`: what stands for words of any kind."""
    found, seen = "", set()
    for literal, name, shape, words in pieces(template):
        found += re.escape(literal)
        if name and name in seen:
            found += f"(?P={name})"
        elif name:
            before, _, after = words.partition("~")
            group = f"(?P<{name}>{shape_of(name, shape, free)})"
            found += f"(?:{re.escape(before)}{group}{re.escape(after)})?" if before or after else group
            seen.add(name)
    return found


def shape_of(name: str, shape: str, free: str) -> str:
    """What a fact looks like: a place ends with the name of a field, a figure is one, words are of any kind."""
    if name == "place":
        return f"{free}的“[^“”]*”"
    if shape == BEFORE_FIGURE:
        return rf"(?:{free}(?<![\d.,{CHINESE}约近逾-])(?<!超过)(?<!百分之))?"
    return rf"(?:(?![\d.]){free}(?<![\d.]))?" if shape == BESIDE_FIGURES else SHAPES.get(shape, free)


def value(text: str, shape: str, parts: dict) -> str | dict | list:
    """A fact: words, a part with facts of its own, or several of them (the words that join them may be in a part)."""
    if shape not in JOINTS:
        return part(text, parts)
    found, left = [], text.split(shape)
    while left:
        ways = (part(shape.join(left[:count]), parts) for count in range(1, len(left) + 1))
        count, first = next(((n, each) for n, each in enumerate(ways, 1) if isinstance(each, dict)), (1, left[0]))
        found.append(first)
        del left[:count]
    return found


def part(text: str, parts: dict) -> str | dict:
    """A part of a sentence with the facts in it; the words where it is none."""
    for kind, template in parts.items():
        for facts in read(template, text, {}):
            return {"phrase": kind, **facts}
    return text
