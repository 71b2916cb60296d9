"""The deck (PPTX): native slides, tables and charts on our own master, every figure with the identity of its record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from renkei.materials.pptx_file.identified import Identified, identified

if TYPE_CHECKING:
    from renkei.domain.yearbook import Yearbook
    from renkei.materials.outline.model import Outline
    from renkei.materials.pptx_file.office_template import OfficeTemplate
    from renkei.wording import Words

__all__ = ["Identified", "identified", "pptx"]


def pptx(
    papers: Outline,
    yearbook: Yearbook,
    words: Words,
    *,
    handout: bool = False,
    template: OfficeTemplate | None = None,
) -> bytes:
    """The deck of a meeting's papers, as a file.

    `papers` is the outline for A4 or WIDE: its sheet picks the master, its pages become slides (a page that needs more room
    than it has becomes several). `yearbook` gives the sources that stand in the notes; with `handout` there are no notes.
    `words` are those of the papers' language. With an office's `template` the outline is one for its sheet (`template.fit.sheet`).
    The same papers give the same bytes.
    """
    from renkei.materials.pptx_file.deck import deck

    return deck(papers, yearbook, words, is_handout=handout, template=template)
