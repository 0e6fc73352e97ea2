"""Export of a document: ask for a path, ask for confirmation if something will not print, write in a job."""

from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import exporting
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs


def export_document(
    what: str,
    proposal: Path,
    make: "Callable[[], exporting.Document]",
    dialogs: Dialogs,
    jobs: Jobs,
    notify: Callable[[str], None],
) -> None:
    """`make` creates the document once a path is chosen; `notify` gets the result as a sentence."""
    kinds = ";;".join(f"{name} (*{suffix})" for suffix, name in exporting.KINDS.items())
    path = dialogs.choose_save_path(f"导出{what}", proposal, kinds)
    if path is None:
        return
    try:
        document = make()
    except UserError as refusal:
        notify(str(refusal))
        return
    faces, signs = exporting.shortfalls(document, path.suffix)
    if not signs or dialogs.confirm(signs, "仍然导出", "先不导出"):
        jobs.run(
            lambda is_wanted: exporting.export(document, path, is_wanted),
            lambda _: notify(f"已导出：{path.name}。{faces}"),
            "正在导出",
        )
