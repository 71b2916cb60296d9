"""The column by which people name an indicator."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

_KNOWN = (
    "indicator_id",
    "indicator id",
    "指標id",
    "id",
    "指標番号",
    "番号",
    "整理番号",
    "no",
    "no.",
    "row_id",
)


def id_column(columns: Sequence[str]) -> str:
    """The column of ids by its heading; empty where none is known.

    >>> id_column(["市町村", "指標ＩＤ", "実績値"]), id_column(["name"])
    ('指標ＩＤ', '')
    """
    found = {normalize("NFKC", name).strip().casefold(): name for name in reversed(columns)}
    return next((found[name] for name in _KNOWN if name in found), "")
