"""How cells of an OpenDocument sheet are shown, as far as it changes what a number means: a unit behind it, thousands."""

from __future__ import annotations

from dataclasses import dataclass, field

from renkei.intake.markup import Attributes, local

_NUMBERS = ("number-style", "percentage-style", "currency-style")


@dataclass
class OdsStyles:
    """The number styles and the cell styles, as they are walked."""

    shown: dict[str, str] = field(default_factory=dict)  # number style → its form
    cells: dict[str, str] = field(default_factory=dict)  # cell style → number style
    _now: str = ""
    _text: str | None = None

    def start(self, element: str, attributes: Attributes) -> None:
        """An element begins."""
        if element in _NUMBERS:
            self._now = local(attributes, "name")
            self.shown[self._now] = ""
        elif element == "style" and (number := local(attributes, "data-style-name")):
            self.cells[local(attributes, "name")] = number
        elif self._now and element == "number":
            is_scaled = local(attributes, "display-factor", "1") != "1"
            self.shown[self._now] += "0," if is_scaled else "0"
        elif self._now and element == "text":
            self._text = ""

    def text(self, text: str) -> None:
        """The text of an element."""
        if self._text is not None:
            self._text += text

    def end(self, element: str) -> None:
        """An element ends."""
        if element == "text" and self._text is not None:
            if self._text.strip(" -−▲△▼()"):
                self.shown[self._now] += f'"{self._text.strip()}"' if self._text.strip() != "%" else "%"
            self._text = None
        elif element in _NUMBERS:
            self._now = ""

    def form(self, style: str) -> str:
        """The form of a cell's style where it changes what is read; else empty."""
        form = self.shown.get(self.cells.get(style, ""), "")
        return form if form not in ("", "0") else ""
