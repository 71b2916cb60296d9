"""Numbers as officers write them → whole ten-thousandths. Nothing is guessed: what is not sure is proposed, never taken."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from renkei.domain.exact import EXACT
from renkei.domain.measure import TooManyDigits, scaled
from renkei.domain.spelled_kanji import kanji_number, power
from renkei.domain.spelled_refusals import refusal
from renkei.domain.spelled_signs import LINES, NO_BREAK, TRIANGLES, plain_signs
from renkei.domain.spelled_words import LONGEST, QUALIFIERS, missing_reason, without_yearly
from renkei.domain.unit import COUNTERS, is_known_unit, is_measured, same_unit, without_year

_DOUBTFUL_QUALIFIERS = frozenset({"about", "bound", "expected", "remark"})
_DOUBTFUL_REPAIRS = frozenset(
    {
        *(
            "kanji_number",
            "comma_for_point",
            "line_for_minus",
            "point_at_end",
            "unit_of_time",
            "unknown_unit",
        ),
        *("space_grouped", "leading_zero", "mark_with_number", "point_for_comma", "minus_apart"),
    }
)
NUMBER_DOUBTS = _DOUBTFUL_QUALIFIERS | _DOUBTFUL_REPAIRS
"""Codes of what makes the reading of a number uncertain."""
_UNITS_OF_TIME = frozenset(
    "年月日時分秒"
)  # 6年 may be a year, 30分 an hour's half: a quantity only where asked for

_WORDS = "|".join(sorted(map(re.escape, QUALIFIERS), key=len, reverse=True))
_BEFORE = re.compile(rf"(?P<word>{_WORDS})\s*:?\s*(?=[-+±¥\d百十千万一二三四五六七八九{LINES}])")
_AFTER = re.compile(rf"(?<=.)(?P<word>{_WORDS})$")
_YEARLY = re.compile(r"(?:毎年度?|年間?に?|年度|各年度?)\s*(?=\d[\d,.]*\s*[^\d\s,./~-])")
_BRACKET = re.compile(r"\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\]|【(?P<thick>[^【】]*)】)$")
_MARK = re.compile(r"\s*(?:[※†]+\s*\d{0,2}|\*+(?P<number>\d{0,2})|注\d{0,2})$")
_SIGN = re.compile(rf"(?:(?P<sign>[-+±])|(?P<line>[{LINES}])(?=\d)|(?P<word>マイナス))\s*")

_FAST = re.compile(r"(-?)(0|[1-9][0-9]{0,10})(?:\.([0-9]{1,4}))?")
_BODY = re.compile(rf"\d[\d,. {NO_BREAK}]*|\.\d+")
_GROUPED = re.compile(rf"[1-9]\d{{0,2}}(?P<sep>[, {NO_BREAK}])\d{{3}}(?:(?P=sep)\d{{3}})*(?:\.\d+)?")
_PLAIN = re.compile(r"\d*\.?\d+")
_COMMA = re.compile(r"\d+,\d{1,2}")
_LIKE_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_MISPLACED = re.compile(rf"[, {NO_BREAK}](?!\d{{3}}(?!\d))|[.](?=.*[, {NO_BREAK}])|(?<=^0)[, {NO_BREAK}]")
_MIXED = re.compile(r"(?:\d[\d,.]*[百千万億兆]+)+(?:\d[\d,.]*)?")
_MIXED_PART = re.compile(r"(\d[\d,.]*)([百千万億兆]*)")
_KANJI = re.compile(rf"(?P<number>[一二三四五六七八九十百千万億]+)(?P<unit>{'|'.join(COUNTERS)})?$")
_LETTER = re.compile(r"[-+¥\d,.]*(?P<letter>[OoIl|])(?=[\d,.OoIl|]|[^\x00-\x7f]|$)")
_PROSE = re.compile(r"[のをにがはでとへもや、。]")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number as written, and what it says.

    Exactly one of these holds: `value` (whole ten-thousandths), `missing` (a reason: nothing was reported) or `fault`
    (a code: it cannot be read; `position` is the first sign, from 1, that stands in the way). With `certain` false the
    value is a proposal that a person confirms; `taken` is None then. `repairs` are codes of what was overlooked.
    """

    text: str
    value: int | None = None
    unit: str = ""
    qualifiers: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    missing: str = ""
    fault: str = ""
    position: int | None = None

    @property
    def doubts(self) -> tuple[str, ...]:
        """Codes of what makes the reading uncertain."""
        said = [code for code in self.qualifiers if code in _DOUBTFUL_QUALIFIERS]
        return (*said, *(code for code in self.repairs if code in _DOUBTFUL_REPAIRS))

    @property
    def certain(self) -> bool:
        """Whether it can be read in one way only."""
        return not self.fault and not self.doubts

    @property
    def taken(self) -> int | None:
        """The value, if it is certain."""
        return self.value if self.certain else None


