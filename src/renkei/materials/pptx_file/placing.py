"""A native chart put on a slide: its part, the workbook behind it, its frame."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.native_charts import Native, chart_part, workbook
from renkei.materials.pptx_file.press import Press

_KIND = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_PACKAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
_PRINTED = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def place_chart(press: Press, canvas: Canvas, name: str, alternative: str, native: Native, box: Box) -> None:
    """Draw a native chart in a box of the slide. `name` is that of its shape."""
    press.charts += 1
    press.figures.charts[name] = native
    part = f"ppt/charts/chart{press.charts}.xml"
    data = f"ppt/embeddings/workbook{press.charts}.xlsx"
    press.package.add(part, chart_part(native, press.papers.language), _KIND)
    press.package.add(data, workbook(native))
    press.package.relate(part, _PACKAGE, data)
    canvas.chart(name, alternative, box, part)


def printed(text: str, exact: Fraction) -> Decimal:
    """The number that is printed (86.5 of 86.5％), so that a chart holds what the page says; without one the exact
    value.

    >>> printed("86.5％", Fraction(21849, 25250)), printed("－", Fraction(1, 4))
    (Decimal('86.5'), Decimal('0.25'))
    """
    found = _PRINTED.search(text)
    if found:
        return Decimal(found[0].replace(",", ""))
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def number_form(texts: Iterable[str]) -> str:
    """The number format of figures that are printed so: as many decimals as the one with most.

    >>> number_form(["86", "1,234"]), number_form(["48.9", "", "－"])
    ('#,##0', '#,##0.0')
    """
    found = (_PRINTED.search(text) for text in texts)
    decimals = max((len(one[0].partition(".")[2]) for one in found if one), default=0)
    return "#,##0" + ("." + "0" * decimals if decimals else "")
