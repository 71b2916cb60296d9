"""How far an engine is, said where somebody is looking."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from renkei.wording import Words


def progress(now: Callable[[str], None], words: Words) -> Callable[[float | None], None]:
    """What an engine tells of itself as a line: the share that is done where it knows it, and how long it has taken.

    >>> from renkei.wording import words_of
    >>> said = []
    >>> progress(said.append, words_of("en"))(0.426)
    >>> said
    ['Grading … 42 % (0 s)']
    """
    start = time.monotonic()

    def says(share: float | None) -> None:
        seconds = f"{time.monotonic() - start:.0f}"
        if share is None:
            now(words("Grading … ({seconds} s)", seconds=seconds))
        else:
            now(words("Grading … {percent} % ({seconds} s)", percent=int(share * 100), seconds=seconds))

    return says
