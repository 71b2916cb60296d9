"""What holds for all tests: nothing is left out quietly."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator

import pytest
from hypothesis import settings

# They are read for their fixtures; read once more for examples, those of two folders would clash.
collect_ignore_glob = ["conftest.py", "*/conftest.py"]

# How long an example takes says nothing on a busy machine. A landing meets the same examples each time; people meet new ones.
settings.register_profile("people", deadline=None)
settings.register_profile("landing", deadline=None, derandomize=True)
settings.load_profile("landing" if os.environ.get("CI") else "people")

# Papers and decks are kept for many tests. Looking through all of them for garbage, again and again, was a sixth of the time.
gc.set_threshold(50_000, 20, 20)

IS_CI = os.environ.get("CI", "").lower() == "true"
WHY = "A test was left out, and with CI=true all must run. "


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CI=true a test that is left out has failed."""
    report = yield
    if IS_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = WHY + reason_of(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """So has a whole file that is left out."""
    report = yield
    if IS_CI and report.skipped:
        report.outcome = "failed"
        report.longrepr = WHY + reason_of(report)
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not tested, however short the report."""
    counts: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", ()):
        reason = reason_of(report)
        counts[reason] = counts.get(reason, 0) + 1
    for reason, count in counts.items():
        terminalreporter.write_sep("!", f"{count} NOT RUN", red=True, bold=True)
        terminalreporter.write_line(reason, red=True)


def reason_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why something was left out."""
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    return str(report.longrepr)
