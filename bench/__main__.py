"""`make bench`: everything in one run, as a table and as docs/bench/latest.md. Fails where a limit is not kept.

`python -m bench deck` measures one part and writes no file."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from bench.measure import Measured

PARTS = ("open_year", "html_paper", "start_up", "deck", "refresh", "intake", "pdf_paper", "all_formats")
REPORT = Path(__file__).parent.parent / "docs/bench/latest.md"
HEADS = ("Measured", "ms", "Baseline", "ms", "Times", "At most", "")


def main() -> int:
    """Measure, print, write."""
    found: list[Measured] = []
    notes: list[str] = []
    for part in sys.argv[1:] or PARTS:
        print(f"{part} …", file=sys.stderr, flush=True)
        module = import_module(f"bench.{part}")
        found += module.measured()
        notes += module.notes() if hasattr(module, "notes") else []
    rows = [row_of(one) for one in found]
    print("\n".join((as_text(rows), "", *notes)))
    if not sys.argv[1:]:
        REPORT.write_text(as_page(rows, notes), encoding="utf-8")
    return 0 if all(one.is_kept for one in found) else 1


def row_of(one: Measured) -> tuple[str, ...]:
    """A line of the table."""
    return (
        one.what,
        f"{one.milliseconds:,.1f}",
        one.baseline,
        f"{one.of_baseline:,.1f}",
        f"{one.ratio:.2f}",
        f"{one.limit:g}",
        "kept" if one.is_kept else "OVER",
    )


def as_text(rows: Sequence[tuple[str, ...]]) -> str:
    """The table for a terminal."""
    widths = [max(len(row[at]) for row in (HEADS, *rows)) for at in range(len(HEADS))]
    lines = [
        "  ".join(
            cell.rjust(width) if at in (1, 3, 4, 5) else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in (HEADS, *rows)
    ]
    return "\n".join(line.rstrip() for line in lines)


def as_page(rows: Sequence[tuple[str, ...]], notes: Sequence[str]) -> str:
    """The table for docs/bench."""
    table = [
        "| " + " | ".join(HEADS) + " |",
        "| --- | ---: | --- | ---: | ---: | ---: | --- |",
        *("| " + " | ".join(row) + " |" for row in rows),
    ]
    return "\n".join(
        (
            "# Measured",
            "",
            f"{date.today().isoformat()}. {machine()}. CPU time, medians, measured in turn (`make bench`).",
            "",
            *table,
            "",
            *(["\n".join((notes[0], "", *(f"- {note}" for note in notes[1:]))), ""] if notes else []),
        )
    )


def machine() -> str:
    """What it ran on."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors{processor()}, Python {platform.python_version()}"


def processor() -> str:
    """The processor's name where the system says it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next(
        (f" ({line.split(':', 1)[1].strip()})" for line in lines if line.startswith("model name")), ""
    )


if __name__ == "__main__":
    sys.exit(main())
