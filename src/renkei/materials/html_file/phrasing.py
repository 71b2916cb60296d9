"""Where a browser may end a line: after each phrase, and not inside a short one."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from renkei.materials.outline.measure import width
from renkei.materials.outline.model import Phrases
from renkei.materials.outline.phrases import finer, phrases
from renkei.materials.outline.sheet import TEXT
from renkei.materials.outline.wholes import wholes

_NARROW = 120  # points: the labels of bars
_MAY_PART = re.compile(r"[（「『【\[～/·・-].|[0-9.,％%].")


def pieces(parts: Phrases, short: int = 800) -> Markup:
    """Phrases with the places between them where a line may end. Those up to `short` (hundredths of an em) never part."""
    return Markup("<wbr>").join(_unbroken(phrase, short) for phrase in parts)


def _unbroken(phrase: str, short: int) -> Markup:
    """Browsers may part a phrase at its brackets and figures; a short one is kept in one piece."""
    if _MAY_PART.search(phrase) and width(phrase) <= short:
        return Markup('<span class="nb">{}</span>').format(phrase)
    return whole(phrase)


def whole(text: str) -> Markup:
    """Running text in which a date or a figure with its unit never parts.

    >>> str(whole("平成25年度より30%減"))
    '<span class="nb">平成25年度より</span><span class="nb">30%減</span>'
    """
    return Markup("").join(
        Markup('<span class="nb">{}</span>').format(piece) if is_whole else escape(piece)
        for piece, is_whole in wholes(text)
    )


def broken(text: str) -> Markup:
    """A text in a narrow room with the places where a line may end."""
    return pieces(fitted(phrases(text), _NARROW))


def fitted(parts: Phrases, room: int, gutter: int = 8) -> Phrases:
    """Phrases for a column of `room` points (0: not known): what is wider than it parts after its particles and before the
    word at its end, since a browser would part it at any sign.

    >>> fitted(("圏域全体の", "経済成長のけん引"), 92), fitted(("経済成長のけん引",), 140)
    (('圏域全体の', '経済成長の', 'けん引'), ('経済成長のけん引',))
    """
    full = (room - gutter) * 100 // TEXT
    if full <= 0:
        return parts
    return tuple(
        piece for part in parts for piece in (finer(part) if width(part.rstrip()) > full else (part,))
    )
