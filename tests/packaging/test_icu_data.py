"""The tables of ICU, cut to our languages: names in Chinese are sorted as before, and the loader takes the library."""

import ctypes
import json
import os
import platform
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from make_packages import icu_data

SORTED = """
import json, sys
from functools import cmp_to_key
from PySide6.QtCore import QCollator, QLocale
told = []
for name in ("zh_CN", "en_US", "C"):
    order = QCollator(QLocale(name))
    order.setNumericMode(True)
    told.append(sorted(["王10", "王2", "赵", "钱", "孙", "李", "阿", "b", "A"], key=cmp_to_key(order.compare)))
mapped = {line.split()[-1] for line in open("/proc/self/maps") if "libicudata" in line}
print(json.dumps([told, sorted(mapped)]))
"""

pytestmark = pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"), reason="made for Linux on x86_64"
)


@pytest.fixture(scope="module")
def whole() -> Path:
    """The library of the wheel."""
    (found,) = (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*")
    return found.resolve()


@pytest.fixture(scope="module")
def trimmed(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is made of it."""
    path = tmp_path_factory.mktemp("icu") / whole.name
    path.write_bytes(icu_data.trimmed(whole.read_bytes()))
    return path


def test_what_stays_is_what_it_was(whole: Path, trimmed: Path) -> None:
    before, after = (dict(icu_data.entries(path.read_bytes())) for path in (whole, trimmed))
    names = {name.partition("/")[2] for name in after}
    assert {"coll/zh.res", "coll/root.res", "coll/ucadata.icu", "zh.res", "zh_Hans_CN.res", "gb18030.cnv"} <= names
    assert not {"coll/ja.res", "de.res", "unit/ru.res", "brkitr/cjdict.dict", "ibm-949_P11A-1999.cnv"} & names
    assert list(after) == sorted(after, key=str.encode)
    assert {name: after[name].rstrip(b"\0") for name in after} == {name: before[name].rstrip(b"\0") for name in after}
    assert trimmed.stat().st_size < whole.stat().st_size / 4


def test_the_loader_takes_it(trimmed: Path) -> None:
    symbol = f"icudt{trimmed.suffix[1:]}_dat"
    at = ctypes.addressof(ctypes.c_char.in_dll(ctypes.CDLL(str(trimmed)), symbol))
    assert ctypes.string_at(at + 12, 4) == b"CmnD"


def test_it_asks_for_no_executable_stack(trimmed: Path, tmp_path: Path) -> None:
    """glibc refuses libraries that do, or do not say, from 2.41 on (its NEWS)."""
    content = trimmed.read_bytes()
    start, size, count = struct.unpack_from("<Q", content, 32)[0], *struct.unpack_from("<HH", content, 54)
    headers = [struct.unpack_from("<II", content, start + size * number) for number in range(count)]
    assert [rights for kind, rights in headers if kind == 0x6474E551] == [4 | 2]  # PT_GNU_STACK: to be read and written


def test_names_are_sorted_as_before(whole: Path, trimmed: Path) -> None:
    def told(**more: str) -> tuple[list[list[str]], list[str]]:
        environment = {**os.environ, **more}
        done = subprocess.run([sys.executable, "-c", SORTED], env=environment, capture_output=True, check=True)
        return tuple(json.loads(done.stdout))

    expected, by_wheel = told()
    assert expected[0][:4] == ["阿", "李", "钱", "孙"]  # by pinyin
    assert told(LD_PRELOAD=str(trimmed)) == (expected, [str(trimmed)])
    assert by_wheel == [str(whole)]
