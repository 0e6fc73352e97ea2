"""The desktop: how our files are known, what a menu starts, and scripts that refuse in time and touch no year."""

import configparser
import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from make_packages import desktop, release

from wenlian_desktop.distribution import ROOT

LINUX = release.PACKAGING / "linux"
FREEDESKTOP = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_a_year_file_is_known_by_its_bytes(year_file: Path) -> None:
    xml = ElementTree.fromstring(desktop.files("/opt/wenlian/wenlian")["wenlian.xml"].decode())
    content = year_file.read_bytes()
    for match in xml.iter(f"{FREEDESKTOP}match"):
        at, value = int(match.attrib["offset"]), match.attrib["value"]
        expected = value.encode() if match.attrib["type"] == "string" else int(value, 16).to_bytes(4, "big")
        assert content[at : at + len(expected)] == expected
    assert [each.attrib["pattern"] for each in xml.iter(f"{FREEDESKTOP}glob")] == ["*.wenlian"]
    (kind,) = xml.iter(f"{FREEDESKTOP}mime-type")
    assert kind.attrib["type"] == "application/x-wenlian"


def test_the_menu_starts_the_program_with_the_file() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read_string(desktop.files("/opt/wenlian/wenlian")["wenlian.desktop"].decode())
    told = entry["Desktop Entry"]
    assert (told["Exec"], told["MimeType"], told["Name"]) == (
        "/opt/wenlian/wenlian %f",
        "application/x-wenlian;",
        "文联绩效",
    )


@pytest.mark.skipif(os.name == "nt", reason="scripts of Linux")
@pytest.mark.parametrize("script", sorted(LINUX.glob("*.sh")), ids=lambda path: path.name)
def test_scripts_are_read_by_the_shell(script: Path) -> None:
    assert subprocess.run(["sh", "-n", str(script)], capture_output=True).stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="scripts of Linux")
def test_an_open_program_is_not_changed_under_way(tmp_path: Path) -> None:
    script = tmp_path / "preinst"
    text = (LINUX / "refuse_while_open.sh").read_text(encoding="utf-8")
    script.write_text(text.replace("/opt/wenlian/", f"{tmp_path}/"), encoding="utf-8")
    program = tmp_path / "wenlian"
    shutil.copy(shutil.which("sleep") or "", program)
    assert subprocess.run(["sh", str(script)], check=False).returncode == 0
    with subprocess.Popen([str(program), "100"]) as running:
        refused = subprocess.run(["sh", str(script)], capture_output=True, text=True, check=False)
        running.kill()
    assert refused.returncode == 1
    assert "文联绩效还开着。年度文件没有改动。请先关闭它" in refused.stderr


@pytest.mark.skipif(os.name == "nt", reason="scripts of Linux")
def test_an_ordinary_user_puts_it_into_the_menu_and_takes_it_out(tmp_path: Path) -> None:
    home, program = tmp_path / "家", tmp_path / "U 盘$`100%" / "文联绩效-0.1.0"
    (program / "_internal" / "resources" / "icons").mkdir(parents=True)
    (program / "_internal" / "resources" / "icons" / "wenlian.svg").write_text("<svg/>", encoding="utf-8")
    (program / "_internal" / "desktop").mkdir()
    for name, content in desktop.files("/opt/文联绩效").items():
        (program / "_internal" / "desktop" / name).write_bytes(content)
    script = shutil.copy(LINUX / "登记到菜单.sh", program)
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    subprocess.run(["sh", script], env=environment, check=True, capture_output=True)
    entry = (home / ".local/share/applications/wenlian.desktop").read_text(encoding="utf-8")
    assert f'Exec="{tmp_path}/U 盘\\\\$\\\\`100%%/文联绩效-0.1.0/文联绩效" %f\n' in entry
    assert "x-wenlian" in (home / ".local/share/mime/packages/wenlian.xml").read_text(encoding="utf-8")
    subprocess.run(["sh", script, "--remove"], env=environment, check=True, capture_output=True)
    assert [path for path in home.rglob("wenlian.*") if path.is_file()] == []


def test_programs_of_the_system_get_the_systems_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    hook = (ROOT / "packaging" / "system_environment.py").read_text(encoding="utf-8")
    for before in ({}, {"LD_LIBRARY_PATH_ORIG": "/usr/local/lib"}):
        monkeypatch.setattr(os, "environ", {"LD_LIBRARY_PATH": "/opt/wenlian/_internal", **before})
        exec(hook, {})
        assert os.environ == ({"LD_LIBRARY_PATH": "/usr/local/lib"} if before else {})
