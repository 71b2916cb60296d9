"""What was made, in a short table, and how to open it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from renkei.cli.shell import quoted
from renkei.cli.width import table
from renkei.domain.yearbook import Yearbook
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.materials import Paper


def made_table(words: Words, yearbook: Yearbook, papers: Sequence[Paper]) -> list[str]:
    """File, what it is, how large, and how to open it: the one that any browser shows, if it is among them."""
    region = words.either(yearbook.region.name, yearbook.region.english)
    about = words("{region}, {year}", region=region, year=words.fiscal_year(yearbook.year))
    head = (words("File"), words("What it is"), words("Size"))
    rows = [(str(it.path), what_text(words, it, about), size_text(it.path.stat().st_size)) for it in papers]
    paper = next((it for it in papers if it.kind == "html"), papers[0])
    how = words("To open it: a double click, or")
    if paper.kind == "html":
        how = words("To open it in any browser, without a network: a double click, or")
    return [*table(head, rows, figures=(2,)), "", how, f"  {opener(paper.path)}"]


def what_text(words: Words, paper: Paper, about: str) -> str:
    """What a file is."""
    named = {
        ("html", "papers"): words("Meeting papers as a page"),
        ("pptx", "papers"): words("Meeting papers as a deck"),
        ("pdf", "papers"): words("Meeting papers to print"),
        ("pdf", "booklet"): words("Booklet with all annexes"),
        ("xlsx", "workbook"): words("The tables, and clean data"),
        ("docx", "agenda"): words("Agenda of the meeting"),
        ("docx", "members"): words("List of members"),
    }
    return words("{what}, {about}", what=named[paper.kind, paper.what], about=about)


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
