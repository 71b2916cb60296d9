"""The outline of the papers: a yearbook as pages and what stands on them, without a format.

    outline(yearbook, words_of("ja")).pages

Writers read it and decide nothing: which figures, in which order, on which page stands here.
"""

from renkei.materials.outline.building import outline
from renkei.materials.outline.model import Outline, Page

__all__ = ["Outline", "Page", "outline"]
