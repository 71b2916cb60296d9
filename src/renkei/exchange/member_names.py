"""Which members of the region are meant where no name of a member stands: one, spelled otherwise, or several in one."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import SequenceMatcher

from renkei.domain.likeness import fold
from renkei.domain.variant_letters import usual_letters
from renkei.intake.nearness import nearest

_BETWEEN = re.compile(r"[・･/／|｜+＋&＆]|及び|および|並びに|ならびに")
_PLACE = re.compile(r"^(?:北海道|東京都|(?:京都|大阪)府|.{2,3}県)?(?:[^市町村]{1,5}郡)?(?=.)")


def members_meant(found: str, names: Collection[str]) -> tuple[str, ...]:
    """The members that are meant; none if a part of the text says something else or more (見本市ほか2町).

    >>> names = ("見本市", "雛形町", "𠮷ヶ﨑町")
    >>> members_meant("吉ケ崎町", names), members_meant("見本市・雛形町", names), members_meant("見本", names)
    (('𠮷ヶ﨑町',), ('見本市', '雛形町'), ('見本市',))
    >>> members_meant("見本市ほか2町", names), members_meant("見本市・別の町", names), members_meant("見本市雛形町", names)
    ((), (), ())
    """
    if one := _member(found, names):
        return (one,)
    pieces = [piece for piece in _BETWEEN.split(found) if piece.strip()]
    meant = [_member(piece, names) for piece in pieces]
    return tuple(meant) if len(meant) > 1 and all(meant) else ()


def _member(found: str, names: Collection[str]) -> str:
    """The member that one name means; empty if none does, or the text says more than the name."""
    plain = _plain(found)
    same = [name for name in names if _plain(name) == plain]
    if same:
        return same[0] if len(same) == 1 else ""
    by_plain = {usual_letters(name): name for name in names}
    near = by_plain.get(nearest(plain, by_plain), "")
    return near if near and _is_slip(plain, _plain(near)) else ""


def _is_slip(found: str, name: str) -> bool:
    """Whether a text is a name with one sign changed, or a part of it; nothing in it may mean something else.

    >>> _is_slip("平内村", "平内町"), _is_slip("平内", "平内町"), _is_slip("別の町", "今別町"), _is_slip("平内町ほか", "平内町")
    (True, True, False, False)
    """
    edits = [e for e in SequenceMatcher(None, found, name, autojunk=False).get_opcodes() if e[0] != "equal"]
    signs = sum(max(end - start, to - since) for _, start, end, since, to in edits)
    return signs <= 1 or all(edit[0] == "insert" for edit in edits)


def _plain(name: str) -> str:
    """A name in usual letters and without the prefecture and the county before it."""
    return fold(_PLACE.sub("", usual_letters(name.strip()), count=1))
