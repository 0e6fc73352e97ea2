"""A report of 300 pages read in a process of its own, with its proposals: time on the clock, memory of the process."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from tests.bench.measuring import Figure
from wenlian_desktop import fresh_process
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.paths import SAMPLE
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.session import year_files

PAGES, CHARACTERS_A_PAGE = 300, 22 * 28  # GB/T 9704: 22 lines of 28 characters
SECONDS, MEGABYTES = 2.0, 300
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MEASURE = """
import json, resource, sys, time
from pathlib import Path
from wenlian_desktop.session.taking_in.report_files import read_report

began = time.perf_counter()
read = read_report(Path(sys.argv[1]), lambda: True, lambda words: None)
took = time.perf_counter() - began
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(json.dumps([took, memory, len(read.offer.proposals)]))
"""


def figures(folder: Path) -> Iterator[Figure]:
    """Measured in a new process, which has no other child."""
    path = folder / "300页.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        text = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in _lines())
        package.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{text}</w:body></w:document>')
    environment = fresh_process.program().environment
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    took, memory, proposals = json.loads(done.stdout)
    yield Figure(f"{PAGES} pages of Word, read into {proposals} proposals", took, SECONDS, "s")
    yield Figure("memory of the process that reads them", memory, MEGABYTES, "MB")


def _lines() -> list[str]:
    """The sample's report with its long paragraphs over and over, where they stand."""
    report = lines_of(annual_report(parse_year(year_files.read_text(SAMPLE))))
    long = [line for line in report if len(line) > 60]
    times = (PAGES * CHARACTERS_A_PAGE - sum(map(len, report))) // sum(map(len, long)) + 1
    middle = report.index(long[len(long) // 2])
    return [*report[:middle], *(long * times), *report[middle:]]
