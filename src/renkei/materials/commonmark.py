"""How every writer reads the text of an office: CommonMark made safe, with no raw HTML and nothing that loads."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_MARKED = re.compile(r"[*_`#\[\]<>&\\|~!\n]|^\s*(?:[-+]|\d+[.)])\s", re.M)


def is_marked(text: str) -> bool:
    """Whether a text may hold marks, lists or line ends; any other is one plain paragraph and needs no reading.

    >>> is_marked("講習会を*年2回*開く"), is_marked("講習会を開く")
    (True, False)
    """
    return _MARKED.search(text) is not None


@cache
def reader() -> MarkdownIt:
    """The reader: no raw HTML, no pictures from elsewhere."""
    from markdown_it import MarkdownIt  # here, since most texts are plain

    return MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline"])
