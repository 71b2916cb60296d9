"""The XML of office files, written as text: names, escapes, and the heading."""

from __future__ import annotations

import re

from renkei.materials.xml_text import UNHOLDABLE

HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}" xmlns:p="{SHEET}"'
_SPECIAL = re.compile(f'[&<>"\t\n\r{UNHOLDABLE}]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}


def escaped(text: str) -> str:
    """A text for elements and attributes. What XML cannot hold is left out.

    >>> escaped('R&D <"1">'), escaped("a\\x0bb")
    ('R&amp;D &lt;&quot;1&quot;&gt;', 'ab')
    """
    if not _SPECIAL.search(text):
        return text
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], ""), text)
