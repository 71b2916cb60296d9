"""The words and lines that stand round a chart: they move with its figures, where people have left them in their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from renkei.materials.refreshing.deck_list import Stand
from renkei.materials.refreshing.edited import EditedShape

At = tuple[int, ...]
_ROUNDING = 800  # two hundredths of a millimetre


@dataclass(frozen=True, slots=True)
class Member:
    """A shape of a drawing on a slide: where it stood when it was written, and where it would stand today (the same where
    it is not drawn any more)."""

    shape: EditedShape
    old: Stand
    new: Stand | None


@dataclass(frozen=True, slots=True)
class Shift:
    """How a drawing lies: the left upper corner that it had, that it has on the slide, and that it would have today."""

    old: At
    now: At
    new: At

    def is_kept(self, member: Member) -> bool:
        """Whether a shape stands in the drawing as it was written."""
        at = member.shape.at()
        return _is_near(at[2:], member.old.at[2:]) and _is_near(
            _within(at, self.now), _within(member.old.at, self.old)
        )

    def place(self, at: At) -> At:
        """Where a shape of today's drawing belongs on the slide."""
        left, top = _within(at, self.new)
        return (self.now[0] + left, self.now[1] + top, *at[2:])


def shift_of(members: Sequence[Member], today: Iterable[Stand]) -> Shift | None:
    """How a drawing lies; None where its places are not known, or people have moved its parts against each other."""
    if not members or not all(one.old.at and one.shape.at() for one in members):
        return None
    new = [stand.at for stand in today if stand.at]
    if not new:
        return None
    shift = Shift(
        _corner(one.old.at for one in members), _corner(one.shape.at() for one in members), _corner(new)
    )
    return shift if all(map(shift.is_kept, members)) else None


def _corner(places: Iterable[At]) -> At:
    known = list(places)
    return min(at[0] for at in known), min(at[1] for at in known)


def _is_near(one: At, other: At) -> bool:
    """The same place, but for what programs round."""
    return all(abs(a - b) <= _ROUNDING for a, b in zip(one, other, strict=True))


def _within(at: At, corner: At) -> At:
    return at[0] - corner[0], at[1] - corner[1]
