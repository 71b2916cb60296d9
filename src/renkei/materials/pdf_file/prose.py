"""Text as offices write it, CommonMark, as a tree of paragraphs, lists and emphasis; never as markup of the typesetter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from renkei.materials.commonmark import is_marked, reader
from renkei.materials.outline.sheet import TEXT
from renkei.materials.pdf_file.cells import Data
from renkei.materials.pdf_file.lines import full_line, loose, parts_marked, tied
from renkei.materials.pdf_file.manuscript import Manuscript

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LISTS = {"bullet_list": "list", "ordered_list": "enum"}
_INDENT = 24  # of a list; what its sign takes, and more


def prose_data(manuscript: Manuscript, text: str, room: int) -> list[Data]:
    """The paragraphs and lists of a text in `room` points; numbered lists with the number that they begin with."""
    if not text.strip():
        return []
    if not is_marked(text):
        return [{"is": "par", "runs": manuscript.runs(text.strip(), room, TEXT)}]
    from markdown_it.tree import SyntaxTreeNode

    return _Prose(manuscript, room).blocks(SyntaxTreeNode(reader().parse(text)))


@dataclass(frozen=True, slots=True)
class _Prose:
    """A text while it is read, for a room in points."""

    manuscript: Manuscript
    room: int

    def blocks(self, node: SyntaxTreeNode) -> list[Data]:
        """What stands one under another in a node."""
        return [made for child in node.children for made in self._block(child)]

    def _block(self, node: SyntaxTreeNode) -> list[Data]:
        if node.type in _LISTS:
            inner = replace(self, room=self.room - _INDENT)
            start = int(node.attrs.get("start", 1))
            return [
                {
                    "is": _LISTS[node.type],
                    "start": start,
                    "items": [inner.blocks(one) for one in node.children],
                }
            ]
        if node.type in ("paragraph", "heading"):
            inline = tied(self._inlines(node.children))
            return [{"is": "par" if node.type == "paragraph" else "lead", "runs": inline}]
        if node.type in ("fence", "code_block"):
            lines = (line for line in node.content.splitlines() if line.strip())
            return [{"is": "par", "runs": self.manuscript.runs(line, self.room, TEXT)} for line in lines]
        return self.blocks(node) if node.children else []

    def _inlines(self, nodes: Sequence[SyntaxTreeNode]) -> list[object]:
        return [run for node in nodes for run in self._inline(node)]

    def _inline(self, node: SyntaxTreeNode) -> list[object]:
        if node.type == "inline":
            return self._inlines(node.children)
        if node.type == "hardbreak":
            return [{"is": "break"}]
        inner: list[object] = (
            self._inlines(node.children) if node.children else [*loose(self._parted(node.content))]
        )
        return [{"is": "strong", "runs": inner}] if node.type in ("strong", "em") else inner

    def _parted(self, text: str) -> str:
        return parts_marked(text, full_line(self.room, TEXT), self.manuscript.words.language)
