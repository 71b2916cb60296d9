"""The sources of a slide's figures in its notes, where they are as they were written."""

from __future__ import annotations

import copy
from typing import Any

from renkei.materials.pptx_file.digests import text_digest
from renkei.materials.pptx_file.opened_deck import A, P
from renkei.materials.refreshing.deck_list import ListedPage
from renkei.materials.refreshing.edited import EditedSlide
from renkei.materials.refreshing.outcome import Change, Report
from renkei.materials.refreshing.runs import rewrite, words_of_paragraph

_NOTES = f"{P}nvSpPr/{P}nvPr/{P}ph[@type='body']"


def update_notes(slide: EditedSlide, page: ListedPage, lines: tuple[str, ...], report: Report) -> None:
    """Write the sources of today into a slide's notes, or take them out where there are none any more; what people wrote
    there is left, and told. The list keeps the check sum of what was written, also of nothing."""
    becomes = text_digest("\n".join(lines))
    if becomes == (page.notes or text_digest("")):
        return
    name = slide.deck.target(slide.name, "notesSlide")
    tree = slide.deck.tree(name) if name else None
    body = None if tree is None else _body(tree, page.notes)
    if body is None:
        if tree is None or not _says(tree, becomes):
            _leave(slide, page, tree, lines, report)
        return
    paragraphs = body.findall(f"{A}p")
    before = "\n".join(map(words_of_paragraph, paragraphs))
    if before != "\n".join(lines):
        _write(body, paragraphs, lines or ("",))
        slide.deck.touch(name)
        report.changes.append(Change(slide.number, "", "notes", before, "\n".join(lines)))
    page.element.set("notes", becomes)


def _leave(slide: EditedSlide, page: ListedPage, tree: Any, lines: tuple[str, ...], report: Report) -> None:
    """What has no place in the notes. Where people took the notes away whole, their sources are not missed."""
    if not page.notes or tree is not None:
        report.leave("notes" if page.notes else "new_notes", slide.number, today="\n".join(lines))


def _bodies(tree: Any) -> list[Any]:
    """Where words of the notes stand: first the notes themselves, then what else has words there (a page number)."""
    found = [body for body in tree.iter(f"{P}txBody") if body.find(f"{A}p") is not None]
    return sorted(found, key=lambda body: body.getparent().find(_NOTES) is None)


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
    for one in paragraphs[len(lines) :]:
        body.remove(one)
