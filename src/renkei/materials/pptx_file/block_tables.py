"""Tables and groups on a slide."""

from __future__ import annotations

from renkei.materials.outline.model import Group, Table
from renkei.materials.outline.sheet import LEAD, LINE, NOTE_LINE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.grounds import NAME as GROUND
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.table_look import INK, THICK
from renkei.materials.pptx_file.tables import SetTable, grounds, set_table, table_markup
from renkei.materials.pptx_file.titles import draw_title, title_height
from renkei.materials.pptx_file.typesetter import PLAIN, SMALL, Ink, Shape

GROUP, GROUP_ENGLISH = (76, 14), (96, 14)  # the heading at the left, and the gutter
_GROUP_GAP, _BRACKET = 14, 9
_HEADING = Ink(LEAD, is_bold=True)


def lay_table(press: Press, table: Table, room: float, gap: float = 0, *, is_tight: bool = False) -> Laid:
    """A table under its title; `gap` over one without."""
    made = set_table(press.setter, table, room, is_tight=is_tight)
    title = title_height(press, table.title, table.subtitle, room)
    above = title or gap

    def draw(canvas: Canvas, left: float, top: float) -> None:
        draw_title(press, canvas, Box(left, top, room, title), table.title, table.subtitle)
        draw_table(press, canvas, made, left, top + above)

    return Laid(above + made.height, draw, above=13 if title else 0)


def draw_table(press: Press, canvas: Canvas, made: SetTable, left: float, top: float) -> None:
    """The native table, and the brackets over sums of groups."""
    table = made.table
    name = press.named(table.id)
    caption = table.caption + (press.words("(continued)") if table.is_continued else "")
    markup = table_markup(press.setter, made, name, press.figures)
    for ground, right, down in grounds(made):
        box = Box(left + right + ground.left, top + down + ground.top, ground.width, ground.height)
        canvas.ground(GROUND, box, fill=ground.fill, line=ground.line)
    canvas.table(name, caption, Box(left, top, sum(made.rooms), made.height), markup)
    for at, row in enumerate(made.rows):
        if row.kind == "groups":
            _brackets(canvas, made, at, left, top + sum(made.heights[:at]))


def _brackets(canvas: Canvas, made: SetTable, at: int, left: float, top: float) -> None:
    """A line over each sum that spans exactly the columns that it sums."""
    for column in made.words[at]:
        slot = made.slots[at][column]
        if slot is not None and slot.cell.style == "group":
            start = left + sum(made.rooms[:column]) + _BRACKET
            length = sum(made.rooms[column : column + slot.columns]) - _BRACKET
            canvas.rule("罫 Rule", start, top, length, rule=INK)


def group_room(press: Press, room: float) -> float:
    """What a group's table has beside its heading."""
    return room - sum(GROUP if press.is_japanese else GROUP_ENGLISH)


def lay_group(press: Press, group: Group, room: float, *, is_tight: bool = False) -> Laid:
    """A table under a thick rule, its heading at the left."""
    heading, gutter = GROUP if press.is_japanese else GROUP_ENGLISH
    made = set_table(press.setter, group.table, room - heading - gutter, is_tight=is_tight)
    height = max(made.height, _heading_height(group))

    def draw(canvas: Canvas, left: float, top: float) -> None:
        top += _GROUP_GAP
        canvas.rule("罫 Rule", left, top, heading, rule=THICK)
        canvas.write(
            group.title, _heading(press, group), Box(left, top + 6, heading, _heading_height(group) - 6)
        )
        draw_table(press, canvas, made, left + heading + gutter, top)

    return Laid(_GROUP_GAP + height, draw)


def _heading_height(group: Group) -> float:
    return 6 + 24 + (NOTE_LINE if group.is_continued else 0) + LINE


def _heading(press: Press, group: Group) -> str:
    setter = press.setter
    paragraphs = setter.paragraph(setter.run(group.title, _HEADING), Shape(24))
    if group.is_continued:
        paragraphs += setter.paragraph(setter.run(press.words("(continued)"), SMALL), Shape(NOTE_LINE))
    return paragraphs + setter.paragraph(setter.run(group.count, PLAIN))
