"""Prints what the form of a record's first row shows: FILE RECORD. For a process of its own.

As JSON: [heading, [[label, text], ...]] of each card.
"""

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication, QLabel

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import FieldCard, RecordForm


def heading(card: FieldCard) -> str:
    return next((label.text() for label in card.findChildren(QLabel) if label.property("role") == "heading"), "")


if __name__ == "__main__":
    app = QApplication([])
    bridge = Bridge(Path(sys.argv[1]))
    record = RECORDS[sys.argv[2]]
    form = RecordForm(PageContext(bridge), record)
    form.show_row(bridge.view.rows(record)[0].uid)
    shown = [
        [heading(card), [[box.label.text(), box.editor.text()] for box in map(form.boxes.__getitem__, card.fields)]]
        for card in form.cards
    ]
    print(json.dumps(shown, ensure_ascii=False))
    bridge.session.close()
