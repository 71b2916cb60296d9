"""The outline through the templates."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from renkei.charts import Bars, Chart, Sign, Strip, drawing, svg
from renkei.charts.canvas import hundredths
from renkei.charts.mark import shape_of
from renkei.materials.html_file.fonts import faces
from renkei.materials.html_file.phrasing import broken, fitted, pieces, whole
from renkei.materials.html_file.prose import prose
from renkei.materials.html_file.years_apart import years_apart
from renkei.materials.outline.breakdowns import label_ems
from renkei.materials.outline.cover_sizes import cover_sizes
from renkei.materials.outline.measure import width
from renkei.materials.outline.model import Cell, Column, Outline, Picture, Row
from renkei.wording import Words

_FONTS = "<style>\n/* fonts */"  # user text is escaped and cannot hold it
_STYLES = ("colours", "blocks", "screen", "print")


def rendered(outline: Outline, words: Words) -> str:
    """The whole document. The fonts go in last, since they hold the characters of everything else."""
    text = _template().render(
        outline=outline,
        words=words,
        style=_style(),
        targets=frozenset(page.id for page in outline.pages),
        sign_at={sign.symbol: at for at, sign in enumerate(outline.signs)},
        has_sections=any(page.kind == "divider" for page in outline.pages),
    )
    return text.replace(_FONTS, "<style>\n" + faces(text), 1)


def environment_of(package: str) -> Environment:
    """The templates of a package, strict: every value is escaped, and one that is missing is an error."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )


@cache
def _environment() -> Environment:
    environment = environment_of("renkei.materials.html_file")
    environment.filters.update(
        pieces=pieces,
        broken=broken,
        fitted=fitted,
        whole=whole,
        prose=prose,
        chart=chart,
        kind=kind,
        drawn=drawn,
        shape=shape,
        address=address,
        longest=longest,
        label_room=label_room,
        value_room=value_room,
        share_of=share_of,
        placed=placed,
        column=column,
        dashed=dashed,
    )
    environment.globals.update(years_apart=years_apart, row_class=row_class, cover_sizes=cover_sizes)
    environment.tests.update(bars=lambda it: isinstance(it, Bars), strip=lambda it: isinstance(it, Strip))
    return environment


@cache
def _template() -> Template:
    return _environment().get_template("papers.html.j2")


@cache
def _style() -> Markup:
    folder = resources.files("renkei.materials.html_file") / "styles"
    return Markup("\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in _STYLES))


def chart(chart: Chart) -> Markup:
    """A chart drawn."""
    return Markup(svg(chart))


def drawn(sign: Sign) -> Markup:
    """A sign's mark with its letter."""
    return Markup(drawing(sign))


def shape(sign: Sign) -> Markup:
    """A sign's mark alone, for strips."""
    return Markup(shape_of(sign, 50, 50, 2300))


def kind(block: object) -> str:
    """The name of a block's sort."""
    return type(block).__name__


def address(picture: Picture) -> str:
    """A picture inside the file."""
    return f"data:{picture.media};base64,{base64.b64encode(picture.content).decode('ascii')}"


def longest(chart: Bars) -> int:
    """The value that fills the whole room of the bars."""
    return max([row.value or 0 for row in chart.rows] + [chart.full, 1])


def label_room(chart: Bars, language: str) -> str:
    """The width of the labels, in ems."""
    return hundredths(label_ems(chart, language))


def value_room(chart: Bars, language: str) -> str:
    """The width of the values, in ems."""
    return hundredths(max((width(row.text, language) for row in chart.rows), default=0) + 80)


def share_of(value: int, full: int) -> str:
    """A bar's length in percent, to a hundredth; one that is there can be seen."""
    hundredths = max(value * 10_000 // full, 100)
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def placed(row: Row, columns: Sequence[Column]) -> list[tuple[Cell, Column]]:
    """The cells of a row with the columns in which they end. Cells reaching down from rows above are counted out from
    the right, where tables are whole."""
    free = len(columns) - sum(cell.colspan for cell in row.cells)
    found, at = [], free
    for cell in row.cells:
        at += cell.colspan
        found.append((cell, columns[at - 1]))
    return found


def row_class(row: Row) -> Markup:
    """What the row is, and what begins with it."""
    names = [
        name
        for name in (row.kind if row.kind != "body" else "", f"o-{row.opens}" if row.opens else "")
        if name
    ]
    return Markup(' class="{}"').format(" ".join(names)) if names else Markup("")


def column(key: str) -> str:
    """A column's key as the name of a style: 2024/A and 2023/A look alike."""
    last = key.rpartition("/")[2]
    return last if last.isascii() and last.isalpha() and len(last) > 1 else "count"


def dashed(text: str) -> str:
    """The sign of a missing value as printed: full width."""
    return "－" if text == "-" else text
