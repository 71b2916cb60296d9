"""The colours of a theme, as far as contrast has to be reckoned with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from renkei.materials.pptx_file.opened_deck import A, P

ENOUGH = 4.5
"""The contrast that WCAG asks for between letters of usual size and what is behind them."""
_NAMED = {"black": "000000", "white": "FFFFFF"}
_KINDS = {f"{A}{kind}" for kind in ("srgbClr", "schemeClr", "sysClr", "prstClr")}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours in six hexadecimal digits, from 1 to 21.

    >>> round(contrast("767676", "FFFFFF"), 2), round(contrast("FFFFFF", "FFFFFF"), 1)
    (4.54, 1.0)
    """
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _seen(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


@dataclass(frozen=True)
class Colours:
    """The theme's colours by name (dk1 …), and which of them a slide means by tx1, bg1 and so on."""

    scheme: Mapping[str, str]
    map: Mapping[str, str]

    def named(self, name: str) -> str:
        """A colour by its name on a slide; empty where it is not known."""
        return self.scheme.get(self.map.get(name, name), "")

    def of(self, parent: Element | None, own: str = "") -> str:
        """The first colour that stands in an element; empty for none. `own` is what the theme's own styles are drawn with."""
        found = None if parent is None else next((one for one in parent.iter() if one.tag in _KINDS), None)
        if found is None:
            return ""
        name = found.get("val", "")
        known = {
            f"{A}srgbClr": name.upper(),
            f"{A}sysClr": found.get("lastClr", "").upper(),
            f"{A}prstClr": _NAMED.get(name, ""),
        }
        plain = known.get(found.tag) if found.tag in known else own if name == "phClr" else self.named(name)
        return _changed(plain, found) if plain and len(plain) == 6 else ""


def colours_of(theme: Element, master: Element, layout: Element) -> Colours:
    """The colours of the slides of a layout."""
    scheme = {}
    for one in theme.iterfind(f"{A}themeElements/{A}clrScheme/*"):
        inner = next(iter(one), None)
        if inner is not None:
            scheme[one.tag.removeprefix(A)] = (inner.get("lastClr") or inner.get("val") or "").upper()
    told = layout.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    told = master.find(f"{P}clrMap") if told is None else told
    return Colours(scheme, {} if told is None else dict(told.items()))


def _changed(colour: str, element: Element) -> str:
    """A colour made lighter or darker as its element says: shade and tint by the light that is sent out, lumMod and lumOff by
    the lightness of HSL, as office programs do it."""
    changes = {one.tag.removeprefix(A): int(one.get("val", "100000")) / 100_000 for one in element}
    if not changes:
        return colour
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    if "shade" in changes:
        parts = [_seen(_linear(part) * changes["shade"]) for part in parts]
    if "tint" in changes:
        parts = [_seen(1 - (1 - _linear(part)) * changes["tint"]) for part in parts]
    if "lumMod" in changes or "lumOff" in changes:
        from colorsys import hls_to_rgb, rgb_to_hls

        hue, light, depth = rgb_to_hls(*parts)
        light = min(max(light * changes.get("lumMod", 1) + changes.get("lumOff", 0), 0), 1)
        parts = list(hls_to_rgb(hue, light, depth))
    return "".join(f"{round(min(max(part, 0), 1) * 255):02X}" for part in parts)
