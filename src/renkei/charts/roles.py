"""The colours of roles on paper (LOOK §3): always with the numeral, never of bars or words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoleLook:
    """The square of a role: its fill, its outline, and the numeral on it."""

    fill: str
    line: str
    on: str


_ROLES = (
    RoleLook("#0c472a", "#0c472a", "#ffffff"),
    RoleLook("#ffe380", "#604b00", "#1a1a1a"),
    RoleLook("#006f83", "#006f83", "#ffffff"),
)
_OTHER = RoleLook("#f2f2f2", "#1a1a1a", "#1a1a1a")


def role_look(place: int) -> RoleLook:
    """The look of the role at a place, counted from 1. A role that is unknown (0), and a fourth one, are grey: no colour
    stands for two roles.

    >>> role_look(3).fill, role_look(0) == role_look(4)
    ('#006f83', True)
    """
    return _ROLES[place - 1] if 1 <= place <= len(_ROLES) else _OTHER
