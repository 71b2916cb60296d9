"""Text as offices write it, CommonMark, as a tree of paragraphs, lists and emphasis; never as markup of the typesetter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from renkei.materials.commonmark import is_marked, reader
from renkei.materials.pdf_file.cells import Data
from renkei.materials.pdf_file.lines import loose, runs, tied

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LISTS = {"bullet_list": "list", "ordered_list": "enum"}


def prose_data(text: str) -> list[Data]:
    """The paragraphs and lists of a text.

    >>> prose_data("講習会を*年2回*開く")
    [{'is': 'par', 'runs': ['講習会を', {'is': 'strong', 'runs': ['年', ['2回']]}, ['開く']]}]
    """
    if not text.strip():
        return []
    if not is_marked(text):
        return [{"is": "par", "runs": runs(text.strip())}]
    from markdown_it.tree import SyntaxTreeNode

    return _blocks(SyntaxTreeNode(reader().parse(text)))


def _blocks(node: SyntaxTreeNode) -> list[Data]:
    return [made for child in node.children for made in _block(child)]


def _block(node: SyntaxTreeNode) -> list[Data]:
    if node.type in _LISTS:
        return [{"is": _LISTS[node.type], "items": [_blocks(item) for item in node.children]}]
    if node.type in ("paragraph", "heading"):
        inline = tied(_inlines(node.children))
        return [{"is": "par" if node.type == "paragraph" else "lead", "runs": inline}]
    if node.type in ("fence", "code_block"):
        return [{"is": "par", "runs": runs(line)} for line in node.content.splitlines() if line.strip()]
    return _blocks(node) if node.children else []


def _inlines(nodes: Sequence[SyntaxTreeNode]) -> list[object]:
    return [run for node in nodes for run in _inline(node)]


def _inline(node: SyntaxTreeNode) -> list[object]:
    if node.type == "inline":
        return _inlines(node.children)
    if node.type == "softbreak":
        return [" "] if _is_between_words(node) else []
    if node.type == "hardbreak":
        return [{"is": "break"}]
    inner: list[object] = _inlines(node.children) if node.children else [*loose(node.content)]
    return [{"is": "strong", "runs": inner}] if node.type in ("strong", "em") else inner


def _is_between_words(node: SyntaxTreeNode) -> bool:
    """Whether a line's end inside a paragraph parts words; Japanese goes on without a space."""
    before, after = node.previous_sibling, node.next_sibling
    return any(
        near is not None and near.content[at : at + 1 or None].isascii()
        for near, at in ((before, -1), (after, 0))
    )
