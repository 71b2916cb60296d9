"""Files and folders that cannot be read or written, said as faults."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def reaching(file: str | Path = "") -> Iterator[None]:
    """Turn what the system says inside the block into `OutOfReach`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        # here, so that what needs no facts starts without them
        from renkei.exchange.out_of_reach import refusal

        raise refusal(error, file) from error
