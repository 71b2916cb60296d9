"""Several values in one place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from renkei.exchange.kinds.kind import NO_NAMES, Kind, Names, SeveralUnreadable, Unreadable


@dataclass(frozen=True)
class Several(Kind):
    """Several values in their order; in CSV parted by spaces."""

    of: Kind

    @property
    def empty(self) -> object:
        return ()

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        if isinstance(raw, str):
            raw = [piece for piece in re.split(r"[\s,;、；，]+", raw) if piece]
        if not isinstance(raw, Sequence):
            raise Unreadable("not_a_list", found=str(raw))
        values, errors = [], []
        for piece in raw:
            try:
                values.append(self.of.read(piece, names))
            except Unreadable as error:
                errors.append(error)
        if errors:
            raise SeveralUnreadable(errors)
        return tuple(values)

    def text(self, value: object) -> str:
        assert isinstance(value, tuple)
        return " ".join(self.of.text(piece) for piece in value)

    def data(self, value: object) -> object:
        assert isinstance(value, tuple)
        return [self.of.data(piece) for piece in value]

    def schema(self) -> dict[str, object]:
        return {"type": "array", "items": self.of.schema()}
