"""Text as offices write it, CommonMark, made safe: no raw HTML, no pictures from elsewhere, no addresses that run."""

from __future__ import annotations

from markupsafe import Markup

from renkei.materials.commonmark import is_marked, reader
from renkei.materials.html_file.phrasing import whole


def prose(text: str) -> Markup:
    """Paragraphs, lists and emphasis of a text.

    >>> str(prose("市町村が<b>連携</b>する"))
    '<p>市町村が&lt;b&gt;連携&lt;/b&gt;する</p>\\n'
    >>> str(prose("講習会を開く"))
    '<p class="kept">講習会を開く</p>\\n'
    """
    if not text.strip():
        return Markup("")
    if not is_marked(text):
        return Markup('<p class="kept">{}</p>\n').format(whole(text.strip()))
    return Markup(reader().render(text))
