"""Which known word a mistyped one is nearest to, and which record is meant by a name where its id is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from renkei.domain.likeness import fold

_PIECES = re.compile(r"[0-9]+|[^0-9\W_]+")


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """The known word that a mistyped one is nearest to; empty if none is near. Widths and ヶ/ケ do not count.

    `cutoff` is the share of alike signs from which on a word is near.

    >>> nearest("外ケ浜町", ("平内町", "外ヶ浜町")), nearest("resutls", ("results", "targets")), nearest("x", ("results",))
    ('外ヶ浜町', 'results', '')
    """
    by_fold = {fold(name): name for name in sorted(known, reverse=True)}
    close = get_close_matches(fold(word), sorted(by_fold), n=1, cutoff=cutoff)
    return by_fold[close[0]] if close else ""


def nearest_id(found: str, ids: Iterable[str], names: Mapping[str, str]) -> str:
    """The id that is meant: the same but for case, width, hyphens and zeros, or the id of the name that was written.

    Ids one sign apart are not near: p003 and p053 are two projects.

    >>> nearest_id("P-12", ("p012", "p013"), {}), nearest_id("職員研修", ("p051",), {"職員研修": "p051"})
    ('p012', 'p051')
    >>> nearest_id("p003", ("p053",), {}), nearest_id("2", ("r1", "r2"), {}), nearest_id("2", ("p2", "p02"), {})
    ('', 'r2', '')
    """
    if found.strip().isdecimal():
        return _numbered(int(found), ids)
    same = {_bare(id): id for id in sorted(ids, reverse=True)}
    if _bare(found) in same:
        return same[_bare(found)]
    return "" if found.isascii() else names.get(nearest(found, names, cutoff=0.75), "")


def _numbered(number: int, ids: Iterable[str]) -> str:
    """The one id that has just this number."""
    having = [id for id in ids if [int(piece) for piece in _bare(id) if piece.isdecimal()] == [number]]
    return having[0] if len(having) == 1 else ""


def _bare(id: str) -> tuple[str, ...]:
    """An id's letters and numbers, without what parts them and without leading zeros."""
    return tuple(piece.lstrip("0") if piece.isdecimal() else piece for piece in _PIECES.findall(fold(id)))
