"""How every writer reads the text of an office: CommonMark made safe, with no raw HTML, no links, nothing that loads."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

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


def plain(text: str) -> str:
    """A text as a cell without marks says it: paragraphs and points of lists in lines of their own.

    >>> plain("**講習会**\\nを開く\\n\\n3. 募集\\n4. 開催")
    '講習会を開く\\n3. 募集\\n4. 開催'
    """
    if not is_marked(text):
        return text
    lines: list[str] = []
    numbers: list[int] = []  # of each open list the number of its next point; 0 for points without
    point = ""
    for token in reader().parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            numbers.append(int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else 0)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            numbers.pop()
        elif token.type == "list_item_open":
            point = "  " * (len(numbers) - 1) + (f"{numbers[-1]}. " if numbers[-1] else "- ")
            numbers[-1] += numbers[-1] > 0
        elif token.type in ("inline", "code_block", "fence"):
            said = _said(token.children) if token.children else token.content.strip("\n")
            lines.append(point + said)
            point = ""
    return "\n".join(lines)


def _said(children: list[Token]) -> str:
    """The words of a paragraph without their marks."""
    return "".join("\n" if child.type == "hardbreak" else child.content for child in children)
