"""What looks like a number and is none: a formula, a date, a range … Which of them a cell is, and where it shows."""

from __future__ import annotations

import re

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("number_is_formula", re.compile(r"^=")),
    ("number_is_excel_error", re.compile(r"^#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$|^#+$", re.I)),
    ("number_is_nothing_or_zero", re.compile(r"^(?:なし|無し|無|実績なし|実績無し|特になし|ゼロ|〇|○|◯|x|×|none)$", re.I)),
    ("number_in_brackets", re.compile(r"^[(\[]\s*[-+]?[\d,.]+\D*[)\]]$")),
    ("number_is_exponent", re.compile(r"^[-+]?\d+(?:\.\d+)?e[-+]?\d+$", re.I)),
    ("number_is_time", re.compile(r"^\d{1,2}:\d{2}(?::\d{2})?$|^\d{1,2}時\d{0,2}分?$")),
    ("number_is_date", re.compile(r"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$|^\d{1,4}年\d|^\d{1,2}月|^(?:令和|平成|昭和|[RHS]\s*\.?\s*\d)|^\d{4}年?度|^\d{1,2}年度|^\d{4}年$", re.I)),
    ("number_is_fraction", re.compile(r"^\d+\s*/\s*\d+")),
    ("number_is_range", re.compile(r"^[-+]?[\d,.]+\D{0,6}?\s*~\s*[-+]?\d|^\d[\d,.]*\D{0,4}(?:から)\d|^\d[\d,.]*-\d")),
    ("number_has_points", re.compile(r"^[-+]?\d[\d,]*\.\d*\.")),
)  # fmt: skip
_ANY = re.compile(
    "|".join(f"(?:{pattern.pattern})" for _, pattern in _PATTERNS), re.I
)  # all of them in one go
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_NO_PART = re.compile(r"[^-+\d,.\s]")


def refusal(plain: str) -> tuple[str, int] | None:
    """The code of what a text is instead of a number, and the sign, from 1, by which it shows; None if it may be one.

    >>> refusal("2024/4/1"), refusal("1.2.3"), refusal("1,800人")
    (('number_is_date', 5), ('number_has_points', 4), None)
    """
    if foreign := _FOREIGN_DIGIT.search(plain):
        return "number_foreign_digit", foreign.end()
    if not _ANY.match(plain):
        return None
    code, found = next((code, found) for code, one in _PATTERNS if (found := one.match(plain)))
    if code == "number_has_points":
        return code, found.end()
    stop = _NO_PART.search(plain)
    return code, stop.end() if stop else 1
