"""The fonts that a paper carries: of each only the characters that stand in it, so that it looks the same everywhere."""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import lru_cache

from renkei.materials.typeface import Typeface

Characters = frozenset[str]
_JAPANESE = "BIZUDGothic-Regular.ttf"
_LATIN_ENDS = 0x250
_LATIN_SIGNS = frozenset("–—‘’“”−％＋－")


def _all(characters: Characters) -> Characters:
    return characters


def _latin(characters: Characters) -> Characters:
    """Latin letters, figures and their signs."""
    return frozenset(sign for sign in characters if ord(sign) < _LATIN_ENDS or sign in _LATIN_SIGNS)


def _rare(characters: Characters) -> Characters:
    """What the Japanese face lacks, such as 𠮷."""
    return frozenset(sign for sign in characters if not Typeface.of(_JAPANESE).glyph(ord(sign)))


# Family, weight, file, which characters. Japanese paper and all columns of figures are set in BIZ UDGothic; the kana of
# Japanese screens are those of BIZ UDPGothic; big figures and English text are set in Noto Sans.
_FACES: tuple[tuple[str, int, str, Callable[[Characters], Characters]], ...] = (
    ("Renkei Figures", 400, _JAPANESE, _all),
    ("Renkei Figures", 700, "BIZUDGothic-Bold.ttf", _all),
    ("Renkei Kana", 400, "BIZUDPGothic-Regular-kana.ttf", _all),
    ("Renkei Kana", 700, "BIZUDPGothic-Bold-kana.ttf", _all),
    ("Renkei Latin", 400, "NotoSansJP-Regular.ttf", _latin),
    ("Renkei Latin", 700, "NotoSansJP-Bold.ttf", _latin),
    ("Renkei Rare", 400, "NotoSansJP-Regular.ttf", _rare),
    ("Renkei Rare", 700, "NotoSansJP-Bold.ttf", _rare),
)


def faces(text: str) -> str:
    """The @font-face rules for all characters of a text."""
    return _faces(frozenset(text))


@lru_cache(maxsize=4)
def _faces(characters: Characters) -> str:
    made = (_face(family, weight, file, chosen(characters)) for family, weight, file, chosen in _FACES)
    return "\n".join(face for face in made if face)


def _face(family: str, weight: int, file: str, characters: Characters) -> str:
    """The rule for a face; none for one that has none of the characters."""
    face = Typeface.of(file)
    if not face.glyphs(characters):
        return ""
    data = base64.b64encode(face.subset(characters)).decode("ascii")
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f' src: url("data:font/ttf;base64,{data}") format("truetype"); }}'
    )
