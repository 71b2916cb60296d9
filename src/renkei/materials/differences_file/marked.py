"""The mark by which a list of differences is known again, so that no other file is written over."""

from __future__ import annotations

from renkei.domain.errors import FileRefused
from renkei.intake.archive import opened
from renkei.intake.limits import LIMITS

MARK = "renkei compare"
_PROPERTIES = "docProps/core.xml"
_HEAD = 2_000  # bytes of a page in which its mark stands


def is_marked(content: bytes) -> bool:
    """Whether a page or workbook carries the mark. Excel keeps it; who saves the list in another program owns it."""
    if content[:2] != b"PK":
        return f'<meta name="generator" content="{MARK}">'.encode() in content[:_HEAD]
    try:
        archive = opened(content, LIMITS)
        return _PROPERTIES in archive and f">{MARK}</".encode() in archive.read(_PROPERTIES)
    except FileRefused:
        return False
