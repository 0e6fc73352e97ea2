"""Qt's own dialogs in Chinese."""

from pathlib import Path

from PySide6.QtCore import QFileInfo, QTranslator
from PySide6.QtWidgets import QApplication, QFileIconProvider

from wenlian_desktop.app import install_translator


def test_file_dialogs_call_a_folder_a_folder_in_chinese(qapp: QApplication, tmp_path: Path) -> None:
    install_translator(qapp)
    try:
        assert QFileIconProvider().type(QFileInfo(str(tmp_path))) == "文件夹"
        assert qapp.translate("QFileDialog", "Folder", "Match Windows Explorer") == "文件夹"
    finally:
        for each in qapp.findChildren(QTranslator):
            qapp.removeTranslator(each)
            each.deleteLater()
