"""The root of all kinds, and how a kind says what it cannot read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_WIDE = str.maketrans("０１２３４５６７８９．，－−▲△／　", "0123456789.,----/ ")


class Unreadable(Exception):
    """A value that its kind cannot read: a code for `wording`, and the values its sentence names."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(code)

    @property
    def several(self) -> tuple[Unreadable, ...]:
        """Each of the values that could not be read, where several stand in one place."""
        return (self,)


class SeveralUnreadable(Unreadable):
    """Values in one place that could not be read."""

    def __init__(self, errors: Sequence[Unreadable]) -> None:
        self._errors = tuple(errors)
        super().__init__(errors[0].code, **errors[0].values)

    @property
    def several(self) -> tuple[Unreadable, ...]:
        return self._errors


Names = Mapping[str, str]
NO_NAMES: Names = {}


@dataclass(frozen=True)
class Kind:
    """The root of all kinds."""

    @property
    def empty(self) -> object:
        """What an empty cell means where the noun has no default of its own."""
        return ""

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        """The value of a cell or of a TOML or JSON value. Raises `Unreadable`."""
        raise NotImplementedError

    def text(self, value: object) -> str:
        """The value as a CSV cell."""
        return str(value)

    def data(self, value: object) -> object:
        """The value for TOML."""
        return value

    def json(self, value: object) -> object:
        """The value for JSON, which knows no days."""
        return self.data(value)

    def schema(self) -> dict[str, object]:
        """The value in JSON Schema."""
        return {"type": "string"}


def narrow(text: str) -> str:
    """Digits and signs in half width, sign for sign, without spaces around."""
    return text.strip().translate(_WIDE)
