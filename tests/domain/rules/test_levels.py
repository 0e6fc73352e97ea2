"""The levels and limits of the rules are those of the trade's list, copied from it by hand (DOMAIN section 5)."""

from fractions import Fraction

import pytest

from wenlian_desktop.domain.checks import run_checks
from wenlian_desktop.domain.preflight import run_preflight
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import RULES, Rule
from wenlian_desktop.domain.values.thresholds import LIMITS, TOLERANCE

assert run_checks, run_preflight  # importing them enters the rules in the registry

# 错: stops filing; 警: has to be looked at; 示: a hint.
LIST = {
    "错": "C01 C02 C03 C05 C07 C08 C10 C11 C12 C16 C17 C19 C21 C22 C23 C24 C25 C27 C29 C32 C33 C36 C39 C41 C45 C53 C54",
    "警": "C04 C06 C09 C13 C14 C15 C18 C20 C26 C28 C30 C31 C35 C38 C40 C42 C43 C48 C49 C50 C51 C52",
    "示": "C34 C37 C44 C46 C47 C55",
}
# Not in the list, and settled since. R: what is not filled in or not read; D: what was found missing beyond the list.
# A code that is new altogether is not held to a table: its own test says what it does.
BEYOND = {"错": "R01 R02 R04 R05 R06 D02", "警": "R03 R07 R08 D01 D03 D04 D05 D06 D10"}
# Of a report from any hand it cannot be known whether an effect or an objective is told elsewhere: a hint.
GUESSED = {("C31", Manuscript): "示", ("C38", Manuscript): "示"}
# Nor whether it was signed on another page than the text that is shown.
UNSIGNED = {"ending_of_others_is_complete": "警"}

LEVELS = {code: level for table in (LIST, BEYOND) for level, codes in table.items() for code in codes.split()}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.code in LEVELS], ids=lambda rule: f"{rule.code} {rule.name}"
)
def test_a_rule_has_the_level_of_the_list(rule: Rule) -> None:
    settled = UNSIGNED.get(rule.name) or GUESSED.get((rule.code, rule.subject))
    assert rule.level.value == (settled or LEVELS[rule.code])


def test_every_line_of_the_list_has_its_rule() -> None:
    assert {rule.code for rule in RULES} >= set(LEVELS)
    assert len([code for code in LEVELS if code.startswith("C")]) == 55


def test_the_limits_are_those_of_the_list() -> None:
    assert {
        "预算项目执行率下限": 90,  # C09: 执行率<90%
        "基本支出执行率下限": 85,  # C06: <85%
        "可视为“无”的结转结余率和差异率": Fraction(1, 2),  # C10: 算得>0.5%
        "指标完成率上限": 130,  # C28: 超目标≥30%
        "与上年相比的变动幅度": 50,  # C14: ±50%
        "与上年文字的雷同率": 90,  # C55: >90%
    } == LIMITS
    assert TOLERANCE == 5_000  # 分; C01: 差≤0.005 万元
