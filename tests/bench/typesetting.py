"""The time to typeset the report, and the time others take for the same content in the same run."""

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench import peers
from tests.bench.measuring import Figure, timed
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.paths import SAMPLE
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.formats import render_document

REPEATS = 7
TIMES = 100
COLD = """
import pickle, sys
from pathlib import Path
document = pickle.loads(Path(sys.argv[1]).read_bytes())
from wenlian_desktop.report.formats.formats import render_document
Path(sys.argv[2]).write_bytes(render_document(document, ".pdf"))
status = Path("/proc/self/status")  # ru_maxrss would tell the peak of the process that started this one
peak = status.read_text().split("VmHWM:")[1].split()[0] if status.exists() else 0
print(int(peak) / 1024)
"""


def figures(folder: Path) -> Iterator[Figure]:
    """Our figures, then the ratio to each peer."""
    document = annual_report(parse_year(SAMPLE.read_text(encoding="utf-8")))
    warm = _median(lambda: render_document(document, ".pdf"))
    many = timed(lambda: render_document(peers.scaled(document, TIMES), ".pdf"))
    cold, memory = cold_process(document, folder)
    yield Figure("the sample's report as PDF, warm", warm)
    yield Figure("the same, a cold process", cold)
    yield Figure(f"{TIMES} times the content in so many times the time", many / warm, 110, "x")
    yield Figure("peak memory of the cold process", memory, 120, "MB")
    yield from _other_formats(document)
    yield from _platypus(document, folder, warm)
    yield from _typst(document, folder, warm, cold)
    yield from _office(document, folder, warm, cold)


def _other_formats(document: Document) -> Iterator[Figure]:
    """Word and Excel beside the PDF, in CPU time."""
    pdf, word, excel = (_least_cpu(partial(render_document, document, suffix)) for suffix in (".pdf", ".docx", ".xlsx"))
    yield Figure(f"as Word ({word:.0f} ms), against the PDF ({pdf:.0f} ms), CPU", word / pdf, 1, "x")
    yield Figure(f"as Excel ({excel:.0f} ms), against the PDF, CPU", excel / pdf, 1, "x")


def _least_cpu(run: Callable[[], object]) -> float:
    run()
    return min(_cpu(run) for _ in range(REPEATS))


def _cpu(run: Callable[[], object]) -> float:
    """CPU milliseconds."""
    began = time.process_time()
    run()
    return (time.process_time() - began) * 1000


def _median(run: Callable[[], object], repeats: int = REPEATS) -> float:
    run()
    return median(timed(run) for _ in range(repeats))


def cold_process(document: Document, folder: Path, repeats: int = REPEATS) -> tuple[float, float]:
    """(milliseconds, peak MB) of a process that typesets the report into `cold.pdf` of the folder."""
    source = folder / "document.pickle"
    source.write_bytes(pickle.dumps(replace(document, workbook=None)))
    command = [sys.executable, "-P", "-c", COLD, str(source), str(folder / "cold.pdf")]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    output: list[str] = []

    def run() -> None:
        output.append(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout)

    return _median(run, repeats), float(output[-1])


def _platypus(document: Document, folder: Path, warm: float) -> Iterator[Figure]:
    theirs = _median(lambda: peers.platypus(document, folder / "platypus.pdf"), 3)
    yield Figure(f"warm, against platypus ({theirs:.0f} ms)", warm / theirs, 1 / 3, "x")


def _typst(document: Document, folder: Path, warm: float, cold: float) -> Iterator[Figure]:
    if not peers.has_typst():
        print("typst is not installed: not measured", flush=True)
        return
    source = folder / "report.typ"
    source.write_text(peers.typst_source(document), encoding="utf-8")
    theirs = _median(peers.typst_warm(source, folder / "typst.pdf"))
    yield Figure(f"warm, against typst ({theirs:.0f} ms)", warm / theirs, 1 / 4, "x")
    command = peers.typst_cold(source, folder / "typst.pdf")
    theirs = _median(lambda: subprocess.run(command, check=True, capture_output=True))
    yield Figure(f"cold, against typst ({theirs:.0f} ms)", cold / theirs, 1.6, "x")


def _office(document: Document, folder: Path, warm: float, cold: float) -> Iterator[Figure]:
    program = peers.office()
    if program is None:
        print("LibreOffice is not installed: not measured", flush=True)
        return
    sources = [folder / f"report{index}.docx" for index in range(6)]
    for source in sources:
        source.write_bytes(peers.word_file(document))
    one = _median(lambda: peers.convert(program, sources[:1], folder), 3)
    six = median(timed(lambda: peers.convert(program, sources, folder)) for _ in range(3))
    theirs = (six - one) / (len(sources) - 1)
    yield Figure(f"warm, against LibreOffice ({theirs:.0f} ms)", warm / theirs, 1 / 10, "x")
    yield Figure(f"cold, against LibreOffice ({one:.0f} ms)", cold / one, 1 / 5, "x")
