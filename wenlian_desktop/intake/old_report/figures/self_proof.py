"""Which stated figures prove themselves: the identities of the trade (恒等式) that hold between them, or do not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, islice, product

from wenlian_desktop.domain.statements.quantities import FEN, number
from wenlian_desktop.intake.old_report.figures.budget_figures import OF_BUDGET_ALONE, Claim, Claims

MOST_TRIED = 400  # combinations of claims for one identity
FINE = Fraction(1, 10)  # %: a rate in whole percents proves nothing by itself
SLACK = Fraction(1, 2000)  # %: what the rounding of amounts can change in a rate

Values = Sequence[Claim]


@dataclass(frozen=True)
class FigureIdentity:
    """What must hold between some figures.

    `is_strict`: where it does not hold, one of them is wrong; `of_parts`: a rate may have been computed from a wrong
    total, so that a total proved by a rate alone is doubted where its parts do not make it.
    """

    names: tuple[str, ...]
    holds: Callable[[Values], bool]
    proof: Callable[[Values], str]
    is_strict: bool = False
    of_parts: bool = False


@dataclass(frozen=True)
class Settled:
    """The amount that stands for a figure; `proof` is empty where it is only a candidate."""

    claim: Claim
    proof: str


def settled(claims: Claims) -> dict[str, Settled]:
    """The amount of each figure that most identities hold for, with its proof; the first one where none does."""
    claims = _with_income_as_budget(claims)
    proofs: dict[Claim, list[str]] = {
        each: [each.own_proof] for group in claims.values() for each in group if each.own_proof
    }
    failed: list[FigureIdentity] = []
    for identity in _identities(claims):
        is_held = _prove(identity, claims, proofs)
        if not is_held and identity.is_strict and not _is_of_weak(identity, claims):
            failed.append(identity)
    doubted = _doubted(failed, claims, proofs)
    kept = {name: [each for each in group if not each.is_weak or each in proofs] for name, group in claims.items()}
    return {name: _settle(group, proofs, name in doubted) for name, group in kept.items() if group}


def _is_of_weak(identity: FigureIdentity, claims: Claims) -> bool:
    """Whether one of the figures may be none at all."""
    return any(all(each.is_weak for each in claims[name]) for name in identity.names)


def _with_income_as_budget(claims: Claims) -> Claims:
    """预算收入 is the budget of a report that knows no other, where the stated rate of execution is that of it."""
    if "budget_total" in claims or not {"income", "spent_total", "execution_rate"} <= claims.keys():
        return claims
    for income, spent, rate in product(claims["income"], claims["spent_total"], claims["execution_rate"]):
        if _is_rate(rate, spent.value, income.value):
            return claims | {"budget_total": (replace(income, name="budget_total"),)}
    return claims


def _prove(identity: FigureIdentity, claims: Claims, proofs: dict[Claim, list[str]]) -> bool:
    """Whether an identity holds for some amounts of its figures; notes them."""
    held = False
    for values in islice(product(*(claims[name] for name in identity.names)), MOST_TRIED):
        if not any(each.is_about for each in values) and identity.holds(values):
            held = True
            for each in values:
                proofs.setdefault(each, []).append(identity.proof(values))
    return held


def _doubted(failed: Sequence[FigureIdentity], claims: Claims, proofs: dict[Claim, list[str]]) -> set[str]:
    """The figures of identities that do not hold: all of them, unless those without any other proof are to blame."""
    doubted: set[str] = set()
    for identity in failed:
        wrong = [name for name in identity.names if not any(each in proofs for each in claims[name])]
        is_known = len(wrong) == 1 if identity.of_parts else bool(wrong)
        doubted.update(wrong if is_known else identity.names)
    return doubted


def _settle(group: Sequence[Claim], proofs: dict[Claim, list[str]], is_doubted: bool) -> Settled:
    ranked = sorted(group, key=lambda each: (-len(proofs.get(each, ())), each.topic not in OF_BUDGET_ALONE))
    best = ranked[0]
    rivals = [each for each in ranked[1:] if len(proofs.get(each, ())) == len(proofs.get(best, ()))]
    told = list(dict.fromkeys(proofs.get(best, ())))
    if is_doubted or not told or rivals or best.is_about:
        return Settled(best, "")
    return Settled(best, "；".join(told[:2]))


def _identities(claims: Claims) -> Iterator[FigureIdentity]:
    every = (*_sums(claims), *_rates(claims), *_year_sums(claims), *_left(claims), *_rates_of_sums(claims))
    return (each for each in every if all(name in claims for name in each.names))


def _sums(claims: Claims) -> Iterator[FigureIdentity]:
    for kind in ("budget", "spent"):
        parts = tuple(f"{kind}_{part}" for part in ("basic", "project", "other") if f"{kind}_{part}" in claims)
        if len(parts) > 1:
            yield FigureIdentity((f"{kind}_total", *parts), _is_sum, _sum_proof, is_strict=True, of_parts=True)
        elif len(parts) == 1:  # the department has spending of one class alone
            yield FigureIdentity((f"{kind}_total", *parts), _is_sum, _sum_proof)
    yield FigureIdentity(("spent_basic", "staff", "running"), _is_sum, _sum_proof)
    yield FigureIdentity(("spent_total", "staff", "running", "spent_project"), _is_sum, _sum_proof)


def _rates_of_sums(claims: Claims) -> Iterator[FigureIdentity]:
    """The rate by the parts of a total: it holds also where the total itself is misprinted."""
    for kind in ("budget", "spent"):
        parts = tuple(f"{kind}_{part}" for part in ("basic", "project", "other") if f"{kind}_{part}" in claims)
        if len(parts) > 1:
            yield FigureIdentity(
                (*parts, _whole_of(kind), "execution_rate"), _is_rate_of_sum(kind), _rate_of_sum_proof(kind)
            )


def _whole_of(kind: str) -> str:
    return "budget_total" if kind == "spent" else "spent_total"


def _is_sum(values: Values) -> bool:
    return bool(values[0].value) and values[0].value == sum((each.value for each in values[1:]), Fraction(0))


def _sum_proof(values: Values) -> str:
    whole, *parts = _written(values)
    return f"{'＋'.join(parts)}＝{whole}"


def _written(values: Values) -> list[str]:
    """The numbers as written, with their units where those differ."""
    is_same = len({each.figure.scale for each in values}) == 1
    return [each.written if is_same else each.figure.text for each in values]


def _is_rate_of_sum(kind: str) -> Callable[[Values], bool]:
    def holds(values: Values) -> bool:
        *parts, other, rate = values
        whole = sum((each.value for each in parts), Fraction(0))
        return _is_rate(rate, whole, other.value) if kind == "spent" else _is_rate(rate, other.value, whole)

    return holds


def _rate_of_sum_proof(kind: str) -> Callable[[Values], str]:
    def proof(values: Values) -> str:
        *parts, other, rate = values
        added = f"（{'＋'.join(each.written for each in parts)}）"
        above, below = (added, other.written) if kind == "spent" else (other.written, added)
        return f"{above}÷{below}＝{rate.figure.text}"

    return proof


def _is_rate(rate: Claim, above: Fraction, below: Fraction) -> bool:
    if not below or not above or not rate.value or (rate.figure.step > FINE and above != below):
        return False  # 0.00% of anything is nought, and a rate in whole percents is that of many
    return abs(rate.value - 100 * above / below) <= rate.figure.step / 2 + SLACK


def _rates(claims: Claims) -> Iterator[FigureIdentity]:
    yield FigureIdentity(
        ("execution_rate", "spent_total", "budget_total"),
        lambda values: _is_rate(values[0], values[1].value, values[2].value),
        lambda values: f"{values[1].written}÷{values[2].written}＝{values[0].figure.text}",
        is_strict=True,
    )
    yield FigureIdentity(
        ("deviation_rate", "spent_total", "initial_total"),
        lambda values: _is_change(values[0], values[1].value, values[2].value),
        lambda values: f"（{values[1].written}－{values[2].written}）÷{values[2].written}＝{values[0].figure.text}",
    )
    for below in ("budget_total", "spent_total"):
        yield FigureIdentity(
            ("carryover_rate", "carryover_amount", below),
            lambda values: _is_rate(values[0], values[1].value, values[2].value),
            lambda values: f"{values[1].written}÷{values[2].written}＝{values[0].figure.text}",
        )


def _is_change(rate: Claim, spent: Fraction, initial: Fraction) -> bool:
    """The rate may be written with its sign or without (DOMAIN 2.1)."""
    if not initial or not spent or not rate.value:
        return False
    return abs(abs(rate.value) - abs(100 * (spent - initial) / initial)) <= rate.figure.step / 2 + SLACK


YEAR_TERMS = (("carried_in", 1), ("added", 1), ("cut", -1), ("taken_back", -1))


def _year_sums(claims: Claims) -> Iterator[FigureIdentity]:
    """全年预算数＝年初＋上年结转＋追加－追减－收回, of the terms that are stated: the longest first."""
    terms = [term for term in YEAR_TERMS if term[0] in claims]
    for size in range(len(terms), 0, -1):
        for chosen in combinations(terms, size):
            signs = (1, *(sign for _, sign in chosen))
            for whole in ("budget_total", "income"):  # 预算收入 may be all that a report knows of its budget
                names = (whole, "initial_total", *(name for name, _ in chosen))
                yield FigureIdentity(names, _is_signed_sum(signs), _signed_proof(signs))


def _is_signed_sum(signs: Sequence[int]) -> Callable[[Values], bool]:
    def holds(values: Values) -> bool:
        terms = zip(signs, values[1:], strict=True)
        return all(each.value for each in values) and values[0].value == sum(sign * each.value for sign, each in terms)

    return holds


def _signed_proof(signs: Sequence[int]) -> Callable[[Values], str]:
    def proof(values: Values) -> str:
        whole, *written = _written(values)
        terms = "".join(f"{'＋' if sign > 0 else '－'}{each}" for sign, each in zip(signs, written, strict=True))
        return f"{terms.removeprefix('＋')}＝{whole}"

    return proof


def _left(claims: Claims) -> Iterator[FigureIdentity]:
    yield FigureIdentity(
        ("carryover_amount", "budget_total", "spent_total"),
        lambda values: values[1].value - values[2].value == values[0].value,
        lambda values: f"{values[1].written}－{values[2].written}＝{values[0].written}",
    )
    yield FigureIdentity(
        ("carryover_amount", "budget_total", "spent_total", "taken_back"),
        lambda values: bool(values[3].value) and values[1].value - values[2].value - values[3].value == values[0].value,
        lambda values: f"{values[1].written}－{values[2].written}－{values[3].written}＝{values[0].written}",
    )
    yield FigureIdentity(
        ("carryover_rate", "budget_total", "spent_total"),
        lambda values: _is_rate(values[0], values[1].value - values[2].value, values[1].value),
        lambda values: f"（{values[1].written}－{values[2].written}）÷{values[1].written}＝{values[0].figure.text}",
    )


def in_wan(fen: Fraction) -> str:
    """分 as 万元, exact to four decimals and without zeros at the end."""
    return number(fen / (FEN * 10_000), 6)
