"""A stored text without the words that are to be cleared."""

import json
import re
from typing import Any

REMOVED = "〔已清除〕"
# What is no text: names of records and fields, uids, digests, dates.
TECHNICAL = re.compile(r"[a-z_]+|[0-9a-f]{16}|[0-9a-f]{64}|\d{4}-\d\d-\d\d(T.*)?")
TOKEN = re.compile("(⟦[^=⟧]*)")  # the address in a figure token


def cleared_text(stored: str, words: str) -> str | None:
    """`stored` with a mark in place of each occurrence; None where it was nothing else."""
    if words not in stored or TECHNICAL.fullmatch(stored):
        return stored
    if stored.strip() == words:
        return None
    if stored.startswith(("{", "[")):
        try:
            data = json.loads(stored)
        except (ValueError, RecursionError):
            pass
        else:
            return json.dumps(_cleared_json(data, words), ensure_ascii=False, separators=(",", ":"))
    parts = TOKEN.split(stored)
    return "".join(part if part.startswith("⟦") else part.replace(words, REMOVED) for part in parts)


def _cleared_json(data: Any, words: str) -> Any:
    """JSON of a whole year, of a rule set or of facts: only its texts are cleared, never its names."""
    match data:
        case dict():
            return {name: _cleared_json(value, words) for name, value in data.items()}
        case list():
            return [_cleared_json(value, words) for value in data]
        case str():
            return cleared_text(data, words)
    return data
