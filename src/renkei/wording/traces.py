"""One grade explained: 43,698 ÷ 50,500 ＝ 86.5％ → B（75％以上100％未満）."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from renkei.domain.grading import Graded
    from renkei.domain.yearbook import Item
    from renkei.wording.words import Words


def trace(words: Words, graded: Graded, item: Item | None) -> str:
    """The computation, then how it was meant; or the reason for no grade."""
    return words.reason(graded.reason) if graded.reason else graded.symbol
