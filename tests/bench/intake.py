"""Taking in a report of 300 pages: the time of reading it, and the memory of a process that does nothing else."""

import html
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from tests.bench.measuring import Figure, timed
from tests.intake.old_report.offers import REPORTS, lines_of
from tests.intake.readers.test_word_text import paragraph, word
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.intake.old_report.read_report import read_old_report
from wenlian_desktop.intake.readers.report_reader import parse_report

CHARACTERS = 300 * 22 * 28  # of 300 full pages (GB/T 9704-2012)
MOST_TIME, MOST_MEMORY = 2000, 300  # milliseconds, MB
PROGRAM = """
import resource, sys
from pathlib import Path
from wenlian_desktop.intake.old_report.read_report import read_old_report
from wenlian_desktop.intake.readers.report_reader import parse_report
read_old_report(parse_report("报告.docx", Path(sys.argv[1]).read_bytes()))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def figures(folder: Path) -> Iterator[Figure]:
    """Time here, memory in a process of its own."""
    content = long_report(CHARACTERS)
    took = timed(lambda: read_old_report(parse_report("报告.docx", content)))
    yield Figure(f"a .docx of {CHARACTERS} characters as proposals", took, MOST_TIME)
    path = folder / "报告.docx"
    path.write_bytes(content)
    command = [sys.executable, "-P", "-c", PROGRAM, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT)})
    yield Figure("the same, peak memory", float(done.stdout), MOST_MEMORY, "MB")


def long_report(characters: int) -> bytes:
    """A Word file of many reports one after the other, of at least that many characters."""
    lines: list[str] = []
    for path in cycle(REPORTS):
        lines += lines_of(path)
        if sum(map(len, lines)) >= characters:
            break
    return word("".join(paragraph(html.escape(line.replace("\t", "　"))) for line in lines))
