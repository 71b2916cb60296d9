"""How every writer reads the text of an office: CommonMark made safe, with no raw HTML, no links, nothing that loads."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_LATIN_ENDS = "\u0250"
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

    made = MarkdownIt("commonmark", {"html": False}).disable(_AS_WRITTEN)
    made.core.ruler.after("inline", "joined", _joined)
    return made


def _joined(state: StateCore) -> None:
    """Lines that an office parted inside a paragraph go on as one: with a space between two words of Latin letters, with
    none in Japanese. Every writer thus says the same."""
    for token in state.tokens:
        children = token.children or []
        for at, child in enumerate(children):
            if child.type == "softbreak":
                before = "".join(one.content for one in children[:at])[-1:]
                after = "".join(one.content for one in children[at + 1 :])[:1]
                child.type = "text"
                child.content = " " if _is_latin(before) and _is_latin(after) else ""


def _is_latin(sign: str) -> bool:
    return bool(sign) and sign < _LATIN_ENDS
