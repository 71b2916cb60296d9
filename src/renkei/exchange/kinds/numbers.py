"""Numbers, and counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from renkei.domain.measure import TooManyDigits, scaled, unscaled
from renkei.domain.spelled_number import Spelled, read_number
from renkei.exchange.kinds.kind import NO_NAMES, Kind, Names, Unreadable, narrow

_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_HARMLESS = frozenset(("wide", "grouped", "triangle", "leading_zero"))  # one reading only, and no word lost


class NotPlain(Unreadable):
    """A number as officers write it, where the facts want it plain: what it says is proposed, never taken."""

    def __init__(self, spelled: Spelled) -> None:
        self.spelled = spelled
        super().__init__("not_a_number", found=spelled.text)


@dataclass(frozen=True)
class Number(Kind):
    """A number, held in whole ten-thousandths. ４３，６９８ and ▲3.5 are read; what has a word or a doubt is not."""

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        try:
            return scaled(_exact(raw))
        except TooManyDigits:
            raise Unreadable("too_many_digits", found=str(raw)) from None
        except ValueError:
            raise Unreadable("not_a_number", found=str(raw)) from None

    def text(self, value: object) -> str:
        return format(self.data(value), "f")

    def data(self, value: object) -> Decimal:
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError(f"numbers are whole ten-thousandths: {value!r}")
        return unscaled(value)

    def schema(self) -> dict[str, object]:
        return {"type": ["number", "null"]}


def _exact(raw: object) -> Decimal | int | str:
    """The number as digits. Raises `Unreadable`."""
    if isinstance(raw, int | Decimal) and not isinstance(raw, bool):
        return raw
    if not isinstance(raw, str):
        raise Unreadable("not_a_number", found=str(raw))
    if _PLAIN.fullmatch(raw):
        return raw
    spelled = read_number(raw)
    if (
        spelled.taken is None
        or spelled.unit
        or spelled.qualifiers
        or not _HARMLESS.issuperset(spelled.repairs)
    ):
        raise NotPlain(spelled)
    return unscaled(spelled.taken)


@dataclass(frozen=True)
class Printed(Kind):
    """A number kept as the text that was printed: 30.0 stays 30.0."""

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        text = narrow(str(raw))
        if isinstance(raw, bool) or not _PLAIN.fullmatch(text):
            raise NotPlain(read_number(str(raw)))
        return text

    def schema(self) -> dict[str, object]:
        return {"type": ["string", "null"], "pattern": "^-?[0-9]+(\\.[0-9]+)?$"}


@dataclass(frozen=True)
class Count(Kind):
    """A whole number that is not negative: an order, a version, a number of items."""

    least: int = 0
    most: int = 999_999_999

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        digits = narrow(str(raw)).replace(",", "")
        if isinstance(raw, bool) or not re.fullmatch(r"[0-9]+", digits) or int(digits[:10]) < self.least:
            raise Unreadable("not_a_count", found=str(raw), least=self.least)
        if len(digits) > 9 or int(digits) > self.most:
            raise Unreadable("count_too_large", found=str(raw), most=self.most)
        return int(digits)

    def schema(self) -> dict[str, object]:
        return {"type": ["integer", "null"], "minimum": self.least, "maximum": self.most}
