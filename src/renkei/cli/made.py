"""What was made, in a short table, and how to open it."""

from __future__ import annotations

from pathlib import Path

from renkei.cli.shell import quoted
from renkei.cli.width import table
from renkei.domain.yearbook import Yearbook
from renkei.wording import Words


def made_table(words: Words, yearbook: Yearbook, paper: Path) -> list[str]:
    """File, what it is, how large, and how to open it."""
    region = words.either(yearbook.region.name, yearbook.region.english)
    what = words("Meeting papers, {region}, {year}", region=region, year=words.fiscal_year(yearbook.year))
    head = (words("File"), words("What it is"), words("Size"))
    rows = [(str(paper), what, size_text(paper.stat().st_size))]
    how = words("To open it in any browser, without a network: a double click, or")
    return [*table(head, rows, figures=(2,)), "", how, f"  {opener(paper)}"]


def size_text(size: int) -> str:
    """A size in words.

    >>> size_text(204800), size_text(1258291)
    ('200 kB', '1.2 MB')
    """
    return f"{size / 1024 / 1024:.1f} MB" if size >= 1024 * 1024 else f"{max(1, size // 1024)} kB"


def opener(paper: Path) -> str:
    """The command that opens a file on this kind of computer."""
    import sys

    name = {"win32": 'start ""', "darwin": "open"}.get(sys.platform, "xdg-open")
    return f"{name} {quoted(paper)}"
