"""Parts of office files as XML and back, their prefixes and their order kept."""

from __future__ import annotations

from typing import Any

from lxml import etree


def parsed(content: bytes) -> Any:
    """A part. Office files declare no entities of their own; what does is not followed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(content, parser)


def written(tree: Any) -> bytes:
    """A part as it stands in a file."""
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))
