"""The fonts that a paper carries: of each only the characters that stand in it, so that it looks the same everywhere."""

from __future__ import annotations

import base64
from functools import lru_cache

from renkei.materials.html_file.typeface import Typeface

# Family, weight, file. Japanese paper and all columns of figures are set in BIZ UDGothic; the kana of Japanese screens are
# those of BIZ UDPGothic; big figures and English text are set in Noto Sans.
_FACES = (
    ("Renkei Figures", 400, "BIZUDGothic-Regular.ttf"),
    ("Renkei Figures", 700, "BIZUDGothic-Bold.ttf"),
    ("Renkei Kana", 400, "BIZUDPGothic-Regular-kana.ttf"),
    ("Renkei Kana", 700, "BIZUDPGothic-Bold-kana.ttf"),
    ("Renkei Latin", 400, "NotoSansJP-Regular-latin.ttf"),
    ("Renkei Latin", 700, "NotoSansJP-Bold-latin.ttf"),
)


def faces(text: str) -> str:
    """The @font-face rules for all characters of a text."""
    return _faces(frozenset(text))


@lru_cache(maxsize=4)
def _faces(characters: frozenset[str]) -> str:
    return "\n".join(_face(family, weight, file, characters) for family, weight, file in _FACES)


def _face(family: str, weight: int, file: str, characters: frozenset[str]) -> str:
    data = base64.b64encode(Typeface.of(file).subset(characters)).decode("ascii")
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f' src: url("data:font/ttf;base64,{data}") format("truetype"); }}'
    )
