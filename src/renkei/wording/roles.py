"""The three roles of a hub region in a word each, for where English has no room for more."""

from __future__ import annotations

# What the Japanese name holds → the word. The three roles are the same in every region, their names nearly so.
_SHORT = (("経済成長", "Growth"), ("都市機能", "Urban functions"), ("生活", "Daily life"))


def short_role(name: str) -> str:
    """A role's short English name by its Japanese one; empty for a role of the region's own.

    >>> short_role("圏域全体の経済成長のけん引"), short_role("防災")
    ('Growth', '')
    """
    return next((short for part, short in _SHORT if part in name), "")
