"""What a report must not say of the same thing at once: on time and slow, within the budget and over it."""

import re

WAS_SLOW = re.compile(r"[^，。；：\n]*(?:进度|执行)[^，。；\n]{0,8}(?:缓慢|偏慢|较慢|略慢|过慢|滞后)[^，。；\n]*")
MADE_PROGRESS = re.compile(
    r"[^，。；：\n]*(?:进度[^，。；\n]{0,4}(?:达到|达标|符合)|进度[^。；\n]{0,10}相匹配|均按[期时]完成)[^，。；\n]*"
)
ADMITTED = re.compile("慢|滞后|推迟|延期|未按")
KEPT_WITHIN = re.compile(
    r"[^，。；：\n]*预算[^，。；\n]{0,8}(?:范围内|之内|以内)[^，。；\n]*|[^，。；：\n]*未超(?:过|出)?[^，。；\n]{0,10}预算[^，。；\n]*"
)


def claimed_progress(text: str) -> str | None:
    """The words with which a text claims that all went on time, None where it admits a delay as well."""
    claimed = MADE_PROGRESS.search(text)
    return claimed[0].strip() if claimed and not ADMITTED.search(text) else None


def told_slow(text: str) -> str | None:
    """The words with which a text says that the spending was slow."""
    found = WAS_SLOW.search(text)
    return found[0].strip() if found else None


def told_within(text: str) -> str | None:
    """The words with which a text says that the budget was kept."""
    found = KEPT_WITHIN.search(text)
    return found[0].strip() if found else None
