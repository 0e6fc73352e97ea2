"""Kills and disk errors while a year is archived: the package is absent or complete, the year unchanged.

strace injects them before the N-th system call of a kind in the whole process.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.reliability import archive_process, packages
from tests.reliability.kill_points import ENVIRONMENT, KILLED, ROOT, Verdict
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving
from wenlian_desktop.storage.package import package_writer

CALLS = ("write", "pwrite64", "fsync", "fdatasync", "rename", "mkdir", "unlink", "rmdir")
PUBLIC_FILES = {"报告.pdf", "报告.txt", "数据.json", "说明.txt"}
LIMIT = 60  # seconds for one archiving


class ArchiveScenario:
    """A year that is archived repeatedly; `calls`: the system calls of one undisturbed archiving."""

    def __init__(self, year: Path) -> None:
        self._year = year
        with self._workspace() as (path, folder):
            trace = path.with_name("trace")
            result = self._run(path, folder, ["-o", str(trace), "-e", f"trace={','.join(CALLS)}"])
            assert result.returncode == 0, result.stderr.decode()
            self._name = result.stdout.decode().strip()
            self.calls = Counter(re.findall(r"^(?:\d+ +)?(\w+)\(", trace.read_text("utf-8"), re.MULTILINE))

    def killed_at(self, call: str, when: int) -> Verdict:
        """The result of a kill before the `when`-th `call`."""
        with self._workspace() as (path, folder):
            result = self._run(path, folder, _inject(call, f"signal=KILL:when={when}"))
            where = f"{call} {when}"
            if result.returncode != KILLED:
                return Verdict(where, bad=f"the archivist was not killed: {result.returncode} {result.stderr.decode()}")
            return Verdict(where, bad=self._find_fault(path, folder) or _fault_after_cleanup(folder, self._name))

    def failed_at(self, call: str, error: str, when: int) -> Verdict:
        """The result when the `when`-th `call` fails: an error message, and no incomplete files."""
        with self._workspace() as (path, folder):
            result = self._run(path, folder, _inject(call, f"error={error}:when={when}"))
            left = [each.name for each in folder.iterdir() if each.name.endswith(package_writer.PARTIAL)]
            bad = self._find_fault(path, folder) or (f"left behind: {left}" if left else "")
            if result.returncode not in (0, archive_process.FAILED) and not bad:
                bad = f"no sentence: {result.returncode} {result.stderr.decode()[-300:]}"
            return Verdict(f"{call} {when} {error}", bad=bad)

    @contextmanager
    def _workspace(self) -> Iterator[tuple[Path, Path]]:
        with packages.in_memory() as index:
            path, folder = index / "年度.wenlian", index / "归档"
            path.write_bytes(self._year.read_bytes())
            folder.mkdir()
            yield path, folder

    def _run(self, path: Path, folder: Path, options: list[str]) -> subprocess.CompletedProcess[bytes]:
        python = [os.path.realpath(sys.executable), "-B", "-m", archive_process.__name__, str(path), str(folder)]
        return subprocess.run(
            ["strace", "-qq", *options, *python],
            capture_output=True, env=ENVIRONMENT, cwd=ROOT, check=False, timeout=LIMIT,
        )  # fmt: skip

    def _find_fault(self, path: Path, folder: Path) -> str:
        """What is wrong with the year or with anything under a final name."""
        try:
            unchanged = packages.snapshot(path) == packages.snapshot(self._year)
            return _find_incomplete(folder) if unchanged else "the year changed"
        except UserError as refusal:
            return str(refusal)


def _fault_after_cleanup(folder: Path, name: str) -> str:
    """What is wrong after the next archiving has cleaned up."""
    package_writer.remove_partial(folder, name)
    left = [each.name for each in folder.iterdir() if each.name.endswith(package_writer.PARTIAL)]
    return f"left behind: {left}" if left else _find_incomplete(folder)


def _inject(call: str, how: str) -> list[str]:
    return ["-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={call}:{how}"]


def _find_incomplete(folder: Path) -> str:
    """An incomplete file or folder under a final name."""
    for each in folder.iterdir():
        if each.name.endswith(package_writer.PARTIAL):
            continue
        if each.name.endswith(package_writer.RECEIPT):
            whole = _is_pdf(each)
        elif each.name.endswith(package_writer.PUBLIC):
            whole = {file.name for file in each.iterdir()} == PUBLIC_FILES and _is_pdf(each / "报告.pdf")
        else:
            whole = not archiving.verify(each)
        if not whole:
            return f"half: {each.name}"
    return ""


def _is_pdf(path: Path) -> bool:
    content = path.read_bytes()
    return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