def read_number(text: str, *, unit: str = "") -> Spelled:
    """What a cell says: a number in whole ten-thousandths with its unit as written, a reason for none, or a fault.

    `unit` is the unit expected; a word after the number that is no known unit is sure only if it is this one. A
    multiple before a unit stays in the unit (50,500千円 is 50,500 of 千円); `unit.in_unit` converts. Source: GRADING §4.

    >>> [read_number(t).taken for t in ("１００名", "50,500千円", "▲3.5", "1.2万")]
    [1000000, 505000000, -35000, 120000000]
    >>> about = read_number("約1,800人")
    >>> about.value, about.unit, about.taken, about.doubts
    (18000000, '人', None, ('about',))
    >>> read_number("1,8OO").fault, read_number("1,8OO").position
    ('number_letter_for_digit', 4)
    >>> read_number("0").value, read_number("-").value, read_number("-").missing
    (0, None, 'unspecified')

    Never raises. Faults: number_is_formula · number_is_excel_error · number_is_nothing_or_zero · number_in_brackets ·
    number_is_exponent · number_is_time · number_is_date · number_is_fraction · number_is_range · number_has_points ·
    number_letter_for_digit · number_foreign_digit · number_misgrouped · number_is_several · number_too_many_digits ·
    number_not_understood.
    """
    if (value := plain_number(text)) is not None:
        return Spelled(text, value)
    plain = plain_signs(text)
    work = plain.strip()
    if len(work) > LONGEST:
        return Spelled(text, fault="number_not_understood", position=1)
    if reason := missing_reason(work):
        return Spelled(text, missing=reason)
    reading = _Reading(text, work, len(plain) - len(plain.lstrip()), without_year(plain_signs(unit)))
    try:
        value = reading.number()
    except _Unread as stop:
        return Spelled(text, fault=stop.code, position=min(stop.position, len(text)))
    qualifiers, repairs = dict.fromkeys(reading.qualifiers), dict.fromkeys(reading.repairs)
    return Spelled(text, value, reading.unit, tuple(qualifiers), tuple(repairs))


def plain_number(text: str) -> int | None:
    """A number written in the plainest way, in whole ten-thousandths; None for anything that has to be looked at.

    >>> plain_number("12.5"), plain_number("-3"), plain_number("1,000")
    (125000, -30000, None)
    """
    found = _FAST.fullmatch(text)
    if not found:
        return None
    sign, whole, part = found.groups(default="")
    return int(f"{sign}{whole}{part.ljust(4, '0')}")


def is_like_thousands(text: str) -> bool:
    """Whether a point stands where a comma would part the thousands, so that nobody sees which of them is meant.

    >>> is_like_thousands("1.800"), is_like_thousands("0.635"), is_like_thousands("1.80")
    (True, False, False)
    """
    return bool(_LIKE_THOUSANDS.fullmatch(text.removeprefix("-")))


class _Unread(Exception):
    """Leaves the reading with a fault."""

    def __init__(self, code: str, position: int) -> None:
        self.code = code
        self.position = position


