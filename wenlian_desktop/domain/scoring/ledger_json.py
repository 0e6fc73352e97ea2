"""The ledger as JSON values, for `score --json`."""

from collections.abc import Iterable
from typing import Any

from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.numerals import trim_zeros


def ledger_to_json(ledger: Ledger) -> dict[str, Any]:
    """The ledger as JSON values; points are decimal strings."""
    scheme = ledger.scheme
    return {
        "scheme": {"name": scheme.name, "version": scheme.version, "source": scheme.source},
        "full": str(ledger.full), "score": str(ledger.score), "grade": ledger.grade, "known": ledger.is_known,
        "parts": [
            {"name": part.item.name, "full": str(part.full), "got": str(part.got)} for part in ledger.parts
        ],
        "lines": [_line(line) for line in ledger.lines],
    }  # fmt: skip


def _line(line: LedgerLine) -> dict[str, Any]:
    entry = line.entry
    return {
        "code": line.item.code, "name": line.item.name, "path": [item.name for item in line.path[:-1]],
        "full": str(line.full), "rule": line.rule, "arithmetic": line.arithmetic,
        "inputs": [
            {"name": given.name, "target": given.target, "actual": given.actual, "places": _places(given.refs)}
            for given in line.inputs
        ],
        "rule_score": None if line.rule_score is None else str(line.rule_score),
        "manual_score": None if line.manual is None else trim_zeros(line.manual),
        "reason": (entry.reason or "") if entry is not None else "",
        "got": str(line.got), "lost": str(line.lost), "why": line.loss_reason,
        "known": line.is_known, "not_applicable": line.is_absent,
    }  # fmt: skip


def _places(refs: Iterable[Ref]) -> list[dict[str, str]]:
    return [{"record": ref.record, "uid": ref.uid, "field": ref.field} for ref in refs]
