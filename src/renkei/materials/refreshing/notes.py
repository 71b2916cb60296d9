"""The sources of a slide's figures in its notes, where they are as they were written."""

from __future__ import annotations

import copy
from typing import Any

from renkei.materials.pptx_file.digests import text_digest
from renkei.materials.pptx_file.opened_deck import A, P
from renkei.materials.refreshing.edited import EditedSlide
from renkei.materials.refreshing.listed import ListedPage
from renkei.materials.refreshing.outcome import Change, Report
from renkei.materials.refreshing.runs import rewrite, words_of_paragraph


def update_notes(slide: EditedSlide, page: ListedPage, lines: tuple[str, ...], report: Report) -> None:
    """Write the sources of today into a slide's notes; what people wrote there is left, and told."""
    becomes = text_digest("\n".join(lines)) if lines else ""
    if not page.notes or becomes == page.notes:
        return
    name = slide.deck.target(slide.name, "notesSlide")
    tree = slide.deck.tree(name) if name else None
    body = None if tree is None else _body(tree, page.notes)
    if body is None:
        if tree is not None and not _says(tree, becomes):
            report.leave("notes", slide.number, stands="", today="\n".join(lines))
        return
    paragraphs = body.findall(f"{A}p")
    if [words_of_paragraph(one) for one in paragraphs] != list(lines):
        _write(body, paragraphs, lines)
        slide.deck.touch(name)
        report.changes.append(Change(slide.number, "", "notes", "", "\n".join(lines)))
    page.element.set("notes", becomes)


def _bodies(tree: Any) -> list[Any]:
    return [body for body in tree.iter(f"{P}txBody") if body.find(f"{A}p") is not None]


def _digest(body: Any) -> str:
    return text_digest("\n".join(words_of_paragraph(one) for one in body.iterfind(f"{A}p")))


def _body(tree: Any, digest: str) -> Any:
    return next((body for body in _bodies(tree) if _digest(body) == digest), None)


def _says(tree: Any, digest: str) -> bool:
    return _body(tree, digest) is not None


def _write(body: Any, paragraphs: list[Any], lines: tuple[str, ...]) -> None:
    last = paragraphs[-1]
    for at, line in enumerate(lines):
        if at < len(paragraphs):
            one = paragraphs[at]
        else:
            one = copy.deepcopy(last)
            last.addnext(one)
        rewrite(one, line)
        last = one
    for one in paragraphs[max(len(lines), 1) :]:
        body.remove(one)
