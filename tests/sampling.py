"""How often a property is tried: a few times in `make test`, where each draw adds up, and fifty times as often in `make soak`."""

from __future__ import annotations

import os

TIMES = int(os.environ.get("RENKEI_TIMES", "1"))


def tries(count: int) -> int:
    """So many examples, or as many times more as are asked for."""
    return count * TIMES
