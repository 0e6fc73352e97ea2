"""Windows, as far as it can be proved elsewhere: the installer compiles, the wheels bring what they ask for.

`--wheelhouse FILE`: the archive of wheels for Windows that ./go package made.
"""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from make_packages import contents, icon, release
from PIL import Image

from wenlian_desktop.distribution import RESOURCES

WINDOWS = release.PACKAGING / "windows"
INSTALLER = (WINDOWS / "wenlian.nsi").read_text(encoding="utf-8")
# What comes with Windows 10, and what Python for Windows brings, which PyInstaller takes along
OF_WINDOWS = set(
    re.findall(
        r"\S+",
        """
        advapi32 authz bcrypt comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9 dnsapi dwmapi dwrite dxgi gdi32 imm32
        iphlpapi kernel32 mpr ncrypt netapi32 ntdll ole32 oleaut32 opengl32 rpcrt4 secur32 setupapi shcore shell32
        shlwapi user32 userenv usp10 uxtheme psapi uiautomationcore d3dcompiler_47
        version winhttp winmm winspool.drv ws2_32 wtsapi32
        """,
    )
)
OF_PYTHON = {"python3.dll", "python311.dll", "vcruntime140.dll", "vcruntime140_1.dll"}
LOADED = re.compile(  # what the program loads by itself; the rest follows from that
    r"PySide6/(Qt(Core|Gui|Network|PrintSupport|Svg|Widgets)\.pyd|plugins/(platforms|styles|imageformats|iconengines)/.*dll)"
    r"|(PIL|isal|pypdfium2_raw|shiboken6)/.*\.(pyd|dll)$"
)
TABLES = ("IMPORT", "DELAY_IMPORT")


def test_the_icon_has_the_sizes_that_windows_shows() -> None:
    with Image.open(io.BytesIO(icon.icon(RESOURCES / "icons" / "wenlian.svg"))) as opened:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= opened.info["sizes"]


@pytest.mark.skipif(not shutil.which("makensis"), reason="needs NSIS")
def test_the_installer_compiles(tmp_path: Path) -> None:
    (tmp_path / "wenlian" / "_internal").mkdir(parents=True)
    for name in ("wenlian.exe", "_internal/库.dll"):
        (tmp_path / "wenlian" / name).write_bytes(b"MZ")
    (tmp_path / "wenlian.ico").write_bytes(icon.icon(RESOURCES / "icons" / "wenlian.svg"))
    given = {"VERSION": "0.1.0", "FOLDER": "wenlian", "ICON": "wenlian.ico", "OUTPUT": "wenlian-setup.exe"}
    defined = [f"-D{name}={value if name == 'VERSION' else tmp_path / value}" for name, value in given.items()]
    done = subprocess.run(
        ["makensis", "-V2", "-WX", *defined, str(WINDOWS / "wenlian.nsi")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "wenlian-setup.exe").read_bytes()[:2] == b"MZ"


def test_the_installer_asks_for_no_administrator_and_writes_for_one_user_alone() -> None:
    assert "RequestExecutionLevel user" in INSTALLER
    assert not re.search(r"\bHKLM\b|\bHKCR\b|\$PROGRAMFILES|SetShellVarContext all", INSTALLER)


def test_removing_it_takes_what_it_brought_and_nothing_else() -> None:
    assert re.findall(r"RMDir /r \"(.*)\"", INSTALLER) == [r"$INSTDIR\_internal", r"$INSTDIR\许可"]
    written = set(re.findall(r"WriteReg\w+ HKCU \"(.*?)\"", INSTALLER))
    removed = set(re.findall(r"DeleteRegKey (?:/ifempty )?HKCU \"(.*?)\"", INSTALLER))
    assert {key for key in written if not any(key.startswith(each) for each in removed)} == set()


@pytest.mark.parametrize("name", ["build.bat", "../../go.bat"])
def test_batch_files_end_their_lines_as_windows_does(name: str) -> None:
    content = (WINDOWS / name).read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 5


def test_the_english_of_build_bat_needs_no_code_page() -> None:
    assert (WINDOWS / "build.bat").read_bytes().isascii()


@pytest.fixture(scope="module")
def wheels(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheels of Windows for Python 3.11, unpacked side by side."""
    archive = request.config.getoption("--wheelhouse")
    if archive is None:
        pytest.skip("no wheels are named by --wheelhouse")
    folder = tmp_path_factory.mktemp("wheels")
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            if re.search(r"-(cp311|py3|py2\.py3|cp39|cp37|cp38|cp310)-.*\.whl$", name):
                zipfile.ZipFile(io.BytesIO(packed.read(name))).extractall(folder)
    return folder


def dlls_asked_by(path: Path) -> set[str]:
    """The names of the DLLs that a program or library loads with itself, or later."""
    pefile = pytest.importorskip("pefile")
    with pefile.PE(path, fast_load=True) as image:
        image.parse_data_directories([pefile.DIRECTORY_ENTRY[f"IMAGE_DIRECTORY_ENTRY_{each}"] for each in TABLES])
        tables = [table for each in TABLES for table in getattr(image, f"DIRECTORY_ENTRY_{each}", [])]
        return {table.dll.decode().lower() for table in tables}


def test_every_dll_that_is_asked_for_is_brought_or_comes_with_windows(wheels: Path) -> None:
    named = {path.relative_to(wheels).as_posix(): path for path in wheels.rglob("*")}
    brought = {path.name.lower(): path for path in named.values() if path.suffix.lower() in (".dll", ".pyd")}
    waiting = [path for name, path in named.items() if LOADED.match(name) and contents.stays(name, str(path), wheels)]
    seen, missing = set(), set()
    while waiting:
        path = waiting.pop()
        seen.add(path)
        for name in dlls_asked_by(path) - OF_PYTHON:
            if name in brought:
                waiting += {brought[name]} - seen
            elif name.removesuffix(".dll") not in OF_WINDOWS and not name.startswith(("api-ms-win-", "ext-ms-")):
                missing.add((path.name, name))
    assert {"qt6core.dll", "qt6widgets.dll", "qwindows.dll", "pdfium.dll"} <= {path.name.lower() for path in seen}
    assert missing == set()
