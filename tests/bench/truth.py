"""`./go bench truth`: reports with planted faults, recall and precision of the preflight by kind and level."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench import passages
from tests.make.old_files import FILES
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.preflight.run_preflight import run_preflight

ANY = "*"  # the code of a fault to which the trade gives none
LEVELS = ("错", "警", "示")


@dataclass(frozen=True)
class Fault:
    """One planted fault: what finds it, and the lines on which a remark belongs to it."""

    kind: str
    level: str
    codes: frozenset[str]
    lines: frozenset[int]
    what: str


@dataclass(frozen=True)
class Outcome:
    """What the preflight said of one report."""

    name: str
    found: tuple[Fault, ...]
    missed: tuple[Fault, ...]
    unexpected: tuple[Remark, ...]


def main(verbose: bool) -> int:
    """Run all cases and print the figures; returns the exit code: 1 where a clean report has an 错."""
    outcomes = list(all_outcomes())
    print(summary(outcomes))
    others = list(outcomes_in("other_hands"))
    print(f"别人另写的报告：\n{summary(others)}")
    orderly = list(orderly_reports())
    print(f"另写的干净报告：\n{summary(orderly)}")
    for theme in passages.themes():
        print(f"另写的段落：{passages.summary(theme)}")
    outcomes += [*others, *orderly]
    if verbose:
        for each in outcomes:
            for fault in each.missed:
                print(
                    f"没有找到 {each.name}:{min(fault.lines)} {fault.kind} {'/'.join(sorted(fault.codes))} {fault.what}"
                )
            for remark in each.unexpected:
                print(f"不该有 {each.name}:{remark.line} {remark.code} {remark.level.value} {remark.message}")
    clean = [each for each in outcomes if not each.found and not each.missed]
    return int(any(remark.level.value == "错" for each in clean for remark in each.unexpected))


def all_outcomes() -> Iterator[Outcome]:
    """The clean reports, those with faults, and those of the folder of reports."""
    yield from outcomes_in("truth")
    for path in sorted((FILES / "reports").glob("*.expected.json")):
        planted = json.loads(path.read_text(encoding="utf-8"))["faults"]
        yield outcome(path.with_name(path.name.replace(".expected.json", ".txt")), planted)


def outcomes_in(folder: str, *, one_in: int = 1) -> Iterator[Outcome]:
    """The clean reports of a folder and those with faults; `one_in`: how many of them one stands for."""
    for path in sorted((FILES / folder).glob("*.expected.json"))[::one_in]:
        stem = path.name.removesuffix(".expected.json")
        yield outcome(path.with_name(f"{stem}.txt"), [])
        yield outcome(path.with_name(f"{stem}.faults.txt"), json.loads(path.read_text(encoding="utf-8")))


def orderly_reports() -> Iterator[Outcome]:
    """Reports without a fault, of six outlines, written before any rule was read."""
    for path in sorted((FILES / "orderly").glob("*.txt")):
        yield outcome(path, [])


def outcome(path: Path, planted: list[dict[str, Any]]) -> Outcome:
    """What the preflight says of a report whose faults are known."""
    remarks = run_preflight(path.read_text(encoding="utf-8").split("\n"))
    faults = [_fault(each) for each in planted]
    found = tuple(each for each in faults if any(_tells(remark, each) for remark in remarks))
    expected = frozenset[int]().union(*(each.lines for each in faults))
    unexpected = tuple(each for each in remarks if not expected & {*each.places})
    return Outcome(path.name, found, tuple(each for each in faults if each not in found), unexpected)


def _fault(planted: dict[str, Any]) -> Fault:
    also = planted.get("also") or planted.get("check_also") or []
    lines = [planted["line"], *planted.get("lines", []), *planted.get("lines_also", [])]
    code = planted.get("code") or planted["check"]
    return Fault(
        planted.get("kind", code), planted.get("level", ""), frozenset((code, *also)), frozenset(lines), planted["what"]
    )


def _tells(remark: Remark, fault: Fault) -> bool:
    return (remark.code in fault.codes or ANY in fault.codes) and bool(fault.lines & {*remark.places})


def summary(outcomes: list[Outcome]) -> str:
    """Recall by kind, and remarks that were not expected by level."""
    found = Counter(each.kind for one in outcomes for each in one.found)
    missed = Counter(each.kind for one in outcomes for each in one.missed)
    rows = [f"{kind}\t{found[kind]}/{found[kind] + missed[kind]}" for kind in sorted({*found, *missed})]
    clean = [each for each in outcomes if not each.found and not each.missed]
    faulted = [each for each in outcomes if each not in clean]
    total = sum(found.values()) + sum(missed.values())
    return "\n".join(
        (
            *rows,
            f"找到\t{sum(found.values())}/{total}（{100 * sum(found.values()) / max(total, 1):.1f}%）",
            f"干净的{len(clean)}份，不该有的意见\t{_by_level(clean)}",
            f"有毛病的{len(faulted)}份，别处的意见\t{_by_level(faulted)}",
        )
    )


def _by_level(outcomes: list[Outcome]) -> str:
    levels = Counter(remark.level.value for each in outcomes for remark in each.unexpected)
    codes = Counter(remark.code for each in outcomes for remark in each.unexpected)
    listed = "、".join(f"{code} {count}" for code, count in codes.most_common())
    return f"{'/'.join(f'{level}{levels[level]}' for level in LEVELS)}（{listed}）"
