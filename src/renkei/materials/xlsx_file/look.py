"""How cells look (LOOK §1–§4): sizes, colours and rules of a sheet; the letters of grades with a shape that survives grey."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.charts import PAPER, Sign

NOTE, TEXT, TITLE = 9, 11, 16
FONTS = {"ja": "BIZ UDゴシック", "en": "Noto Sans JP"}
DIGITS = {"ja": 5.5, "en": 6.1}  # the width of a digit of them at text size, in points
INK, SUB, ZERO, HAIR, FIELD = PAPER["ink"], PAPER["sub"], PAPER["zero"], PAPER["hair"], "#666666"
_THIN, _MEDIUM = 1, 2
_RULES = {"ink": (_THIN, INK), "hair": (_THIN, HAIR), "field": (_THIN, FIELD), "group": (_MEDIUM, INK)}
_GLYPHS = {
    "circle-full": "●",
    "circle-half": "◐",
    "circle-light": "○",
    "square-light": "□",
    "square-half": "▣",
    "square-full": "■",
}
_SHAPES = frozenset("●○◎◐□■▣△▲▽▼×☆★◇◆〇")


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a cell. `top`, `bottom`: a rule (ink · hair · field · group). `form` is a number format."""

    size: int = TEXT
    bold: bool = False
    colour: str = INK
    align: str = "left"
    across: str = "top"
    wraps: bool = True
    form: str = ""
    top: str = ""
    bottom: str = ""
    is_link: bool = False
    is_set_in: bool = False

    def properties(self) -> dict[str, object]:
        """What the writer of the file calls it."""
        found: dict[str, object] = {
            "font_size": self.size,
            "bold": self.bold,
            "font_color": self.colour,
            "align": self.align,
            "valign": {"top": "top", "middle": "vcenter", "foot": "bottom"}[self.across],
            "text_wrap": self.wraps,
        }
        if self.is_set_in:
            found["indent"] = 1
        if self.form:
            found["num_format"] = self.form
        for side, rule in (("top", self.top), ("bottom", self.bottom)):
            if rule:
                found[side], found[f"{side}_color"] = _RULES[rule]
        if self.is_link:
            found["underline"] = 1
        return found


def line(size: int, language: str) -> int:
    """The height of a line in points; the font of English papers stands wider apart.

    >>> line(TEXT, "ja"), line(NOTE, "ja"), line(TEXT, "en")
    (14, 12, 16)
    """
    tenths = 13 if language == "ja" else 15
    return -(-size * tenths // 10) - (size > NOTE)


def glyph(sign: Sign) -> str:
    """The shape of a grade before its letter; none where the office's own sign is a shape itself."""
    return "" if set(sign.symbol) & _SHAPES else _GLYPHS.get(sign.style, "")


def sign_form(sign: Sign) -> str:
    """The number format that sets the shape before the letter, which alone is the cell's value."""
    shape = glyph(sign)
    return f'"{shape} "@' if shape else ""


def sign_colour(sign: Sign) -> str:
    """The colour of a grade's letter and shape on white."""
    return PAPER.get(f"{sign.style}-line", INK) if sign.style != "dash-empty" else SUB
