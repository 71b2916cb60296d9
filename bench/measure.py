"""Two things measured in turn, so that a busy machine slows both; their medians stand for them."""

from __future__ import annotations

import gc
import os
import pickle
import resource
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import NoReturn, TypeVar, cast

MILLISECONDS = 1000
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Measured:
    """CPU milliseconds of what is measured and of its baseline, and how many times the baseline it may cost."""

    what: str
    baseline: str
    milliseconds: float
    of_baseline: float
    limit: float

    @property
    def ratio(self) -> float:
        """How many times the baseline it costs."""
        return self.milliseconds / self.of_baseline

    @property
    def is_kept(self) -> bool:
        """Whether it stays within its limit."""
        return self.ratio <= self.limit


def own_cpu() -> float:
    """CPU seconds of this process, user and system."""
    return process_time()


def childrens_cpu() -> float:
    """CPU seconds of the commands that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def apart(*works: Callable[[], object], rounds: int) -> tuple[float, ...]:
    """The median CPU milliseconds of each work, run in turn, each time in a process of its own: nothing is left in memory
    from the round before, as when an office gives the command."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, times in zip(works, taken, strict=True):
            times.append(_in_child(work) * MILLISECONDS)
    return tuple(median(times) for times in taken)


def _in_child(work: Callable[[], object]) -> float:
    """CPU seconds that a work takes in a fork of this process."""

    def timed() -> float:
        start = own_cpu()
        work()
        return own_cpu() - start

    return answer_of(timed)


def answer_of(work: Callable[[], Answer]) -> Answer:
    """What a work answers in a fork of this process, which itself stays as it was. Raises `RuntimeError` if it fails there."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _answer(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        said = stream.read()
    _, status = os.waitpid(child, 0)
    if status:
        raise RuntimeError("the work failed in its process; what it said stands above")
    return cast(Answer, pickle.loads(said))


def _answer(work: Callable[[], object], writing: int) -> NoReturn:
    """Work, answer through a pipe and end, whatever happens: a fork must not go on as if it were the bench."""
    try:
        with os.fdopen(writing, "wb") as stream:
            pickle.dump(work(), stream)
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def interleaved(
    *works: Callable[[], object], rounds: int, clock: Callable[[], float] = own_cpu
) -> tuple[float, ...]:
    """The median CPU milliseconds of each work, run in turn; the first round warms up and is not counted.

    As with timeit, no garbage is looked for meanwhile: whom that hits is chance.
    """
    taken: list[list[float]] = [[] for _ in works]
    gc.collect()
    gc.disable()
    try:
        for number in range(rounds + 1):
            for work, times in zip(works, taken, strict=True):
                start = clock()
                work()
                if number:
                    times.append((clock() - start) * MILLISECONDS)
    finally:
        gc.enable()
    return tuple(median(times) for times in taken)
