"""Text as offices write it, CommonMark, as paragraphs of a slide: lists, emphasis and line ends; nothing that runs or loads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from renkei.materials.commonmark import is_marked, reader
from renkei.materials.outline.sheet import LINE, TEXT
from renkei.materials.pptx_file.typesetter import Ink, Shape, Typesetter

if TYPE_CHECKING:
    from markdown_it.token import Token

_INDENT = 13


@dataclass(frozen=True, slots=True)
class Said:
    """Set paragraphs, their height in points, and the width in which their lines end well."""

    paragraphs: str
    height: float
    width: float


def prose(setter: Typesetter, text: str, room: float, *, line: float = LINE, size: float = TEXT) -> Said:
    """The paragraphs of a text for a room in points."""
    if not is_marked(text):
        told = setter.running(text.strip(), room, size)
        paragraph = setter.paragraph(setter.run(told.texts[0], Ink(size)), Shape(line))
        return Said(paragraph, line * told.count, room - told.less)
    made = _Paragraphs(setter, room, line, size)
    for token in reader().parse(text):
        made.take(token)
    return Said("".join(made.done), made.height, room)


class _Paragraphs:
    """Paragraphs while they are read."""

    def __init__(self, setter: Typesetter, room: float, line: float, size: float) -> None:
        self.setter, self.room, self.line, self.size = setter, room, line, size
        self.done: list[str] = []
        self.height = 0.0
        self.lists: list[int] = []  # of each open list the number of its next point; 0 for points without
        self.is_point = self.is_heading = False

    def take(self, token: Token) -> None:
        """The next token of the text."""
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self.lists.append(int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else 0)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            self.is_point = True
        elif token.type in ("heading_open", "heading_close"):
            self.is_heading = token.type == "heading_open"
        elif token.type == "inline":
            self._put(token.children or [])
        elif token.type in ("code_block", "fence"):
            self._paragraph(
                self.setter.lines(token.content.rstrip("\n").split("\n"), Ink(self.size)),
                token.content.strip("\n"),
            )

    def _put(self, children: list[Token]) -> None:
        runs, plain, is_bold = "", "", self.is_heading
        for child in children:
            if child.type in ("strong_open", "em_open"):
                is_bold = True  # no italics in Japanese
            elif child.type in ("strong_close", "em_close"):
                is_bold = self.is_heading
            elif child.type in ("softbreak", "hardbreak"):
                runs += (
                    "<a:br/>" if child.type == "hardbreak" else self.setter.run(self._joint, Ink(self.size))
                )
                plain += "\n" if child.type == "hardbreak" else self._joint
            elif child.content:
                runs += self.setter.run(child.content, Ink(self.size, is_bold=is_bold))
                plain += child.content
        self._paragraph(runs, plain)

    @property
    def _joint(self) -> str:
        """Lines of Japanese join without a space."""
        return "" if self.setter.language == "ja" else " "

    def _paragraph(self, runs: str, plain: str) -> None:
        depth = len(self.lists)
        margin = _INDENT * depth
        bullet = self._bullet()
        if bullet and bullet != "-":
            runs = self.setter.run(bullet + "\t", Ink(self.size)) + runs
        shape = Shape(
            self.line,
            margin=margin,
            indent=-_INDENT if bullet else 0,
            bullet=bullet if bullet == "-" else "",
            tabs=((margin, "l"),) if bullet and bullet != "-" else (),
        )
        self.done.append(self.setter.paragraph(runs, shape))
        self.height += self.line * self.setter.running(plain, self.room - margin, self.size).count

    def _bullet(self) -> str:
        """What stands before the first paragraph of a point."""
        if not (self.lists and self.is_point):
            return ""
        self.is_point = False
        if not self.lists[-1]:
            return "-"
        number = self.lists[-1]
        self.lists[-1] += 1
        return f"{number}."
