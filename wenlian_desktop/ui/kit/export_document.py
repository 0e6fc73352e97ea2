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
    show_file: Callable[[Path, str], None] | None = None,
) -> None:
    """`make` creates the document once a path is chosen; `notify` gets the result as a sentence.

    `show_file` gets the file with the whole result; where there is none, `notify` does.
    """
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
            lambda _: _tell(path, faces, notify, show_file),
            "正在导出",
        )


def _tell(path: Path, faces: str, notify: Callable[[str], None], show_file: Callable[[Path, str], None] | None) -> None:
    done = f"已导出：{path.name}。"
    notify(done if show_file is not None else done + faces)
    if show_file is not None:
        show_file(path, done + faces)
