"""SM3 (GB/T 32905): OpenSSL's implementation where available, else one in Python (about 3 s per MB)."""

import hashlib
from typing import Protocol

Registers = tuple[int, ...]

MASK = 0xFFFFFFFF
START = (0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E)
BLOCK = 64  # bytes


class Hash(Protocol):
    """The interface of hashlib's hashes."""

    def update(self, data: bytes, /) -> None: ...

    def hexdigest(self) -> str: ...


def sm3() -> Hash:
    """A new SM3 hash."""
    try:
        return hashlib.new("sm3")
    except ValueError:
        return PurePythonSm3()


class PurePythonSm3:
    """SM3 in Python, for builds whose OpenSSL lacks it."""

    def __init__(self) -> None:
        self._state: Registers = START
        self._rest, self._size = b"", 0

    def update(self, data: bytes, /) -> None:
        """Take in more bytes."""
        self._size += len(data)
        data = self._rest + data
        whole = len(data) - len(data) % BLOCK
        for start in range(0, whole, BLOCK):
            self._state = _compress(self._state, data[start : start + BLOCK])
        self._rest = data[whole:]

    def hexdigest(self) -> str:
        """The digest of all so far, as 64 hex digits."""
        padded = self._rest + b"\x80" + bytes(-(len(self._rest) + 9) % BLOCK) + (8 * self._size).to_bytes(8)
        state: Registers = self._state
        for start in range(0, len(padded), BLOCK):
            state = _compress(state, padded[start : start + BLOCK])
        return "".join(f"{word:08x}" for word in state)


def _rotate_left(word: int, by: int) -> int:
    by %= 32
    return (word << by | word >> (32 - by)) & MASK


def _expand(block: bytes) -> list[int]:
    words = [int.from_bytes(block[start : start + 4]) for start in range(0, BLOCK, 4)]
    for index in range(16, 68):
        mixed = words[index - 16] ^ words[index - 9] ^ _rotate_left(words[index - 3], 15)
        mixed ^= _rotate_left(mixed, 15) ^ _rotate_left(mixed, 23)
        words.append(mixed ^ _rotate_left(words[index - 13], 7) ^ words[index - 6])
    return words


def _compress(state: Registers, block: bytes) -> Registers:
    words = _expand(block)
    a, b, c, d, e, f, g, h = state
    for turn in range(64):
        constant = 0x79CC4519 if turn < 16 else 0x7A879D8A
        first = _rotate_left((_rotate_left(a, 12) + e + _rotate_left(constant, turn)) & MASK, 7)
        second = first ^ _rotate_left(a, 12)
        ff = a ^ b ^ c if turn < 16 else (a & b) | (a & c) | (b & c)
        gg = e ^ f ^ g if turn < 16 else (e & f) | (~e & g)
        left = (ff + d + second + (words[turn] ^ words[turn + 4])) & MASK
        right = (gg + h + first + words[turn]) & MASK
        a, b, c, d = left, a, _rotate_left(b, 9), c
        e, f, g, h = right ^ _rotate_left(right, 9) ^ _rotate_left(right, 17), e, _rotate_left(f, 19), g
    return tuple(old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True))
