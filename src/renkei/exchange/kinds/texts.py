"""Words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from renkei.domain.measure import MissingReason
from renkei.exchange.kinds.kind import NO_NAMES, Kind, Names, Unreadable

LONGEST_TEXT = 32_767  # characters in a cell of Excel; it cuts what is longer
# A sign that stands for bytes nobody could read, and how the first bytes of kana and many kanji in UTF-8 look in CP932.
# Question marks alone: what an encoding without Japanese leaves.
SPOILED = re.compile(r"[\ufffd縺繧繝荳荵蜿譁]|\?{3}")
REASONS = {
    "統合": MissingReason.MERGED,
    "集計中": MissingReason.BEING_COMPILED,
    "隔年": MissingReason.OFF_YEAR,
    "目標なし": MissingReason.NO_TARGET,
    "評価困難": MissingReason.NOT_EVALUABLE,
    "対象外": MissingReason.OUT_OF_SCOPE,
    "終了": MissingReason.COMPLETED,
    "未報告": MissingReason.NOT_REPORTED,
    "不明": MissingReason.UNSPECIFIED,
}


@dataclass(frozen=True)
class Text(Kind):
    """Words, kept as they are in NFC; never NFKC, which would change what was printed."""

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        return clean_text(raw)


@dataclass(frozen=True)
class Reason(Text):
    """Why there is no value. The glossary's Japanese words are read as their codes; an office's own stay as they are."""

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        text = clean_text(raw)
        return str(REASONS.get(text.strip(), text))


def clean_text(raw: object) -> str:
    """A text in NFC with bare line feeds. Raises `Unreadable` for what no paper or workbook can hold."""
    if not isinstance(raw, str):
        raise Unreadable("not_a_text", found=str(raw))
    text = normal(raw)
    if not text.isascii() or not text.isprintable():
        _refuse_signs(text)
    if "_x000D_" in text:
        raise Unreadable("excel_line_break", found=text)
    if len(text) > LONGEST_TEXT:
        raise Unreadable("text_too_long", length=len(text), longest=LONGEST_TEXT)
    return text


def _refuse_signs(text: str) -> None:
    for character in text:
        if character == "\ufffd":
            raise Unreadable("text_damaged", found=text)
        category = unicodedata.category(character)
        if (category in ("Cc", "Cs") and character not in "\n\t") or character in "\ufffe\uffff":
            raise Unreadable("control_character", character=f"U+{ord(character):04X}")
        if (
            category == "Cf"
        ):  # no width, or another direction of writing: two texts that look the same would differ
            said = {"character": f"U+{ord(character):04X}", "before": text[: text.index(character)][-10:]}
            raise Unreadable("invisible_character", **said)
    meant = unspoiled(text) if not text.isascii() and SPOILED.search(text) else ""
    if meant:
        raise Unreadable("mojibake", found=text, proposal=meant)


def unspoiled(text: str) -> str:
    """What a text was before UTF-8 was read as CP932; empty if that did not happen.

    >>> unspoiled("青森市".encode().decode("cp932", "replace")), unspoiled("青森市")
    ('', '')
    >>> unspoiled("縺ゅ♀繧ゅｊ")
    'あおもり'
    """
    try:
        meant = text.encode("cp932").decode()
    except UnicodeError:
        return ""
    return "" if meant.isascii() else meant


def normal(text: str) -> str:
    """NFC, and line feeds alone as line ends."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
