"""Parts of office files as XML and back, their prefixes and their order kept."""

from __future__ import annotations

import io
from typing import Any

from lxml import etree

_DIGITS = 16  # the largest coordinate has fourteen


def parsed(content: bytes) -> Any:
    """A part, without remarks of programs to each other. Office files declare no entities of their own; what does is not
    followed. Raises `SyntaxError` for what is no XML."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(content, parser)


def root_of(content: bytes) -> str:
    """The name of a part's root, with its namespace, without reading the rest. Raises `SyntaxError` for what is no XML."""
    events = etree.iterparse(
        io.BytesIO(content), ("start",), resolve_entities=False, no_network=True, load_dtd=False
    )
    for _, element in events:
        return str(element.tag)
    return ""


def written(tree: Any) -> bytes:
    """A part as it stands in a file."""
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def number(element: Any, name: str, default: int = 0) -> int:
    """The whole number that an attribute says; the default where it says none (people's programs write what they like)."""
    text = str(element.get(name, "")).strip()
    digits = text.removeprefix("-")
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS
    return int(text) if is_number else default
