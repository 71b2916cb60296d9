"""Where a browser may end a line: after each phrase, and not inside a short one."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from renkei.materials.outline.measure import width
from renkei.materials.outline.model import Phrases
from renkei.materials.outline.phrases import phrases

_MAY_PART = re.compile(r"[（「『【\[～/·・-].|[0-9.,％%].")


def pieces(parts: Phrases, short: int = 800) -> Markup:
    """Phrases with the places between them where a line may end. Those up to `short` (hundredths of an em) never part."""
    return Markup("<wbr>").join(_unbroken(phrase, short) for phrase in parts)


def _unbroken(phrase: str, short: int) -> Markup:
    """Browsers may part a phrase at its brackets and figures; a short one is kept in one piece."""
    if _MAY_PART.search(phrase) and width(phrase) <= short:
        return Markup('<span class="nb">{}</span>').format(phrase)
    return escape(phrase)


def broken(text: str) -> Markup:
    """A text with the places where a line may end."""
    return pieces(phrases(text))
