"""Where a browser may end a line: after each phrase, and not inside a short one."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from renkei.materials.outline.measure import width
from renkei.materials.outline.model import Phrases
from renkei.materials.outline.phrases import phrases

_MAY_PART = re.compile(r"[（「『【\[～/·・-].|[0-9.,％%].")
_SHORT = 800


def pieces(parts: Phrases) -> Markup:
    """Phrases with the places between them where a line may end."""
    return Markup("<wbr>").join(_unbroken(phrase) for phrase in parts)


def _unbroken(phrase: str) -> Markup:
    """Browsers may part a phrase at its brackets and figures; a short one is kept in one piece."""
    if _MAY_PART.search(phrase) and width(phrase) <= _SHORT:
        return Markup('<span class="nb">{}</span>').format(phrase)
    return escape(phrase)


def broken(text: str) -> Markup:
    """A text with the places where a line may end."""
    return pieces(phrases(text))
