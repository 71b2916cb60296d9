"""How every writer reads the text of an office: CommonMark made safe, with no raw HTML, no links, nothing that loads."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_AS_WRITTEN = ["image", "link", "autolink", "reference", "entity", "html_block", "html_inline"]
_MARKED = re.compile(r"[*_`#\[\]<>&\\|~!\n]|^\s*(?:[-+]|\d+[.)])\s", re.M)


def is_marked(text: str) -> bool:
    """Whether a text may hold marks, lists or line ends; any other is one plain paragraph and needs no reading.

    >>> is_marked("講習会を*年2回*開く"), is_marked("講習会を開く")
    (True, False)
    """
    return _MARKED.search(text) is not None


@cache
def reader() -> MarkdownIt:
    """The reader: paragraphs, lists, emphasis. Raw HTML, pictures, links and entities stand as they were written: papers
    lead nowhere that the office did not mean them to, and a writer without links loses no address."""
    from markdown_it import MarkdownIt  # here, since most texts are plain

    return MarkdownIt("commonmark", {"html": False}).disable(_AS_WRITTEN)
