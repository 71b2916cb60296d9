"""Members by the short keys of the content files, who of them was there in a year, and how a whole parts among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from scripts.mihon.chance import wobble
from scripts.mihon.telling import Told

from renkei.domain.municipality import Municipality


@dataclass(frozen=True)
class Members:
    """All members, in official order."""

    told: Sequence[Told]

    def records(self) -> tuple[Municipality, ...]:
        """The members as the register has them."""
        known = ("code", "name", "reading", "english", "joined", "left")
        return tuple(
            Municipality(is_hub=m.get("hub", False), **{k: m[k] for k in known if k in m}) for m in self.told
        )

    def codes(self, keys: str) -> tuple[str, ...]:
        """The codes of members by their keys, in official order."""
        return tuple(m["code"] for m in self.told if m["key"] in keys)

    def code(self, key: str) -> str:
        """The code of one member."""
        return str(next(m["code"] for m in self.told if m["key"] == key))

    def keys_in(self, year: int, among: str = "") -> tuple[str, ...]:
        """The keys of those who were members in a fiscal year."""
        first, last = date(year, 4, 1), date(year + 1, 3, 31)
        there = (
            m for m in self.told if m.get("joined", first) <= last and ("left" not in m or m["left"] > first)
        )
        return tuple(m["key"] for m in there if not among or m["key"] in among)

    def weights(self, keys: Sequence[str], share: Fraction, year: int, *key: object) -> dict[str, Fraction]:
        """How much of a whole each of them has: by residents, the towns `share` times as much."""
        weigh = {m["key"]: m["weight"] * (1 if m.get("hub") else share) for m in self.told}
        return {k: weigh[k] * wobble(25, k, year, *key) for k in keys}


def parted(whole: int, weights: Mapping[str, Fraction], unit: int) -> dict[str, int]:
    """A whole in parts by weight, in multiples of a unit, that add up exactly (largest remainder first).

    >>> parted(10, {"a": Fraction(1), "b": Fraction(2)}, 1)
    {'a': 3, 'b': 7}
    """
    total = sum(weights.values())
    exact = {key: Fraction(whole, unit) * weight / total for key, weight in weights.items()}
    parts = {key: int(share) for key, share in exact.items()}
    left = whole // unit - sum(parts.values())
    for key in sorted(exact, key=lambda key: (parts[key] - exact[key], key))[:left]:
        parts[key] += 1
    return {key: part * unit for key, part in parts.items()}
