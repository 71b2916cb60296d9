"""The differences through the template."""

from __future__ import annotations

import base64
from functools import cache
from importlib import resources

from jinja2 import Template
from markupsafe import Markup

from renkei.charts import drawing, letter_size
from renkei.domain.register_difference import (
    CellChange,
    Consequences,
    Form,
    Happened,
    Held,
    RecordChange,
    TableDifference,
)
from renkei.materials.differences_file.compared import Compared, Signs, ToldCell, told
from renkei.materials.html_file.fonts import faces
from renkei.materials.html_file.rendering import environment_of
from renkei.materials.photographs import NotShown, photograph
from renkei.wording import Words, differences
from renkei.wording.columns import table_name

_FONTS = "<style>\n/* fonts */"  # what officers wrote is escaped and cannot hold it
_THUMBNAIL = (180, 180)  # points


def page(compared: Compared, words: Words) -> str:
    """The whole document. The fonts go in last, since they hold the characters of everything else."""
    text = _template().render(
        compared=compared, words=words, style=_style(), telling=_Telling(words, compared)
    )
    return text.replace(_FONTS, "<style>\n" + faces(text), 1)


class _Telling:
    """What the template asks for, in one language."""

    def __init__(self, words: Words, compared: Compared) -> None:
        self.words = words
        self.kinds = tuple(Happened)
        self.signs = Signs.known(words, compared.scales)

    def table(self, of: TableDifference) -> str:
        """What a table is called."""
        return table_name(self.words, of.table)

    def subject(self, change: RecordChange) -> str:
        """What a record is called."""
        return differences.subject(self.words, change)

    def cell(self, change: RecordChange, cell: CellChange) -> ToldCell:
        """A cell in words."""
        return told(self.words, change, cell)

    def regraded(self, following: Consequences) -> str:
        """How many items have another grade."""
        return differences.regraded(self.words, following)

    def mark(self, change: RecordChange, cell: CellChange, held: Held) -> Markup:
        """The mark of a grade with its word; nothing where there is none."""
        sign = self.signs.sign(change, cell, held)
        if sign is None:
            return Markup()
        said = sign.label if letter_size(sign) else sign.symbol
        label = self.words("grade {symbol} {label}", symbol=sign.symbol, label=sign.label).strip()
        drawn = Markup(drawing(sign))
        return Markup('<svg class="mk" viewBox="0 0 24 24" role="img" aria-label="{}">{}</svg> {}').format(
            label, drawn, said
        )

    def picture(self, held: Held) -> str:
        """A small picture inside the file, without what a camera wrote into it; nothing for what cannot be shown."""
        if held.form is not Form.PICTURE or not isinstance(held.value, bytes):
            return ""
        try:
            found = photograph(held.value, _THUMBNAIL)
        except NotShown:
            return ""
        return f"data:{found.media};base64,{base64.b64encode(found.content).decode('ascii')}"


@cache
def _template() -> Template:
    return environment_of("renkei.materials.differences_file").get_template("differences.html.j2")


@cache
def _style() -> Markup:
    colours = resources.files("renkei.materials.html_file") / "styles" / "colours.css"
    own = resources.files("renkei.materials.differences_file") / "styles" / "differences.css"
    return Markup("\n".join(file.read_text(encoding="utf-8") for file in (colours, own)))
