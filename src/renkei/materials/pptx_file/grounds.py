"""What stands behind the words of a table: a role's square, the frame of a category. A table cell has no frame of its own round
a word, so these are shapes behind the table; the words keep their own ground and can be read wherever their row is moved."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.materials.outline.model import RoleMark
from renkei.materials.outline.sheet import TEXT
from renkei.materials.pptx_file.marks import numeral_room, role_colours
from renkei.materials.pptx_file.typesetter import Typesetter

NAME = "地 Ground"
SIDE = 18  # of a square (LOOK §3)
TAG_AIR = 4  # beside a word in its frame
_INK = "1A1A1A"
_TO_MIDDLE = 7.5  # from the end of a line to the middle of its letters, which programs set at its end
_BESIDE_ENGLISH = 9  # where higher English letters stand in the line
_FRAME, _ENGLISH, _ENGLISH_FILLED = (
    (17, 7.5),
    (17, 9.5),
    (20.5, 10),
)  # the height of a frame; from the line's end to its middle


@dataclass(frozen=True, slots=True)
class Ground:
    """A filled or empty frame: `left` from the cell's edge, `top` from where its words begin, in points."""

    left: float
    top: float
    width: float
    height: float
    fill: str = ""
    line: str = ""


def role_ground(setter: Typesetter, role: RoleMark, line: float, *, has_name: bool) -> Ground:
    """The square behind a role's numeral in a line of so many points; `has_name` where words stand in it too."""
    _, fill, edge = role_colours(role)
    wide = max(numeral_room(role), SIDE)
    to_middle = _BESIDE_ENGLISH if has_name and not setter.is_as_high else _TO_MIDDLE
    return Ground(0, line - to_middle - SIDE / 2, wide, SIDE, fill, edge)


def tag_ground(setter: Typesetter, text: str, line: float, *, is_filled: bool) -> Ground:
    """The frame round a category: filled for what is new, empty for what changes."""
    english = _ENGLISH_FILLED if is_filled else _ENGLISH
    high, to_middle = _FRAME if setter.is_as_high else english
    fill = _INK if is_filled else ""
    return Ground(0, line - to_middle - high / 2, tag_room(setter, text), high, fill, _INK)


def tag_room(setter: Typesetter, text: str) -> float:
    """The width of the frame round a category."""
    return setter.points(text, TEXT) + 2 * TAG_AIR
