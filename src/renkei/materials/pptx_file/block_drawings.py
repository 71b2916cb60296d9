"""Charts on a slide: native and editable, their words round them."""

from __future__ import annotations

from renkei.materials.outline.model import Drawing
from renkei.materials.pptx_file.press import Laid, Press


def lay_drawing(press: Press, block: Drawing, room: float, space: float) -> Laid:
    """A chart of the neutral model as native charts."""
    return Laid(0, lambda canvas, left, top: None)
