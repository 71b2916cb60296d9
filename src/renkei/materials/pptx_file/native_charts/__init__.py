"""Native charts of a deck: figures that an office program draws and lets people edit, with their data as a small workbook.

    part = chart_part(native, "ja")       the XML that draws it
    data = workbook(native)               the workbook behind "edit data"

The neutral model (`renkei.charts`) says what is shown; `drawings_*` beside this package decide where.
"""

from renkei.materials.pptx_file.native_charts.chart_part import chart_part
from renkei.materials.pptx_file.native_charts.native import Native, Paint, Series
from renkei.materials.pptx_file.native_charts.workbook import workbook

__all__ = ["Native", "Paint", "Series", "chart_part", "workbook"]
