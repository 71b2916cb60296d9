"""Ids, and codes of municipalities: what a spreadsheet likes to spoil."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from renkei.domain.municipality import check_digit, complete_code, lost_zero
from renkei.exchange.kinds.kind import NO_NAMES, Kind, Names, Unreadable, narrow

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
            raise _malformed(text)
        return text

    def schema(self) -> dict[str, object]:
        return {"type": "string", "pattern": "^([a-z][a-z0-9]*(-[a-z0-9]+)*)?$"}


def _malformed(text: str) -> Unreadable:
    proposal = re.sub(r"[^a-z0-9]+", "-", narrow(unicodedata.normalize("NFKC", text)).lower()).strip("-")
    if (
        _ID.fullmatch(proposal)
        and len(proposal) <= 40
        and text.isprintable()
        and len(proposal) >= len(text) - 1
    ):
        return Unreadable("id_malformed_near", found=text, proposal=proposal)
    return Unreadable("id_malformed", found=text)


@dataclass(frozen=True)
class Code(Kind):
    """A municipality's six-digit code; where members are known, its name is read too."""

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        text = narrow(str(raw))
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
    if re.fullmatch(r"(?:0[1-9]|[1-3][0-9]|4[0-7])[0-9]{4}", text):
        return Unreadable("code_wrong_check_digit", found=text, proposal=text[:5] + check_digit(text[:5]))
    if names:
        return Unreadable("unknown_municipality", found=text, known=tuple(names))
    return Unreadable("code_malformed", found=text)
