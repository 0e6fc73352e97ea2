"""Archives of equal files have equal bytes; a .deb is what dpkg reads."""

import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from make_packages import archives


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder with a program, a file and a link."""
    made = tmp_path / "wenlian"
    (made / "里面").mkdir(parents=True)
    (made / "wenlian").write_bytes(b"\x7fELF")
    (made / "wenlian").chmod(0o700)
    (made / "里面" / "字.txt").write_text("字\n", encoding="utf-8")
    (made / "z.so").symlink_to("里面/字.txt")
    return made


def test_times_owners_and_masks_of_the_build_machine_do_not_count(folder: Path) -> None:
    first = archives.tar_xz(archives.entries_of(folder, "opt/wenlian"))
    os.utime(folder / "wenlian", (1, 1))
    (folder / "里面" / "字.txt").chmod(0o640)
    assert archives.tar_xz(archives.entries_of(folder, "opt/wenlian")) == first


def test_the_files_are_roots_and_everybody_may_read_them(folder: Path) -> None:
    packed = archives.tar_xz(archives.entries_of(folder, "opt/wenlian"))
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        told = {each.name: (oct(each.mode), each.uid, each.uname, each.linkname) for each in tar}
    assert told == {
        "./opt": ("0o755", 0, "root", ""),
        "./opt/wenlian": ("0o755", 0, "root", ""),
        "./opt/wenlian/wenlian": ("0o755", 0, "root", ""),
        "./opt/wenlian/z.so": ("0o777", 0, "root", "里面/字.txt"),
        "./opt/wenlian/里面": ("0o755", 0, "root", ""),
        "./opt/wenlian/里面/字.txt": ("0o644", 0, "root", ""),
    }


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="needs dpkg")
def test_dpkg_reads_the_deb(folder: Path, tmp_path: Path) -> None:
    control = archives.Entry(
        "control", b"Package: wenlian\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b>\nDescription: a\n"
    )
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": archives.tar_xz([control]),
        "data.tar.xz": archives.tar_xz(archives.entries_of(folder, "opt/wenlian")),
    }
    (tmp_path / "a.deb").write_bytes(archives.ar(members))
    field = ["dpkg-deb", "--field", str(tmp_path / "a.deb"), "Package"]
    assert subprocess.run(field, capture_output=True, text=True, check=True).stdout == "wenlian\n"
    subprocess.run(["dpkg-deb", "--extract", str(tmp_path / "a.deb"), str(tmp_path / "out")], check=True)
    assert (tmp_path / "out/opt/wenlian/里面/字.txt").read_text(encoding="utf-8") == "字\n"
