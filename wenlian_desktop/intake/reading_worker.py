"""The process that reads a file from elsewhere: one request on standard input, answers on standard output.

It holds one file, no year, and limits itself: what a hostile file can reach is this process. A task says on the way
what it is doing. Its answer is JSON, since nothing but values may come out of here.
"""

import json
import sys
from collections.abc import Callable
from struct import Struct
from typing import Any, BinaryIO

from wenlian_desktop.domain.values.errors import UserError, is_out_of_memory
from wenlian_desktop.intake.offer_transport import offer_to_values
from wenlian_desktop.intake.readers.other_formats import UNCHANGED
from wenlian_desktop.intake.readers.report_reader import parse_report
from wenlian_desktop.intake.workbooks.book_values import book_to_values
from wenlian_desktop.intake.workbooks.workbook_reader import read_workbook
from wenlian_desktop.worker_limits import limit_process, limit_seconds, own_output

REQUEST = Struct("<IQ")  # size of the head (JSON: task and name), size of the file
ANSWER = Struct("<B3xQ")  # what kind of answer, size of what follows
STEP, DONE, REFUSED = range(3)  # what is being done now; the result; a JSON list of sentences
MOST_MEMORY = 1_000_000_000  # bytes of address space
MOST_SECONDS = 30  # of CPU a file
REPORT, BOOK = "report", "book"

TellStep = Callable[[str], None]
Task = Callable[[str, bytes, TellStep], Any]


def serve_file() -> None:
    """Answer one request."""
    requests, answers = sys.stdin.buffer, own_output()
    limit_process(MOST_MEMORY)
    limit_seconds(MOST_SECONDS)
    head_size, size = REQUEST.unpack(requests.read(REQUEST.size))
    head = json.loads(requests.read(head_size))
    _answer(answers, head["task"], head["name"], requests.read(size))


def _answer(answers: BinaryIO, task: str, name: str, content: bytes) -> None:
    try:
        result = TASKS[task](name, content, lambda words: _send(answers, STEP, words))
        _send(answers, DONE, result)
    except UserError as refusal:
        _send(answers, REFUSED, [refusal.happened, refusal.safe, refusal.remedy])
    except (MemoryError, OSError) as error:
        if not is_out_of_memory(error):
            raise
        _send(
            answers, REFUSED, [f"“{name}”的内容太多，内存不够，没有读完。", UNCHANGED, "请把要用的部分另存为一个文件。"]
        )


def _send(answers: BinaryIO, kind: int, value: Any) -> None:
    body = json.dumps(value, separators=(",", ":")).encode("ascii")
    answers.write(ANSWER.pack(kind, len(body)) + body)
    answers.flush()


def _read_report(name: str, content: bytes, tell: TellStep) -> Any:
    from wenlian_desktop.intake.old_report.read_report import read_old_report  # not needed for tables

    tell("正在读文字")
    lines = parse_report(name, content)
    tell("正在认出栏目和数字")
    return {"lines": lines, "offer": offer_to_values(read_old_report(lines))}


def _read_book(name: str, content: bytes, tell: TellStep) -> Any:
    tell("正在读表格")
    return book_to_values(read_workbook(name, content))


TASKS: dict[str, Task] = {REPORT: _read_report, BOOK: _read_book}
