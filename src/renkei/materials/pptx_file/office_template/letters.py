"""The fonts of a theme, and by what words set in them are measured."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import normalize
from xml.etree.ElementTree import Element

from renkei.materials.outline.measure import FOREIGN
from renkei.materials.pptx_file.opened_deck import A


def _plain(name: str) -> str:
    return normalize("NFKC", name).replace(" ", "").casefold()


# Their Latin letters and figures are half as wide as Japanese ones, as those of ours are.
_HALF = {_plain(one) for one in ("BIZ UDGothic", "BIZ UDゴシック", "BIZ UDMincho", "BIZ UD明朝", "BIZ UDMincho Medium", "BIZ UD明朝 Medium", "MS Gothic", "MS ゴシック", "MS Mincho", "MS 明朝")}  # fmt: skip
# They are no wider than the room that is left, in bold too.
_USUAL = {_plain(one) for one in ("Calibri", "Arial", "Aptos", "Segoe UI", "Yu Gothic", "游ゴシック", "Yu Gothic Medium", "游ゴシック Medium", "游ゴシック Light", "Yu Mincho", "游明朝", "MS PGothic", "MS Pゴシック", "MS UI Gothic", "MS PMincho", "MS P明朝", "BIZ UDPGothic", "BIZ UDPゴシック", "BIZ UDPMincho", "BIZ UDP明朝", "Noto Sans JP", "Noto Sans CJK JP", "Times New Roman", "Century")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Letters:
    """The theme's font of running text: for Latin letters and figures, and for Japanese; empty where it names none. Both count:
    figures behind Japanese are set in the one by some programs, in the other by others."""

    latin: str
    japanese: str

    @classmethod
    def of(cls, theme: Element) -> Letters:
        """Those of a theme."""
        font = theme.find(f"{A}themeElements/{A}fontScheme/{A}minorFont")
        if font is None:
            return cls("", "")
        faces = {one.tag.removeprefix(A): one.get("typeface", "") for one in font}
        scripts = {one.get("script"): one.get("typeface", "") for one in font.iterfind(f"{A}font")}
        japanese = faces.get("ea") or scripts.get("Jpan", "")
        return cls(faces.get("latin", "") or japanese, japanese)

    @property
    def is_half_wide(self) -> bool:
        """Whether its figures are known to be as wide as ours."""
        return bool(self.names) and {_plain(one) for one in self.names} <= _HALF

    @property
    def is_usual(self) -> bool:
        """Whether its letters are known to be no wider than the room that is left for them."""
        return bool(self.names) and {_plain(one) for one in self.names} <= _HALF | _USUAL

    def measure(self, language: str) -> str:
        """What the sheet calls them: nothing where they are as wide as ours. Any others are taken for the widest, usual ones too:
        where a program does not have them, it sets the words in what it has, and the widest of those overran their place."""
        if self.is_half_wide:
            return "" if language == "ja" else FOREIGN
        return 2 * FOREIGN

    @property
    def names(self) -> tuple[str, ...]:
        """The names, each once."""
        return tuple(dict.fromkeys(name for name in (self.latin, self.japanese) if name))
