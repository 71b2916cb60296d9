"""A drawing read back as plain numbers: every element with where it stands, frames within frames resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from renkei.charts import PAPER, Chart, svg

XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Element:
    """One element; `at` its numbers by name, in units."""

    tag: str
    text: str
    at: dict[str, float]
    raw: dict[str, str]


def fixed(chart: Chart, width: int = 288, em: int = 16) -> list[Element]:
    """As it stands alone, at a width and size of text."""
    return elements(svg(chart, palette=PAPER, fixed=(width, em)), width, em)


def fluid(chart: Chart, width: int = 288, em: int = 16) -> list[Element]:
    """As a page of that width shows it."""
    return elements(svg(chart, palette=PAPER).replace("<svg ", f"<svg {XMLNS} ", 1), width, em)


def elements(text: str, width: int, em: int) -> list[Element]:
    """What is drawn, without what only defines or frames."""
    return list(_walk(ElementTree.fromstring(text), 0.0, width, em))


ACROSS = {"x", "x1", "x2", "cx", "width", "dx"}
DOWN = {"y", "y1", "y2", "cy", "r", "height", "stroke-width"}


def _walk(node: ElementTree.Element, left: float, width: int, em: int) -> Iterator[Element]:
    for child in node:
        tag = child.tag.removeprefix(SVG)
        if tag == "svg":
            yield from _walk(child, left + number(child.get("x", "0"), width, em), width, em)
        elif tag != "defs":
            yield _element(tag, child, left, width, em)


def _element(tag: str, node: ElementTree.Element, left: float, width: int, em: int) -> Element:
    size = number(node.get("font-size", "1em"), em, em) if tag == "text" else em
    at = {name: number(value, width, size) for name, value in node.attrib.items() if name in ACROSS | DOWN}
    for name in ("x", "x1", "x2", "cx"):
        if name in at:
            at[name] += left
    if "x" in at:
        at["x"] += at.pop("dx", 0.0)
    return Element(tag, node.text or "", at, dict(node.attrib))


def number(value: str, width: float, em: float) -> float:
    """A length in units."""
    if value.endswith("%"):
        return float(value[:-1]) * width / 100
    return float(value[:-2]) * em if value.endswith("em") else float(value)
