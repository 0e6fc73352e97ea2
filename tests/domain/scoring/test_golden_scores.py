"""The sample scored by every shipped scheme, and the words of the schemes, whole and as people read them."""

import json
from pathlib import Path

import pytest

from tests.make.golden import compare_golden
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.ledger import score_year
from wenlian_desktop.domain.scoring.ledger_json import ledger_to_json
from wenlian_desktop.domain.scoring.scheme_errors import KINDS
from wenlian_desktop.domain.scoring.scheme_words import (
    FACT_WORDS,
    KEY_WORDS,
    METHOD_WORDS,
    ON_SCREEN,
    SOURCE_WORDS,
    ParameterCell,
)
from wenlian_desktop.domain.scoring.schemes import shipped_scheme, shipped_scheme_texts

GOLDEN = Path(__file__).parents[2] / "files" / "scores"


@pytest.mark.parametrize("name", shipped_scheme_texts())
def test_the_sample_is_scored_as_it_was(name: str, sample: Year, pytestconfig: pytest.Config) -> None:
    scored = ledger_to_json(score_year(sample, shipped_scheme(name)))
    compare_golden(GOLDEN / f"{name}.json", json.dumps(scored, ensure_ascii=False, indent=1) + "\n", pytestconfig)


def test_the_words_of_the_schemes_are_those_that_were_read(pytestconfig: pytest.Config) -> None:
    compare_golden(GOLDEN / "words.txt", "\n".join(_words()) + "\n", pytestconfig)


def _words() -> list[str]:
    lines: list[str] = []
    for name, words in METHOD_WORDS.items():
        lines += [f"{name}: {words.title}：{words.description}"]
        for parameter in words.parameters:
            lines += [f"  {parameter.key}: {_cell(parameter.cell)}"]
            lines += [f"    {_cell(cell)}" for cell in parameter.columns]
    named = [*SOURCE_WORDS.items(), *FACT_WORDS.items(), *KEY_WORDS.items(), *KINDS.items(), *ON_SCREEN.kinds.items()]
    return [*lines, *(f"{name}: {word}" for name, word in named)]


def _cell(cell: ParameterCell) -> str:
    return f"{cell.caption}｜{'/'.join(cell.choices)}" if cell.choices else cell.caption


def test_every_golden_score_is_compared() -> None:
    compared = {f"{name}.json" for name in shipped_scheme_texts()}
    assert {path.name for path in GOLDEN.iterdir()} == {"words.txt", *compared}
