"""Reading a file from elsewhere in a process of its own, seen from here: started for one file, ended with it."""

import contextlib
import json
import subprocess
from collections.abc import Callable
from typing import Any

from wenlian_desktop import child_process
from wenlian_desktop.child_process import IsWanted
from wenlian_desktop.distribution import READ
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.reading_worker import ANSWER, DONE, REFUSED, REQUEST, STEP

MOST_SECONDS = 60.0  # a file, on the clock; the CPU time it may take is limited in the process
MOST_ANSWERED = 200_000_000  # bytes: more than any file that is read
SAFE = "文件和年度都没有改动。"
PASTE_INSTEAD = "可以打开它，另存一份再试；或全选、复制，粘贴进来。"

TellStep = Callable[[str], None]


def read_file(task: str, name: str, content: bytes, is_wanted: IsWanted, tell: TellStep) -> Any:
    """What a task of `reading_worker` makes of a file, as JSON values; None where nobody waits for it any more.

    `tell` gets what is being done, in any thread's time. Raises UserError where the file is refused or too much.
    """
    process = _started()
    try:
        with child_process.watched(process, is_wanted, MOST_SECONDS) as is_late:
            try:
                return _asked(process, task, name, content, tell)
            except (OSError, EOFError, ValueError):
                if not is_wanted():
                    return None
                raise _too_long(name) if is_late.is_set() else _not_read(name) from None
    finally:
        process.kill()
        with contextlib.suppress(OSError):  # what it had not read yet
            process.communicate()


def _started() -> "subprocess.Popen[bytes]":
    try:
        return child_process.start(READ)
    except OSError:
        raise UserError("现在不能读文件：读文件的程序没有启动。", SAFE, "请重新启动本程序再试。") from None


def _asked(process: "subprocess.Popen[bytes]", task: str, name: str, content: bytes, tell: TellStep) -> Any:
    head = json.dumps({"task": task, "name": name}).encode()
    requests = child_process.requests_of(process)
    requests.write(REQUEST.pack(len(head), len(content)) + head + content)
    requests.flush()
    while True:
        kind, size = ANSWER.unpack(child_process.read_exactly(process, ANSWER.size))
        if size > MOST_ANSWERED:
            raise EOFError
        answer = json.loads(child_process.read_exactly(process, size))
        if kind == DONE:
            return answer
        if kind == REFUSED:
            raise UserError(*answer)
        assert kind == STEP
        tell(answer)


def _too_long(name: str) -> UserError:
    return UserError(f"读“{name}”用时超过{MOST_SECONDS:.0f}秒，没有读完。", SAFE, PASTE_INSTEAD)


def _not_read(name: str) -> UserError:
    return UserError(f"读“{name}”的时候出错，没有读完：文件可能已损坏，或内容过多。", SAFE, PASTE_INSTEAD)
