"""Set-up and start: system libraries, the environment in .venv/, then the program or its tests.

Started by `go` and `go.bat`; standard library only. Existing parts are kept: the second start takes a few hundredths of
a second.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
WHEELHOUSE = ROOT / "wheelhouse"
WHEELHOUSE_ARCHIVES = "*-wheelhouse-*.zip"
PROGRAM = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-dev.lock"  # contains PROGRAM at the same versions
PACKAGING = ROOT / "requirements-package.lock"  # so does this one

DEVELOPMENT_MODULES = {
    "test": "tests",
    "bench": "tests.bench",
    "torture": "tests.reliability.torture",
    "mutate": "tests.mutate",
    "package": "make_packages",
}

# The environment variables that are passed on to development commands.
LET_IN = (
    "HOME",
    "PATH",
    "TMPDIR",
    "LANG",  # language and time zone on purpose: tests must pass under any
    "TZ",
    "CI",
    "TERM",
    "LD_LIBRARY_PATH",  # needed by a Python outside the system folders
    *("APPDATA", "COMSPEC", "LOCALAPPDATA", "PATHEXT", "SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE"),
    *("USERNAME", "WINDIR"),  # Windows, these and the line above
)

# Libraries that Qt needs on Linux, and their Debian packages; from libxkbcommon-x11 on only for a visible window.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
MAKING = ROOT / "packaging"  # modules of its own


class SetUpError(Exception):
    """The machine cannot run the program yet; the message says what to do."""


def main(arguments: list[str]) -> int:
    try:
        require_python()
        require_libraries()
        if arguments and arguments[0] in DEVELOPMENT_MODULES:
            return run_development(*arguments)
        return run_program(arguments)
    except SetUpError as problem:
        print_message(str(problem))
    except (OSError, sqlite3.Error) as problem:
        print_message(f"无法准备运行环境（{problem}）。请检查磁盘空间和本文件夹的写入权限，再运行一次。")
    except KeyboardInterrupt:
        print_message("已中断。再次运行即可继续。")
    return 3


# --- what runs ---


def run_program(arguments: list[str]) -> int:
    require_packages(PROGRAM)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if arguments or has_display():
        return exec_module("wenlian_desktop", arguments, Path.cwd(), environment)
    print_message("没有检测到显示器，无法打开窗口。改为在 build 文件夹中写出示例年度、它的报告和窗口的图片。")
    return exec_module("wenlian_desktop", ["--no-display", "build/"], ROOT, environment | OFFSCREEN)


def run_development(command: str, *arguments: str) -> int:
    if command == "package":
        require_build_tools()
        require_packages(PACKAGING)
    else:
        require_packages(DEVELOPMENT)
        install_strace()
    swept = {name: os.environ[name] for name in LET_IN if name in os.environ}
    return exec_module(DEVELOPMENT_MODULES[command], list(arguments), ROOT, swept | OFFSCREEN)


def exec_module(module: str, arguments: list[str], folder: Path, environment: dict[str, str]) -> int:
    """Run a module in the environment; where possible in place of this process, so that signals reach it.

    -P: files of the current folder must not shadow modules.
    """
    command = [str(PYTHON), "-P", "-m", module, *arguments]
    modules = os.pathsep.join(map(str, [ROOT, MAKING] if module == DEVELOPMENT_MODULES["package"] else [ROOT]))
    environment = environment | {"PYTHONPATH": modules, "PYTHONUTF8": "1"}
    if os.name == "nt":
        return subprocess.call(command, env=environment, cwd=folder)
    os.chdir(folder)
    return os.execve(PYTHON, command, environment)


def has_display() -> bool:
    return not is_linux() or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# --- what the system must have ---


def require_python() -> None:
    if not (3, 11) <= sys.version_info < (3, 14):
        raise SetUpError(f"需要 Python 3.11、3.12 或 3.13，当前是 {sys.version.split()[0]}。请安装其中之一再运行。")


def require_libraries() -> None:
    missing = [library for library in LIBRARIES if not can_load(library)] if is_linux() else []
    if missing:
        install_for_system(missing, [LIBRARIES[library] for library in missing])


def require_build_tools() -> None:
    """What PyInstaller needs of the system: Python as a library, and the tools that read and strip libraries."""
    if not is_linux():
        return
    library = f"libpython3.{sys.version_info.minor}"
    missing = [] if can_load(f"{library}.so.1.0") else [library]
    missing += [] if shutil.which("objdump") and shutil.which("objcopy") and shutil.which("strip") else ["binutils"]
    if missing:
        install_for_system(missing, missing)


def install_for_system(missing: list[str], packages: list[str]) -> None:
    if not shutil.which("apt-get"):
        raise SetUpError(f"系统缺少下列组件，请用系统的软件管理器安装后再运行：{'、'.join(missing)}")
    if os.geteuid() != 0 and not shutil.which("sudo"):
        raise SetUpError(f"系统缺少组件，当前用户无权安装。请管理员执行：apt-get install {' '.join(packages)}")
    print_message(f"正在安装系统组件：{'、'.join(packages)}……")
    install = ["-o", "DPkg::Lock::Timeout=120", "install", "--no-install-recommends", *packages]
    if apt_get(*install).returncode == 0:
        return
    apt_get("update")  # only now: the package lists are often recent enough
    result = apt_get(*install)
    if result.returncode != 0:
        raise SetUpError(f"{result.stdout}系统组件没有装上（上面是 apt-get 的说明）。请检查网络和软件源，再运行一次。")


def install_strace() -> None:
    """Tests that kill the program at a chosen system call need strace; without it they are skipped."""
    if is_linux() and os.geteuid() == 0 and shutil.which("apt-get") and not shutil.which("strace"):
        print_message("正在安装测试用的 strace……")
        if apt_get("install", "--no-install-recommends", "strace").returncode != 0:
            apt_get("update")
            apt_get("install", "--no-install-recommends", "strace")


def apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    rights = [] if os.geteuid() == 0 else ["sudo"]
    return run([*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *arguments])


def is_linux() -> bool:
    return sys.platform.startswith("linux")


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


# --- the environment ---


def require_packages(lock: Path) -> None:
    """Install what the lock lists, unless the stamp file shows that it is installed completely.

    A second start waits meanwhile. SQLite provides the lock because it is released when its process dies, on every
    system.
    """
    if is_installed(lock):
        return
    print_message("正在准备运行环境（若另一个窗口已在准备，则等它完成）……")
    with sqlite3.connect(ROOT / ".venv.lock", timeout=1800) as turn:
        turn.execute("BEGIN EXCLUSIVE")
        if not is_installed(lock):
            install(lock)


def install(lock: Path) -> None:
    """Install into an intact environment, else into a new one: an empty stamp shows an interrupted installation."""
    if not is_installed(PROGRAM) or stamp_file(lock).exists():
        make_empty_environment()
    wheels = wheelhouse() or download_wheels(lock)
    stamp_file(lock).touch()
    print_message("正在安装……")
    if not pip("install", lock, "--no-index", "--find-links", str(wheels)):
        raise SetUpError(f"所需组件没有装上（上面是 pip 的说明）。请检查磁盘空间，以及 {wheels} 中的安装包是否齐全。")
    for installed in (PROGRAM, lock):
        stamp_file(installed).write_text(fingerprint(installed))
    shutil.rmtree(VENV / "wheels", ignore_errors=True)


def make_empty_environment() -> None:
    if VENV.is_symlink():
        raise SetUpError(".venv 是指向别处的链接，程序不清空别处的文件夹。请删除这个链接，再运行一次。")
    result = run([sys.executable, "-I", "-m", "venv", "--clear", str(VENV)])
    if result.returncode != 0:
        raise SetUpError(f"{result.stdout}无法建立运行环境 .venv。请检查磁盘空间和本文件夹的写入权限，再运行一次。")


def wheelhouse() -> Path | None:
    """The wheels laid beside the project: a folder, or archives of it, unpacked anew."""
    if WHEELHOUSE.is_dir():
        return WHEELHOUSE
    archives = sorted(ROOT.glob(WHEELHOUSE_ARCHIVES))
    if not archives:
        return None
    folder = VENV / "wheels"
    shutil.rmtree(folder, ignore_errors=True)
    for archive in archives:
        try:
            with zipfile.ZipFile(archive) as packed:
                packed.extractall(folder)
        except zipfile.BadZipFile:
            raise SetUpError(f"“{archive.name}”不完整，请重新复制到本文件夹，再运行一次。") from None
    return folder / "wheelhouse"


def download_wheels(lock: Path) -> Path:
    """Download everything before installing: without a network the existing environment keeps working."""
    wheels = VENV / "wheels"
    print_message("正在下载所需组件（约 120 MB，只需一次）……")
    if not pip("download", lock, "--dest", str(wheels)):
        raise SetUpError(
            "所需组件没有下载成功（上面是 pip 的说明）。请检查网络和磁盘空间，再运行一次。\n"
            "本机不能上网时，请把随版本发布的“…-wheelhouse-….zip”（按本机的系统选一个）放进本文件夹，再运行一次；\n"
            "没有的，请在能上网的同类电脑上执行\n"
            f"    python -m pip download -r {lock.name} -d wheelhouse\n"
            "把得到的 wheelhouse 文件夹放进本文件夹，再运行一次。"
        )
    return wheels


def pip(verb: str, lock: Path, *options: str) -> bool:
    """Only wheels whose hashes are in the lock: nothing is compiled."""
    fixed = ["--quiet", "--disable-pip-version-check", "--only-binary=:all:", "--require-hashes", "-r", str(lock)]
    result = run([str(PYTHON), "-I", "-m", "pip", verb, *fixed, *options])
    if result.returncode != 0:
        print_message(result.stdout.strip())
    return result.returncode == 0


def is_installed(lock: Path) -> bool:
    return PYTHON.exists() and stamp_file(lock).exists() and stamp_file(lock).read_text() == fingerprint(lock)


def stamp_file(lock: Path) -> Path:
    return VENV / f"{lock.stem}.installed"


def fingerprint(lock: Path) -> str:
    python = "{}.{}".format(*sys.version_info)
    return hashlib.sha256(python.encode() + PROGRAM.read_bytes() + lock.read_bytes()).hexdigest()


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False
    )


def print_message(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
