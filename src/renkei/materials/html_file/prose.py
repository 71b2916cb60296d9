"""Text as offices write it, CommonMark, made safe: no raw HTML, no pictures from elsewhere, no addresses that run."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from renkei.materials.html_file.phrasing import whole

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_MARKED = re.compile(r"[*_`#\[\]<>&\\|~!\n]|^\s*(?:[-+]|\d+[.)])\s", re.M)


def prose(text: str) -> Markup:
    """Paragraphs, lists and emphasis of a text.

    >>> str(prose("市町村が<b>連携</b>する"))
    '<p>市町村が&lt;b&gt;連携&lt;/b&gt;する</p>\\n'
    >>> str(prose("講習会を開く"))
    '<p class="kept">講習会を開く</p>\\n'
    """
    if not text.strip():
        return Markup("")
    if not _MARKED.search(text):
        return Markup('<p class="kept">{}</p>\n').format(whole(text.strip()))
    return Markup(_reader().render(text))


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt  # here, since most texts are plain

    return MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline"])
