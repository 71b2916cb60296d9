"""An engine at work in a thread of its own, so that Ctrl-C is heard at once and somebody can say how far it is."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import suppress
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
Says = Callable[[float | None], None]
"""Told a few times a second which share of the work is done, 0 to 1; None where the engine does not tell."""

_TICK = 0.1  # seconds
_PATIENCE = 1.0  # seconds that an engine is given to stop


def silent(share: float | None) -> None:
    """Says nothing."""


def attended(
    work: Callable[[], T],
    *,
    stop: Callable[[], object],
    share: Callable[[], float | None] = lambda: None,
    says: Says = silent,
) -> T:
    """Do the work and give what it gives. Ctrl-C stops the engine, and so does what `share` raises, who looks after it.

    >>> attended(lambda: 6 * 7, stop=lambda: None)
    42
    """
    answer: Future[T] = Future()
    thread = Thread(target=_do, args=(work, answer), daemon=True)
    thread.start()
    try:
        while not wait([answer], timeout=_TICK).done:
            says(share())
    except BaseException:
        with suppress(Exception):  # it may have died, or be done by now
            stop()
        thread.join(_PATIENCE)
        raise
    return answer.result()


def _do(work: Callable[[], T], answer: Future[T]) -> None:
    try:
        answer.set_result(work())
    except BaseException as error:
        answer.set_exception(error)
