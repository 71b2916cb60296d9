"""Several values in one cell: parted by commas; one that holds a comma or a space itself stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PARTING = re.compile(r"[\s,;、；，\"]")
_BETWEEN = re.compile(r"[\s,;、；，]+")
_PIECE = re.compile(r"\"((?:[^\"]|\"\")*)\"|([^\s,;、；，\"]+)|[\s,;、；，]+")


def listed(pieces: Iterable[str], comma: str) -> str:
    """The pieces in one text.

    >>> listed(("資料1", "資料2 別紙"), "、")
    '資料1、"資料2 別紙"'
    """
    return comma.join(_quoted(piece) if needs_quotes(piece) else piece for piece in pieces)


def needs_quotes(piece: str) -> bool:
    """Whether a piece holds what parts pieces."""
    return _PARTING.search(piece) is not None


def _quoted(piece: str) -> str:
    doubled = piece.replace('"', '""')
    return f'"{doubled}"'


def parted(text: str) -> list[str]:
    """The pieces of a text, however they are parted.

    >>> parted("青森市、 平内町"), parted('資料1、"資料2 別紙"')
    (['青森市', '平内町'], ['資料1', '資料2 別紙'])
    """
    found = pieces_of(text)
    return found if isinstance(found, list) else [piece for piece in _BETWEEN.split(text) if piece]


def pieces_of(text: str) -> list[str] | str:
    """The pieces of a text in which some stand in quotation marks; the text itself where none do, or one stays open.

    >>> pieces_of('資料1、"資料2 別紙"'), pieces_of("資料1、資料2"), pieces_of('資料"1')
    (['資料1', '資料2 別紙'], '資料1、資料2', '資料"1')
    """
    found = list(_PIECE.finditer(text)) if '"' in text else []
    if not found or sum(len(each[0]) for each in found) < len(text):
        return text
    return [
        q.replace('""', '"') if q is not None else p
        for q, p in (f.groups() for f in found)
        if q is not None or p
    ]
