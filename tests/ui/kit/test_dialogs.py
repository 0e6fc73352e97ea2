"""The dialog for saving: which file a person has named."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from wenlian_desktop.ui.kit.dialogs import Dialogs

KINDS = "PDF 文件 (*.pdf);;Word 文档 (*.docx)"
PDF, WORD = KINDS.split(";;")


@pytest.mark.parametrize(
    ("typed", "kind", "saved"),
    [
        ("报告.pdf", PDF, "报告.pdf"),
        ("报告", PDF, "报告.pdf"),
        ("报告", WORD, "报告.docx"),
        ("报告.pdf", WORD, "报告.docx"),  # the list was changed, the proposed name was not
        ("报告.docx", PDF, "报告.docx"),  # the name was changed, the list was not
        ("报告", "", "报告.pdf"),
    ],
)
def test_the_kind_of_file_is_what_was_typed_or_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, kind: str, saved: str
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), kind))
    assert Dialogs(parent).choose_save_path("导出报告", tmp_path / "报告.pdf", KINDS) == tmp_path / saved


@pytest.mark.parametrize("agrees", [True, False])
def test_a_file_that_lies_there_is_replaced_only_on_consent(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, agrees: bool
) -> None:
    parent, asked = QWidget(), []
    qtbot.addWidget(parent)
    (tmp_path / "报告.docx").touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "报告.pdf"), WORD))
    dialogs = Dialogs(parent)
    monkeypatch.setattr(dialogs, "confirm", lambda *words: asked.append(words) or agrees)
    path = dialogs.choose_save_path("导出报告", tmp_path / "报告.pdf", KINDS)
    assert path == (tmp_path / "报告.docx" if agrees else None)
    assert asked == [("“报告.docx”已经存在。", "替换", "不替换")]
