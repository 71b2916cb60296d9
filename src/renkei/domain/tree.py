"""Roles and fields: a tree of variable depth with its numbering."""

from __future__ import annotations

from dataclasses import dataclass

_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_SIGNS = {
    "circled": _CIRCLED,
    "kana": _KANA,
    "iroha": _IROHA,
    "letter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "roman": "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ",
}
STYLES = ("plain", "paren", *_SIGNS, "none")


def numeral(style: str, number: int) -> str:
    """A number in a numbering style: plain, paren, circled, kana, iroha, letter, roman, none.

    >>> [numeral(s, 3) for s in ("plain", "paren", "circled", "kana", "iroha", "letter", "roman", "none")]
    ['3', '(3)', '③', 'ウ', 'ハ', 'C', 'Ⅲ', '']

    Raises `ValueError` for an unknown style, below 1, and beyond what a style can count.
    """
    if style == "none":
        return ""
    signs = _SIGNS.get(style, "")
    if number < 1 or style not in STYLES or (signs and number > len(signs)):
        raise ValueError(f"numbering style {style!r} cannot print {number}")
    if signs:
        return signs[number - 1]
    return f"({number})" if style == "paren" else str(number)


@dataclass(frozen=True, slots=True)
class Node:
    """A role (parent empty) or a field under a role or another field.

    `breaks` holds the points where the name may be broken over lines, as the name's pieces joined by "|".
    """

    id: str
    number: int
    name: str
    parent: str = ""
    style: str = "plain"
    short: str = ""
    english: str = ""
    breaks: str = ""

    @property
    def label(self) -> str:
        """The name with its numeral, as printed."""
        mark = numeral(self.style, self.number)
        return f"{mark} {self.name}" if mark.endswith(")") else f"{mark}{self.name}"


@dataclass(frozen=True, slots=True)
class Tree:
    """All roles and fields, in order."""

    nodes: tuple[Node, ...]

    def roles(self) -> tuple[Node, ...]:
        """The roots, in order."""
        return tuple(node for node in self.nodes if not node.parent)

    def get(self, id: str) -> Node | None:
        """The node of an id."""
        return next((node for node in self.nodes if node.id == id), None)

    def path(self, id: str) -> tuple[Node, ...]:
        """From the role down to the node; empty if the id is unknown."""
        by_id = {node.id: node for node in self.nodes}
        found: list[Node] = []
        while id in by_id and by_id[id] not in found:
            found.append(by_id[id])
            id = by_id[id].parent
        return tuple(reversed(found))

    def cycles(self) -> tuple[str, ...]:
        """Ids of nodes that are their own ancestor."""
        parents = {node.id: node.parent for node in self.nodes}
        return tuple(id for id in parents if returns_to_itself(id, parents))


def returns_to_itself(id: str, parents: dict[str, str]) -> bool:
    """Whether going up from an id comes back to it."""
    seen: set[str] = set()
    at = parents.get(id, "")
    while at and at not in seen:
        if at == id:
            return True
        seen.add(at)
        at = parents.get(at, "")
    return False
