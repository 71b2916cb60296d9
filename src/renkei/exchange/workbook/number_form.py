"""How a spreadsheet shows a number, read from the text of its format: percent, thousands left out, words around it.

A format has up to four sections parted by semicolons; signs in quotation marks, behind a backslash or outside of what
formats know stand there as they are, and `_x`, `*x` and `[…]` show no sign of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import takewhile

from renkei.domain.exact import moved
from renkei.domain.rounding import rounded
from renkei.domain.scale import Rounding

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|(?P<space>[_*]).'
    r"|\[\$(?P<money>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<condition>[<>=]+[^\]]*)\]|\[[^\]]*\]"
    r"|(?P<general>General)|(?P<power>[Ee][+-])|(?P<sign>.)",
    re.S | re.I,
)
_PLACES = "0#?"
_NO_WORDS = " \u3000▲△▼-−+()"  # how a minus is shown, and room
_CONDITION = re.compile(r"(?P<how>[<>=]+)\s*(?P<than>-?\d+(?:\.\d+)?)")
_HOW: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "=": lambda a, b: a == b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "<>": lambda a, b: a != b,
}


@dataclass(frozen=True, slots=True)
class NumberForm:
    """One section of a format. `before` and `after` are the words around the digits, a percent sign that makes a share of
    the number among them."""

    before: str = ""
    after: str = ""
    percents: int = 0
    thousands: int = 0  # how many times a thousand is left out
    decimals: int | None = None  # None: as many as there are
    is_grouped: bool = False
    has_digits: bool = True

    @property
    def is_plain(self) -> bool:
        """Whether what is shown is the number, whatever its width."""
        return self.has_digits and not (self.before or self.after or self.thousands)

    @property
    def is_share(self) -> bool:
        """Whether the number is shown in percent, and nothing else is done to it."""
        return self.percents == 1 and (self.before, self.after, self.thousands) == ("", "%", 0)

    def digits(self, value: int | Decimal) -> str:
        """The number as it is shown, with all its digits.

        >>> NumberForm(percents=1).digits(Decimal("0.190")), NumberForm(thousands=1).digits(1234567)
        ('19', '1234.567')
        """
        text = format(self._moved(value), "f")
        return text.rstrip("0").rstrip(".") if "." in text else text

    def words(self, value: int | Decimal) -> str:
        """The same with the words around it, as somebody would type it."""
        return f"{self.before}{self.digits(value)}{self.after}" if self.has_digits else self.before

    def shown(self, value: int | Decimal) -> str:
        """What is seen in the cell: rounded and grouped as the format says."""
        if not self.has_digits:
            return self.before
        number = self._moved(value)
        if self.decimals is not None:
            number = rounded(Fraction(number), self.decimals, Rounding.HALF_UP)
        return f"{self.before}{number:{',' if self.is_grouped else ''}f}{self.after}"

    def _moved(self, value: int | Decimal) -> Decimal:
        return moved(Decimal(value), 2 * self.percents - 3 * self.thousands)


def number_form(code: str, value: int | Decimal) -> NumberForm:
    """How a format shows a number.

    >>> number_form("0.0%", 1).is_share, number_form('0.0"%"', 1).is_share, number_form('0.0"%"', 1).after
    (True, False, '%')
    >>> number_form('#,##0,"千円"', 1234567).shown(1234567), number_form('#,##0,"千円"', 1234567).words(1234567)
    ('1,235千円', '1234.567千円')
    """
    sections = _sections(code)
    numbers = sections[:3]
    found = next(
        (s for at, s in enumerate(numbers[:-1]) if _applies(s, at, len(numbers), value)), numbers[-1]
    )
    return _form(found)


_Token = re.Match[str]
_Section = tuple[_Token, ...]


@cache
def _sections(code: str) -> tuple[_Section, ...]:
    sections: list[_Section] = [()]
    for token in _TOKEN.finditer(code):
        if token["sign"] == ";":
            sections.append(())
        else:
            sections[-1] += (token,)
    return tuple(sections)


def _applies(section: _Section, at: int, count: int, value: int | Decimal) -> bool:
    """Whether a section, that is not the last one for numbers, is that of a value."""
    said = next((token["condition"] for token in section if token["condition"]), "")
    if found := _CONDITION.fullmatch(said):
        return _HOW.get(found["how"], _HOW["="])(Decimal(value), Decimal(found["than"]))
    return value < 0 if at else (value >= 0 if count == 2 else value > 0)


@cache
def _form(tokens: _Section) -> NumberForm:
    literals = [_literal(token) for token in tokens]
    places = [at for at, token in enumerate(tokens) if token["general"] or _is_place(token)]
    percents = sum(token["sign"] == "%" for token in tokens)
    if not places:
        return NumberForm(_trimmed(literals), percents=percents, has_digits=False)
    first, last = places[0], places[-1]
    before, after = _trimmed(literals[:first]), _trimmed(literals[last + 1 :])
    thousands, decimals, is_grouped = _digits(tokens, first, last)
    if any(token["general"] or token["power"] or token["sign"] == "/" for token in tokens):
        return NumberForm(before, after, percents, thousands)
    return NumberForm(before, after, percents, thousands, decimals, is_grouped)


def _digits(tokens: _Section, first: int, last: int) -> tuple[int, int, bool]:
    """Thousands left out (a comma behind the last digit, before a point too), decimals, and whether digits are grouped."""
    signs = ["0" if _is_place(token) else token["sign"] or "" for token in tokens]
    point = signs.index(".", first) if "." in signs[first:] else last + 1
    whole = "".join(signs[first:point])
    commas = len(whole) - len(whole.rstrip(",")) if point <= last else 0
    return commas + _leading_commas(signs[last + 1 :]), signs[point:].count("0"), "," in whole.rstrip(",")


def _leading_commas(signs: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda sign: sign == ",", signs))


def _is_place(token: _Token) -> bool:
    return token["sign"] is not None and token["sign"] in _PLACES


def _literal(token: _Token) -> str:
    """What a piece of a format shows by itself."""
    if token["quoted"] is not None or token["escaped"] is not None:
        return token["quoted"] or token["escaped"] or ""
    sign: str = token["sign"] or ""
    return token["money"] or ("" if sign in f"{_PLACES},." or sign == "@" else sign)


def _trimmed(words: Sequence[str]) -> str:
    return "".join(words).strip(_NO_WORDS)
