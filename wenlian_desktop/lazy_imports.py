"""Lazy imports: modules that the first display of the window does not need are loaded on first use.

The modules listed here are imported as `from package import module`, and not needed otherwise until the first display;
a test checks that. LazyLoader is not thread-safe: all of them are loaded before the first background job.
"""

import importlib.util
import sys
from types import ModuleType

PACKAGE = "wenlian_desktop"
LAZY = (
    "doctor",
    "domain.checks.run_checks",
    "domain.comparison.compare_years",
    "domain.checks.progress",
    "domain.preflight.run_preflight",
    "domain.checks.repairs",
    "domain.scoring.schemes",
    "domain.scoring.ledger",
    "domain.scoring.ledger_json",
    "session.archiving",
    "session.carrying_over",
    "session.comparing",
    "session.exporting",
    "session.external_report",
    "session.report_preview",
    "session.scheme_files",
    "ui.window.focus_areas",
    "ui.start.new_year_controller",
    "ui.start.carry_dialog",
    "ui.comparison.comparison_window",
    "ui.window.crash_window",
    "ui.window.help_window",
    "ui.findings.preflight_window",
    "ui.scoring.score_page",
    "ui.window.search_window",
    "ui.start.year_list_controller",
    "ui.start.start_page",
    "ui.window.trail_window",
    "ui.pages.working_tabs",
)


def defer_all() -> None:
    """Defer the loading of the modules; to be called before the window's modules are imported."""
    for name in LAZY:
        _defer(f"{PACKAGE}.{name}")


def load_all() -> None:
    """Load all deferred modules; to be called in the main thread before other threads use any of them."""
    for name in filter(is_deferred, LAZY):
        vars(sys.modules[f"{PACKAGE}.{name}"])  # any access loads the module


def is_deferred(name: str) -> bool:
    """Whether a module of `LAZY` is not loaded yet."""
    module = sys.modules.get(f"{PACKAGE}.{name}")
    return module is not None and type(module) is not ModuleType


def _defer(name: str) -> None:
    spec = importlib.util.find_spec(name)
    if name in sys.modules or spec is None or spec.loader is None:
        return
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    parent, _, own = name.rpartition(".")
    setattr(sys.modules[parent], own, module)
