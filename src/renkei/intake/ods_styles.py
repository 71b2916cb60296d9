"""How cells of an OpenDocument sheet are shown, as far as it changes what a number means: a unit behind it, thousands."""

from __future__ import annotations

from dataclasses import dataclass, field

from renkei.intake.markup import Attributes, local

_PERCENT = "percentage-style"
_DIGITS = ("number", "scientific-number", "fraction")
_NUMBERS = ("number-style", _PERCENT, "currency-style")


@dataclass
class OdsStyles:
    """The number styles and the cell styles, as they are walked."""

    shown: dict[str, str] = field(default_factory=dict)  # number style → its form
    cells: dict[str, str] = field(default_factory=dict)  # cell style → number style
    _now: str = ""
    _is_share: bool = False
    _text: str | None = None

    def start(self, element: str, attributes: Attributes) -> None:
        """An element begins."""
        if element in _NUMBERS:
            self._now, self._is_share = local(attributes, "name"), element == _PERCENT
            self.shown[self._now] = ""
        elif element == "style" and (number := local(attributes, "data-style-name")):
            self.cells[local(attributes, "name")] = number
        elif self._now and element in _DIGITS:
            self.shown[self._now] += _digits(attributes)
        elif self._now and element == "text":
            self._text = ""

    def text(self, text: str) -> None:
        """The text of an element."""
        if self._text is not None:
            self._text += text

    def end(self, element: str) -> None:
        """An element ends."""
        if element == "text" and self._text is not None:
            if words := self._text.strip(" -−▲△▼()"):
                is_share = (
                    self._is_share and words == "%"
                )  # elsewhere a percent sign is a word like any other
                self.shown[self._now] += words if is_share else _quoted(words)
            self._text = None
        elif element in _NUMBERS:
            self._now = ""

    def form(self, style: str) -> str:
        """The form of a cell's style where it changes what is read; else empty."""
        form = self.shown.get(self.cells.get(style, ""), "")
        return form if form not in ("", "0") else ""


def _digits(attributes: Attributes) -> str:
    """The places of a number; with thousands left out also how many digits are shown, so that it can be said."""
    factor = local(attributes, "display-factor", "1")
    thousands = "," * ((len(factor) - 1) // 3 if factor.isdecimal() else 0)
    if not thousands:
        return "0"
    places = local(attributes, "decimal-places", "0")
    decimals = "0" * min(int(places), 20) if places.isdecimal() and len(places) < 3 else ""
    whole = "#,##0" if local(attributes, "grouping") == "true" else "0"
    return f"{whole}{decimals and '.'}{decimals}{thousands}"


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '"\\""') + '"'