@dataclass
class _Reading:
    """One cell being read from both ends towards the number."""

    text: str
    rest: str
    at: int  # signs of the text before `rest`
    expected: str
    unit: str = ""
    qualifiers: list[str] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)

    def number(self) -> int:
        """The value in whole ten-thousandths."""
        self._refuse_what_is_none()
        whole = self.rest
        self._strip_words()
        if self.rest != whole:
            self._refuse_what_is_none()
        sign = self._sign()
        if any("！" <= sign <= "～" for sign in self.text):
            self.repairs.append("wide")
        amount = self._kanji() or self._figure()
        try:
            return sign * scaled(amount)
        except TooManyDigits:
            raise _Unread("number_too_many_digits", self.at + 1) from None

    def _refuse_what_is_none(self) -> None:
        if found := refusal(self.rest):
            raise _Unread(found[0], self.at + found[1])

    def _strip_words(self) -> None:
        """Take off the words around the number, one by one from both ends."""
        before = None
        while before != self.rest:
            before = self.rest
            self._strip_before()
            self._strip_after()

    def _strip_before(self) -> None:
        if found := _BEFORE.match(self.rest):
            self.qualifiers.append(QUALIFIERS[found["word"]])
            self._skip(found.end())
        if found := _YEARLY.match(self.rest):
            self.qualifiers.append("per_year")
            self._skip(found.end())

    def _strip_after(self) -> None:
        if (found := _BRACKET.search(self.rest)) and found.start():
            self._bracket(found["round"] or found["square"] or found["thick"] or "")
            self.rest = self.rest[: found.start()]
        if (found := _MARK.search(self.rest)) and found.start():
            self.repairs.append("mark_with_number" if found["number"] else "mark")
            self.rest = self.rest[: found.start()]
        if found := _AFTER.search(self.rest):
            self.qualifiers.append(QUALIFIERS[found["word"]])
            self.rest = self.rest[: found.start()].rstrip()
        self.rest, is_yearly = without_yearly(self.rest)
        if is_yearly:
            self.qualifiers.append("per_year")

    def _bracket(self, inside: str) -> None:
        word = inside.strip()
        if word in QUALIFIERS:
            self.qualifiers.append(QUALIFIERS[word])
        elif without_year(f"回({word})") == "回":
            self.qualifiers.append("per_year")
        elif word and not self.unit and self._is_unit(word):
            self.unit = word
        else:
            self.qualifiers.append("remark")

    def _skip(self, count: int) -> None:
        self.at += count
        self.rest = self.rest[count:]

    def _sign(self) -> int:
        sign = self._one_sign()
        if self.rest.startswith("¥"):
            self.unit = self.unit or "円"
            self._skip(1 + len(self.rest[1:]) - len(self.rest[1:].lstrip()))
            self.rest = self.rest.removesuffix("-")
            sign = sign or self._one_sign()
        return sign or 1

    def _one_sign(self) -> int:
        found = _SIGN.match(self.rest)
        if not found:
            return 0
        if found["sign"] and self._is_triangle():
            self.repairs.append("triangle")
        if found["line"]:
            self.repairs.append("line_for_minus")
        if found.group() != found.group().rstrip() and found["sign"] == "-" and not self._is_triangle():
            self.repairs.append("minus_apart")  # a dash before a blank may head a line
        if found["sign"] == "±" and not re.match(r"[0.]+(?!\d)", self.rest[found.end() :]):
            raise _Unread("number_is_range", self.at + 1)
        self._skip(found.end())
        return 1 if found["sign"] in ("+", "±") else -1

    def _is_triangle(self) -> bool:
        return self.text[self.at] in TRIANGLES

    def _kanji(self) -> Decimal | None:
        found = _KANJI.match(self.rest)
        if not found:
            return None
        self.repairs.append("kanji_number")
        self.unit = found["unit"] or self.unit
        return Decimal(kanji_number(found["number"]))

    def _figure(self) -> Decimal:
        letter, body = _LETTER.match(self.rest), _BODY.match(self.rest)
        if letter and re.search(r"\d", self.rest) and not self._is_unit(self.rest[letter.start("letter") :]):
            raise _Unread("number_letter_for_digit", self.at + letter.start("letter") + 1)
        if not body:
            raise _Unread("number_not_understood", self.at + 1)
        tail = self.rest[body.end() :]
        mixed = _MIXED.match(self.rest)
        if mixed and (mixed.end() > body.end() and not self._is_unit(tail.strip())):
            self._tail(self.rest[mixed.end() :], mixed.end())
            return self._mixed(mixed.group())
        digits = body.group().rstrip(f" {NO_BREAK}")
        amount = self._amount(digits, 0)
        self._tail(tail, body.end())
        if is_like_thousands(digits) and not is_measured(self.unit or self.expected):
            self.repairs.append("point_for_comma")
        return amount

    def _mixed(self, text: str) -> Decimal:
        """1億2,000万: each part a number times its power, the powers going down."""
        self.repairs.append("multiple")
        total, above = Decimal(0), Decimal("Infinity")
        for found in _MIXED_PART.finditer(text):
            factor = power(found[2])
            if factor >= above:
                raise _Unread("number_not_understood", self.at + found.start() + 1)
            part = EXACT.multiply(self._amount(found[1], found.start()), Decimal(factor))
            total, above = EXACT.add(total, part), Decimal(factor)
        return total

    def _amount(self, body: str, start: int) -> Decimal:
        if body.endswith("."):
            self.repairs.append("point_at_end")
            body = body[:-1]
        if re.match(r"0\d", body):
            self.repairs.append("leading_zero")
        if _PLAIN.fullmatch(body):
            return Decimal(body)
        if grouped := _GROUPED.fullmatch(body):
            self.repairs.append("space_grouped" if grouped["sep"] == " " else "grouped")
            return Decimal(body.replace(grouped["sep"], ""))
        if _COMMA.fullmatch(body):
            self.repairs.append("comma_for_point")
            return Decimal(body.replace(",", "."))
        misplaced = _MISPLACED.search(body)
        raise _Unread("number_misgrouped", self.at + start + (misplaced.start() if misplaced else 0) + 1)

    def _tail(self, tail: str, start: int) -> None:
        """What follows the figure must be its unit."""
        unit = tail.strip()
        at = self.at + start + len(tail) - len(tail.lstrip()) + 1
        if not unit:
            return
        if not self._is_unit(unit):
            self._doubt(unit, at)
        elif unit in _UNITS_OF_TIME and not same_unit(unit, self.expected):
            self.repairs.append("unit_of_time")
        if self.unit and not same_unit(self.unit, unit):
            self.qualifiers.append("remark")
        self.unit = unit

    def _doubt(self, unit: str, at: int) -> None:
        if digit := re.search(r"\d", unit):
            raise _Unread("number_is_several", at + digit.start())
        if unit[0] < "\x7f" or _PROSE.search(unit) or len(unit) > 12:
            raise _Unread("number_not_understood", at)
        self.repairs.append("unknown_unit")

    def _is_unit(self, word: str) -> bool:
        is_known = is_known_unit(word) and word != "l"  # a lone l may be a mistyped 1
        return is_known or bool(self.expected and same_unit(word, self.expected))
