"""Figures nobody expects, in every field that takes one: each page is painted with them, and no error is told."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import page_of
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.session.field_locks import lock_reason
from wenlian_desktop.ui.window.main_window import MainWindow

FIGURES = (Kind.COUNT, Kind.YUAN, Kind.WAN_YUAN, Kind.PERCENT, Kind.NUMBER)


@pytest.mark.parametrize("text", ["999999999", "-999999999"])
def test_every_page_is_painted_with_figures_nobody_expects(with_sample: MainWindow, text: str) -> None:
    assert with_sample.bridge is not None
    session, entered = with_sample.bridge.session, 0
    for record in CATALOGUE:
        if not record.spec.shown or not len(session.view.rows(record)):
            continue
        row = session.view.rows(record)[0]
        for field in record.spec.shown_fields:
            ref = Ref(record.spec.name, row.uid, field.name)
            if field.kind in FIGURES and not lock_reason(session, ref):
                entered += session.enter(ref, text) == ""
        page_of(with_sample, record.spec.name)
        QApplication.processEvents()
        with_sample.grab()
    assert with_sample.page is not None
    with_sample.page.run_checks()
    for tab in range(with_sample.page.tabs.count()):
        with_sample.page.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        with_sample.grab()
    assert entered >= 5
