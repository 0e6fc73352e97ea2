"""Personal data in a text: mobile numbers, identity numbers, bank accounts, home addresses and telephones."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wenlian_desktop.domain.prose.character_forms import HAN
from wenlian_desktop.domain.rules.template import Fact

SIGN = re.compile(r"\d[\d -]{6}|址|户籍|家住")  # every entry contains one of these
MOBILE = re.compile(r"(?<![\d.])(?:\+?86[ -]?)?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?![\d.])", re.ASCII)
LABELLED_MOBILE = re.compile(
    r"(?:手机|移动电话|联系电话|联系方式)[号码]{0,2}[为是：:]{0,2} ?(1\d{2})[ -]?\d{4}[ -]?(\d{4})(?!\d)", re.ASCII
)
IDENTITY = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])", re.ASCII
)
LABELLED_IDENTITY = re.compile(
    r"(?:身份证|公民身份|证件)(?:号码|号)?[为是：:]{0,2} ?(\d{6}[ ]?\d{4}[ ]?\d{4}[ ]?\d{3}[\dXx]|\d{15})(?![\dXx])",
    re.ASCII,
)
ACCOUNT = re.compile(r"(?:账号|帐号|卡号|账户|银行卡?|信用社)[为是：:]?\s*(\d[\d ]{10,22}\d)", re.ASCII)
CARD = re.compile(r"(?:银行卡|储蓄卡|工资卡|借记卡|卡号|卡内|账户)[^，。；\d]{1,10}(\d{16,19})(?!\d)", re.ASCII)
ADDRESS = re.compile(rf"(?:住址|家庭地址|户籍地)[为是：:]?[{HAN}]{{2,}}|家住[{HAN}\d]{{4,24}}(?:号|室|单元)")
HOME_PHONE = re.compile(
    r"(?:家庭|住宅|私人)电话[为是：:]? ?(?:0\d{2,3}-?)?(\d{7,8})(?!\d)|宅电[：:]? ?(?:0\d{2,3}-?)?(\d{7,8})", re.ASCII
)
IDENTITY_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643-1999

LEAST_TOLD = 5  # characters of an entry, one after the other, that are too many to be shown
HIDDEN = "*"


class Entry(NamedTuple):
    """Personal data in a text: its span, its kind, and what may be shown of it."""

    place: int
    end: int
    kind: str
    facts: dict[str, Fact]


def personal_entries(text: str) -> Iterator[Entry]:
    """Each entry of a text."""
    if not SIGN.search(text):
        return
    yield from _mobiles(text)
    yield from _identities(text)
    for match in (*ACCOUNT.finditer(text), *CARD.finditer(text)):
        yield Entry(*match.span(1), "account", {"last": match[1][-4:]})
    for match in ADDRESS.finditer(text):
        yield Entry(*match.span(), "address", {"first": match[0][:4]})
    for match in HOME_PHONE.finditer(text):
        yield Entry(*match.span(), "phone", {"last": (match[1] or match[2])[-4:]})


def _mobiles(text: str) -> Iterator[Entry]:
    told: list[tuple[int, int]] = []
    for match in MOBILE.finditer(text):
        told.append(match.span())
        yield Entry(*match.span(), "mobile", {"first": match[1], "last": match[3]})
    for match in LABELLED_MOBILE.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in told):
            yield Entry(*match.span(), "mobile", {"first": match[1], "last": match[2]})


def _identities(text: str) -> Iterator[Entry]:
    """Numbers that are right by their last digit, and those that a label calls so."""
    told: list[int] = []
    for match in IDENTITY.finditer(text):
        if _is_identity(match[0]):
            told.append(match.end())
            yield Entry(*match.span(), "identity", {"first": match[0][:3], "last": match[0][-4:]})
    for match in LABELLED_IDENTITY.finditer(text):
        if match.end() not in told:
            yield Entry(*match.span(), "identity", {"first": match[1][:3], "last": match[1][-4:]})


def _is_identity(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number, IDENTITY_WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == number[-1].upper()


def private_parts(text: str) -> tuple[str, ...]:
    """What a text holds of personal data, as it stands there."""
    return tuple(text[each.place : each.end] for each in personal_entries(text))


def without_parts(shown: str, private: Iterable[str]) -> str:
    """An excerpt with stars for what it holds of personal data, even cut off at one end; a few characters may stay."""
    hidden = {
        place
        for part in private
        for at in range(len(shown) - LEAST_TOLD + 1)
        if shown[at : at + LEAST_TOLD] in part
        for place in range(at, at + LEAST_TOLD)
    }
    return "".join(HIDDEN if at in hidden else char for at, char in enumerate(shown))
