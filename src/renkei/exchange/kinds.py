"""Kinds of value a column can hold: how each is read from what officers write, and written in canonical form.

A kind reads a CSV cell (text) and a TOML or JSON value alike, and says in one code what is wrong with what it cannot read.
Empty cells never reach a kind: the table gives their column's default.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from renkei.domain.fiscal_year import parse_fiscal_year
from renkei.domain.measure import TooManyDigits, scaled, unscaled
from renkei.domain.municipality import check_digit, complete_code, lost_zero

LONGEST_TEXT = 32_767  # characters in a cell of Excel; it cuts what is longer
_WIDE = str.maketrans("０１２３４５６７８９．，－−▲△／　", "0123456789.,----/ ")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_FIRST_NUMBER = re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?")


class Unreadable(Exception):
    """A value that its kind cannot read: a code for `wording`, and the values its sentence names."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


Names = Mapping[str, str]
NO_NAMES: Names = {}


@dataclass(frozen=True)
class Kind:
    """Text, and the root of all kinds."""

    @property
    def empty(self) -> object:
        """What an empty cell means where the noun has no default of its own."""
        return ""

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        """The value of a cell or of a TOML or JSON value. Raises `Unreadable`."""
        return clean_text(raw)

    def text(self, value: object) -> str:
        """The value as a CSV cell."""
        return str(value)

    def data(self, value: object) -> object:
        """The value for TOML and JSON."""
        return value

    def schema(self) -> dict[str, object]:
        """The value in JSON Schema."""
        return {"type": "string"}


@dataclass(frozen=True)
class Text(Kind):
    """Words, kept as they are in NFC; never NFKC, which would change what was printed."""


def clean_text(raw: object) -> str:
    """A text in NFC with bare line feeds. Raises `Unreadable` for what no paper or workbook can hold."""
    if not isinstance(raw, str):
        raise Unreadable("not_a_text", found=str(raw))
    text = normal(raw)
    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t":
            raise Unreadable("control_character", character=f"U+{ord(character):04X}")
    if "_x000D_" in text:
        raise Unreadable("excel_line_break", proposal=text.replace("_x000D_", ""))
    if len(text) > LONGEST_TEXT:
        raise Unreadable("text_too_long", length=len(text), longest=LONGEST_TEXT)
    return text


