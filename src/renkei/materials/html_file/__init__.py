"""The papers as one self-contained HTML file: no script, no request, a screen page and A4 sheets in one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from renkei.domain.yearbook import Yearbook
from renkei.materials.html_file.rendering import rendered
from renkei.materials.outline import outline
from renkei.materials.replacing import replace_file
from renkei.wording import words_of

__all__ = ["html", "write_html"]


def html(yearbook: Yearbook, language: str = "ja", *, parts: Iterable[str] | None = None) -> str:
    """The papers of a yearbook as one HTML document in Japanese ("ja") or English ("en").

    `parts` chooses and orders what the papers hold; without it the meeting's own choice. The same yearbook gives the same
    text, on every machine and every day. Raises `ValueError` for another language or an unknown part.
    """
    words = words_of(language)
    return rendered(outline(yearbook, words, parts=parts), words)


def write_html(
    yearbook: Yearbook, path: str | Path, language: str = "ja", *, parts: Iterable[str] | None = None
) -> None:
    """Write the papers to a file, UTF-8. The file is replaced in one step: it is the old one or the new one, whole.

    Raises `OSError` where the file cannot be written, `ValueError` as `html` does.
    """
    replace_file(Path(path), html(yearbook, language, parts=parts).encode("utf-8"))
