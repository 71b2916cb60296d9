"""No two files that Windows would take for one."""

from __future__ import annotations

from renkei.domain.errors import Place
from renkei.exchange.checks.whole import Whole


def file_names(whole: Whole) -> None:
    """Note every file carried along whose path differs from one before it in nothing but small and capital letters."""
    seen: dict[str, str] = {}
    for path, _ in whole.raw.files:
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            whole.gathering.fault("file_twice_in_case", Place(path), other=other)