def normal(text: str) -> str:
    """NFC, and line feeds alone as line ends."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(frozen=True)
class Printed(Kind):
    """A number kept as the text that was printed: 30.0 stays 30.0."""

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        text = str(raw).strip().translate(_WIDE)
        if isinstance(raw, bool) or not _PLAIN.fullmatch(text):
            raise Unreadable("not_a_number", found=str(raw), proposal=first_number(text))
        return text

    def schema(self) -> dict[str, object]:
        return {"type": ["string", "null"], "pattern": "^-?[0-9]+(\\.[0-9]+)?$"}


@dataclass(frozen=True)
class Number(Kind):
    """A number, held in whole ten-thousandths."""

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        number = plain_number(raw)
        try:
            return scaled(number)
        except TooManyDigits:
            raise Unreadable("too_many_digits", found=str(raw)) from None
        except ValueError:
            raise Unreadable("not_a_number", found=str(raw), proposal="") from None

    def text(self, value: object) -> str:
        return format(self.data(value), "f")

    def data(self, value: object) -> Decimal:
        assert isinstance(value, int)
        return unscaled(value)

    def schema(self) -> dict[str, object]:
        return {"type": ["number", "null"]}


def plain_number(raw: object) -> str:
    """The digits of a number as officers write it, where only one reading is possible: １，２３４ ▲3.5 43,698."""
    if isinstance(raw, (int, Decimal)) and not isinstance(raw, bool):
        return str(raw)
    text = str(raw).strip().translate(_WIDE)
    if _GROUPED.fullmatch(text):
        return text.replace(",", "")
    if isinstance(raw, str) and _PLAIN.fullmatch(text):
        return text
    raise Unreadable("not_a_number", found=str(raw), proposal=first_number(text))


def first_number(text: str) -> str:
    """The first number in a text, proposed as what may be meant; empty if there is none."""
    found = _FIRST_NUMBER.search(text)
    return found.group().replace(",", "") if found else ""


@dataclass(frozen=True)
class Count(Kind):
    """A whole number that is not negative: an order, a version, a number of items."""

    least: int = 0

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        digits = plain_number(raw)
        if not re.fullmatch(r"[0-9]{1,9}", digits) or int(digits) < self.least:
            raise Unreadable("not_a_count", found=str(raw), least=self.least)
        return int(digits)

    def schema(self) -> dict[str, object]:
        return {"type": ["integer", "null"], "minimum": self.least}


@dataclass(frozen=True)
class Year(Kind):
    """A fiscal year, kept as its western number; read in every spelling that domain knows."""

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        year = parse_fiscal_year(str(raw))
        if year is None or not 1900 <= year <= 2200:
            raise Unreadable("not_a_year", found=str(raw))
        return year

    def schema(self) -> dict[str, object]:
        return {"type": ["integer", "null"], "minimum": 1900, "maximum": 2200}


_DAY = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
_ERA_DAY = re.compile(r"(令和|平成|昭和|[RHS])\.?([0-9]{1,2}|元)[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?")


@dataclass(frozen=True)
class Day(Kind):
    """A civil date, written 2024-08-10."""

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        if isinstance(raw, datetime.date) and not isinstance(raw, datetime.datetime):
            return raw
        text = str(raw).strip().translate(_WIDE)
        try:
            return datetime.date(*_year_month_day(text))
        except ValueError:
            raise Unreadable("not_a_date", found=str(raw)) from None

    def text(self, value: object) -> str:
        assert isinstance(value, datetime.date)
        return value.isoformat()

    def schema(self) -> dict[str, object]:
        return {"type": ["string", "null"], "format": "date"}


def _year_month_day(text: str) -> tuple[int, int, int]:
    western = _DAY.fullmatch(text)
    if western:
        return int(western[1]), int(western[2]), int(western[3])
    era = _ERA_DAY.fullmatch(text)
    year = parse_fiscal_year(era[1] + era[2]) if era else None
    if era is None or year is None:
        raise ValueError(text)
    return year, int(era[3]), int(era[4])


_TRUE = ("true", "yes", "1", "はい", "○")
_FALSE = ("false", "no", "0", "いいえ", "×")


@dataclass(frozen=True)
class Flag(Kind):
    """Yes or no; no is left empty in CSV."""

    @property
    def empty(self) -> object:
        return False

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        word = str(raw).strip().lower()
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        raise Unreadable("not_a_flag", found=str(raw))

    def text(self, value: object) -> str:
        return "true" if value else ""

    def schema(self) -> dict[str, object]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Choice(Kind):
    """One of a closed list of words; the Japanese ones of the glossary are read too."""

    values: Sequence[str]
    words: Mapping[str, str] = field(default_factory=dict, hash=False)
    enum: type[StrEnum] | None = None
    optional: bool = False

    @property
    def empty(self) -> object:
        return None if self.enum else ""

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        text = str(raw).strip()
        word = self.words.get(text, text)
        if word not in self.values:
            raise Unreadable("not_a_choice", found=text, choices=tuple(self.values))
        return self.enum(word) if self.enum else word

    def text(self, value: object) -> str:
        return str(value)

    def data(self, value: object) -> object:
        return str(value)

    def schema(self) -> dict[str, object]:
        blank: list[object] = ([None] if self.enum else [""]) if self.optional else []
        return {"enum": [*self.values, *blank]}


_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec"
_MANGLED = (
    ("scientific", re.compile(r"[0-9]+(?:\.[0-9]+)?e\+?[0-9]+", re.I)),
    ("number", re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?")),
    ("date", re.compile(rf"(?:{_MONTH})[a-z]*[-/ ]?[0-9]{{1,4}}|[0-9]{{1,4}}[-/ ](?:{_MONTH})[a-z]*", re.I)),
    ("date", re.compile(r"[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,4})?")),
    ("date", re.compile(r"[rhst][0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}", re.I)),
    ("date", re.compile(r"(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?")),
    ("truth", re.compile(r"true|false", re.I)),
)


@dataclass(frozen=True)
class Id(Kind):
    """A short ASCII id that a spreadsheet leaves alone: p012, p012-i1."""

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        text = str(raw).strip()
        for looks_like, pattern in _MANGLED:
            if pattern.fullmatch(text):
                raise Unreadable("id_mangled", found=text, looks_like=looks_like)
        if not _ID.fullmatch(text) or len(text) > 40:
            raise Unreadable("id_malformed", found=text)
        return text

    def schema(self) -> dict[str, object]:
        return {"type": "string", "pattern": "^([a-z][a-z0-9]*(-[a-z0-9]+)*)?$"}


@dataclass(frozen=True)
class Code(Kind):
    """A municipality's six-digit code; where members are known, its name is read too."""

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        text = str(raw).strip().translate(_WIDE)
        if text in names:
            return names[text]
        if lost_zero(text):
            raise Unreadable("code_lost_zero", found=text, proposal="0" + text)
        code = complete_code(text)
        if code is None:
            raise _wrong_code(text, names)
        return code

    def schema(self) -> dict[str, object]:
        return {"type": "string", "pattern": "^([0-9]{6})?$"}


def _wrong_code(text: str, names: Names) -> Unreadable:
    if re.fullmatch(r"[0-9]{6}", text):
        return Unreadable("code_wrong_check_digit", found=text, proposal=text[:5] + check_digit(text[:5]))
    if names:
        return Unreadable("unknown_municipality", found=text, known=tuple(names))
    return Unreadable("code_malformed", found=text)


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
        return tuple(self.of.read(piece, names) for piece in raw)

    def text(self, value: object) -> str:
        assert isinstance(value, tuple)
        return " ".join(self.of.text(piece) for piece in value)

    def data(self, value: object) -> object:
        assert isinstance(value, tuple)
        return [self.of.data(piece) for piece in value]

    def schema(self) -> dict[str, object]:
        return {"type": "array", "items": self.of.schema()}
