"""The list of the registered rules, and the free codes."""

from collections.abc import Collection
from typing import Any

from wenlian_desktop.domain.rules.rule import RULES, Rule

SUBJECTS = {
    "Year": "年度",
    "str": "文字",
    "Manuscript": "报告",
    "StatedReport": "报告",
}  # by the name of the type a rule looks at


def rules_to_json() -> dict[str, Any]:
    """The rules by code, and the free codes, as `check --codes --json` prints them."""
    return {"rules": [_rule_to_json(each) for each in _sorted_rules()], "free": free_codes(_codes())}


def _rule_to_json(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "level": rule.level.value,
        "on": SUBJECTS[rule.subject.__name__],
        "sentences": dict(rule.says),
        "remedy": rule.remedy,
    }


def as_text() -> str:
    """A line for each rule, then the free codes."""
    lines = [
        f"{each.code} {each.level.value} {SUBJECTS[each.subject.__name__]} {each.remedy}" for each in _sorted_rules()
    ]
    summary = f"共{len(lines)}条规则，{len(_codes())}个编号。空着的编号：{'、'.join(free_codes(_codes()))}。"
    return "\n".join((*lines, summary))


def _sorted_rules() -> list[Rule]:
    return sorted(RULES, key=lambda each: each.code)


def _codes() -> set[str]:
    return {each.code for each in RULES}


def free_codes(used: Collection[str]) -> list[str]:
    """The free codes of each letter: those left out, and the first after the last."""
    found: list[str] = []
    for letter in sorted({code[0] for code in used}):
        numbers = {int(code[1:]) for code in used if code[0] == letter}
        found += [f"{letter}{number:02d}" for number in range(1, max(numbers) + 2) if number not in numbers]
    return found
