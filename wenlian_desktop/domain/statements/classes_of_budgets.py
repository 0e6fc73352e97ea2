"""Classes told behind a budget that they make to the last digit: they are budgets, whatever word tells them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole

BUDGETS = (FigureRole.FULL, FigureRole.INITIAL)


def with_classes_of_budgets(paragraph: Iterable[Sentence]) -> Iterator[Sentence]:
    """“预算1238.14万元。基本支出466.76万元，项目支出771.38万元”: the classes of the second sentence are budgets."""
    budget: Statement | None = None
    for sentence in paragraph:
        yield _as_its_classes(budget, sentence) if budget else sentence
        budget = next((each for each in sentence.statements if each.role in BUDGETS), None)


def _as_its_classes(budget: Statement, sentence: Sentence) -> Sentence:
    money = [each for each in sentence.statements if each.unit == MONEY]
    are_classes = len(money) > 1 and all(each.subject in CLASSES and not each.meaning.is_explicit for each in money)
    if not are_classes or sum(each.value for each in money) != budget.value:
        return sentence
    told = (
        replace(each, meaning=replace(each.meaning, role=budget.role)) if each in money else each
        for each in sentence.statements
    )
    return replace(sentence, statements=tuple(told))
