"""Weekly verification of the stored originals of all attachments; damaged and missing ones are reported."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.originals import VerificationResult
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.ui.bridge import Bridge

MAX_NAMED = 3
REMEDY = "请找到原来的文件，在它所属的活动或制度里用“添加文件…”重新添加一次。"


def attachment_names(view: Year, digests: list[str]) -> str:
    """The attachments with these digests and their owners: “开幕.png”（活动：迎新春书画展）."""
    rows = [row for row in view.rows(Attachment) if row.sha256 in digests]
    names = "、".join(f"“{row.name or ''}”{_owner(view, row)}" for row in rows[:MAX_NAMED])
    return f"{names}等{len(rows)}份材料" if len(rows) > MAX_NAMED else names


def name_or_count(view: Year, digests: list[str]) -> str:
    """A single attachment by name, several by their number, to keep the message short."""
    return attachment_names(view, digests) if len(digests) == 1 else f"有{len(digests)}份材料"


def _owner(view: Year, row: Attachment) -> str:
    if row.owner_record not in RECORDS or view.row(row.owner_record, row.owner_uid) is None:
        return ""
    return f"（{RECORDS[row.owner_record].spec.label}：{row_title(view, row.owner_record, row.owner_uid or '')}）"


class OriginalsCheck(QObject):
    """`banner` is a label shown when originals are damaged; `message` carries a sentence for the status bar."""

    message = Signal(str)
    _verified = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.banner = QLabel()
        self.banner.setProperty("role", "banner")
        self.banner.setTextFormat(Qt.TextFormat.PlainText)
        self.banner.setWordWrap(True)
        self.banner.hide()
        self._verified.connect(self._show)

    def start(self) -> None:
        """Verify the originals in the writer's thread, if the last verification is a week old."""
        verification = self._bridge.session.verify_originals()
        if verification is not None:
            verification.add_done_callback(self._on_done)

    def _on_done(self, verification: "Future[VerificationResult]") -> None:
        if verification.exception() is None:  # cancelled by closing
            self._verified.emit(verification.result())

    def _show(self, found: VerificationResult) -> None:
        view = self._bridge.view
        if found.damaged:
            self.banner.setText(f"{attachment_names(view, found.damaged)}的原件已损坏，登记的内容都在。{REMEDY}")
            self.banner.show()
        repaired = (
            f"{name_or_count(view, found.repaired)}的原件曾损坏，已用备份旁的原件修复。" if found.repaired else ""
        )
        missing = f"{name_or_count(view, found.missing)}的原件不在本文件中。{REMEDY}" if found.missing else ""
        if repaired or missing:
            self.message.emit(repaired + missing)
