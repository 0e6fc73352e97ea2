"""核验 in a new process, independent of the state of this one.

The process runs `verify --json`, which writes one JSON object to standard output; its exit status has to agree.
"""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError, error_reason
from wenlian_desktop.fresh_process import Program
from wenlian_desktop.storage.package.package_writer import NOTHING_LEFT
from wenlian_desktop.storage.package.verify_bag import Flaw

POLL_SECONDS = 0.1  # s between checks whether the process has ended or was cancelled
NOT_INTACT = "归档包写到磁盘后核验没有通过：{}"
NO_ANSWER = "归档包写到磁盘后没有核验成：负责核验的程序{}。"


def verify_in_new_process(package: Path, program: Program, is_wanted: Callable[[], bool]) -> bool:
    """True where a new process finds the package whole, False where it is no longer wanted; else raises UserError."""
    with _started(package, program) as process:
        answer = _answer_of(process, is_wanted)
    if answer is None:
        return False
    flaw = _first_flaw(answer, process.returncode)
    if flaw:
        raise UserError(NOT_INTACT.format(flaw), NOTHING_LEFT, "请检查磁盘后重新归档。")
    return True


def _started(package: Path, program: Program) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            [*program.command, "verify", "--json", str(package)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=program.environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise _no_answer(f"没有启动（{error_reason(error)}）") from None


def _answer_of(process: subprocess.Popen[bytes], is_wanted: Callable[[], bool]) -> bytes | None:
    while True:
        try:
            return process.communicate(timeout=POLL_SECONDS)[0]
        except subprocess.TimeoutExpired:
            if not is_wanted():
                process.kill()
                return None


def _first_flaw(answer: bytes, status: int) -> str:
    """The first thing that is wrong with the package."""
    try:
        result = json.loads(answer)
        flaws = (
            [result["refusal"]["happened"]] if "refusal" in result else [str(Flaw(**each)) for each in result["flaws"]]
        )
    except (ValueError, KeyError, TypeError):
        raise _no_answer(f"没有给出结果（退出码{status}）") from None
    if bool(flaws) != bool(status):
        raise _no_answer(f"给出的结果与退出码{status}不符")
    return flaws[0] if flaws else ""


def _no_answer(why: str) -> UserError:
    return UserError(NO_ANSWER.format(why), NOTHING_LEFT, "请重新归档；仍然如此时请重新安装本程序。")
