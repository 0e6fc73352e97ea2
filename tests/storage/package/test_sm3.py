"""SM3: OpenSSL's and our own agree, and with the vectors of GB/T 32905."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenlian_desktop.storage.package.sm3 import PurePythonSm3, sm3

VECTORS = {
    b"abc": "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    b"abcd" * 16: "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
}


@pytest.mark.parametrize(("message", "digest"), VECTORS.items())
def test_the_vectors_of_the_standard(message: bytes, digest: str) -> None:
    for each in (sm3(), PurePythonSm3()):
        each.update(message)
        assert each.hexdigest() == digest


@settings(max_examples=20)
@given(st.lists(st.binary(max_size=150), max_size=3))
def test_the_slow_one_agrees_with_openssl(parts: list[bytes]) -> None:
    if "sm3" not in hashlib.algorithms_available:
        pytest.skip("this OpenSSL has no SM3")
    slow = PurePythonSm3()
    for part in parts:
        slow.update(part)
    assert slow.hexdigest() == hashlib.new("sm3", b"".join(parts)).hexdigest()
