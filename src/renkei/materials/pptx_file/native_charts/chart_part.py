"""A native chart as the XML of its part, its elements in the order that the schema asks for."""

from __future__ import annotations

from renkei.materials.pptx_file.markup import DRAWING, HEADING, RELATIONS, escaped
from renkei.materials.pptx_file.native_charts.native import Native, Number, Paint, Series
from renkei.materials.pptx_file.native_charts.workbook import SHEET, column

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_CATEGORIES, _VALUES = 111, 112  # the axes' numbers
_LANGUAGES = {"ja": "ja-JP", "en": "en-US"}
_THIN = 9_525  # 0.75 pt
_NO_LINE = "<a:ln><a:noFill/></a:ln>"


def chart_part(chart: Native, language: str) -> str:
    """The part. It names the workbook beside it as its first relation."""
    bars = [(at, series) for at, series in enumerate(chart.series) if not series.is_line]
    rows = [(at, series) for at, series in enumerate(chart.series) if series.is_line]
    plots = (_bars(chart, bars, language) if bars else "") + (_lines(chart, rows, language) if rows else "")
    return (
        f'{HEADING}<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}"><c:date1904 val="0"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{_layout(chart)}{plots}{_category_axis(chart, language)}{_value_axis(chart, language)}<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/>{_NO_LINE}</c:spPr>'
        f'{_letters(11, "1A1A1A", language)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _layout(chart: Native) -> str:
    parts = zip("xywh", chart.inner, strict=True)
    told = "".join(f'<c:{name} val="{part / 10_000:.4f}"/>' for name, part in parts)
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{told}</c:manualLayout></c:layout>"
    )


def _bars(chart: Native, series: list[tuple[int, Series]], language: str) -> str:
    is_one = len(series) == 1
    grouping, overlap = ("clustered", "") if is_one else ("stacked", '<c:overlap val="100"/>')
    told = "".join(_series(chart, at, one, language) for at, one in series)
    return (
        f'<c:barChart><c:barDir val="{chart.direction}"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{told}'
        f'<c:gapWidth val="{chart.gap}"/>{overlap}{_AXES}</c:barChart>'
    )


def _lines(chart: Native, series: list[tuple[int, Series]], language: str) -> str:
    told = "".join(_series(chart, at, one, language) for at, one in series)
    return f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{told}<c:marker val="1"/>{_AXES}</c:lineChart>'


_AXES = f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'


def _series(chart: Native, at: int, series: Series, language: str) -> str:
    letters, last = column(at + 1), len(chart.categories) + 1
    name = f"<c:tx><c:strRef><c:f>{SHEET}!${letters}$1</c:f>{_texts([series.name])}</c:strRef></c:tx>"
    categories = (
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f>{_texts(chart.categories)}</c:strRef></c:cat>"
    )
    values = f"<c:val><c:numRef><c:f>{SHEET}!${letters}$2:${letters}${last}</c:f>{_numbers(series.values)}</c:numRef></c:val>"
    look = _line_look(series) if series.is_line else f'{_painted(series.paint)}<c:invertIfNegative val="0"/>'
    smooth = '<c:smooth val="0"/>' if series.is_line else ""
    return f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>{name}{look}{_labels(series, language)}{categories}{values}{smooth}</c:ser>'


def _texts(texts: tuple[str, ...] | list[str]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{escaped(text)}</c:v></c:pt>' for at, text in enumerate(texts))
    return f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache>'


def _numbers(values: tuple[Number | None, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(values) if value is not None
    )
    return f'<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numCache>'


# ---- look


def _painted(paint: Paint) -> str:
    return f"<c:spPr>{_fill(paint)}{_edge(paint)}</c:spPr>"


def _fill(paint: Paint) -> str:
    if paint.pattern:
        ground = f'<a:bgClr><a:srgbClr val="{paint.fill}"/></a:bgClr>'
        return f'<a:pattFill prst="{paint.pattern}"><a:fgClr><a:srgbClr val="{paint.stroke}"/></a:fgClr>{ground}</a:pattFill>'
    return _solid(paint.fill) if paint.fill else "<a:noFill/>"


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _edge(paint: Paint) -> str:
    dash = '<a:prstDash val="sysDash"/>' if paint.is_dashed else ""
    return f'<a:ln w="{_THIN}">{_solid(paint.line)}{dash}</a:ln>' if paint.line else _NO_LINE


def _line_look(series: Series) -> str:
    """The line and its round dots. Without a paint nothing is drawn."""
    paint = series.paint
    if not paint.line:
        return f'<c:spPr>{_NO_LINE}</c:spPr><c:marker><c:symbol val="none"/></c:marker>'
    line = (
        f'<a:ln w="25400" cap="rnd">{_solid(paint.line)}<a:round/></a:ln>' if series.is_joined else _NO_LINE
    )
    return f"<c:spPr>{line}</c:spPr>{_marker(paint)}"


def _marker(paint: Paint) -> str:
    dot = f'{_solid(paint.fill)}<a:ln w="19050">{_solid(paint.line)}</a:ln>'
    return f'<c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>{dot}</c:spPr></c:marker>'


# ---- words


def _labels(series: Series, language: str) -> str:
    if not series.label:
        return ""
    own = sorted({*series.unlabelled, *series.inks, *series.places})
    single = "".join(f'<c:dLbl><c:idx val="{at}"/>{_single(series, at, language)}</c:dLbl>' for at in own)
    return f"<c:dLbls>{single}{_label(series, series.ink, series.place, language)}</c:dLbls>"


def _single(series: Series, at: int, language: str) -> str:
    if at in series.unlabelled:
        return '<c:delete val="1"/>'
    return _label(series, series.inks.get(at, series.ink), series.places.get(at, series.place), language)


def _label(series: Series, ink: str, place: str, language: str) -> str:
    position = f'<c:dLblPos val="{place}"/>' if place else ""
    ground = _solid(series.ground) if series.ground else "<a:noFill/>"
    return (
        f'<c:numFmt formatCode="{escaped(series.label)}" sourceLinked="0"/><c:spPr>{ground}{_NO_LINE}</c:spPr>'
        f"{_letters(series.size, ink, language, is_bold=series.is_bold)}{position}{_SHOWN}"
    )


_SHOWN = "".join(
    f'<c:show{what} val="{int(what == "Val")}"/>'
    for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)


def _letters(size: float, ink: str, language: str, *, is_bold: bool = False, wraps: bool = False) -> str:
    wrap = "" if wraps else ' wrap="none"'
    return (
        f'<c:txPr><a:bodyPr{wrap}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(size * 100)}" b="{int(is_bold)}">{_solid(ink)}'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:pPr><a:endParaRPr lang="{_LANGUAGES[language]}"/></a:p></c:txPr>'
    )


# ---- axes


def _category_axis(chart: Native, language: str) -> str:
    """Lying bars run down from the first one. The line of the axis stays where standing bars need a ground."""
    is_lying = chart.direction == "bar"
    turn, side = ("maxMin", "l") if is_lying else ("minMax", "b")
    line = f'<a:ln w="{_THIN}">{_solid("1A1A1A")}</a:ln>' if not is_lying else _NO_LINE
    words = "low" if chart.shows_categories else "none"
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation val="{turn}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{side}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{words}"/><c:spPr>{line}</c:spPr>{_letters(chart.category_size, "1A1A1A", language, wraps=True)}<c:crossAx val="{_VALUES}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _bounds(chart: Native) -> str:
    """Both ends of the axis; what is not told the program finds."""
    high = "" if chart.high is None else f'<c:max val="{chart.high}"/>'
    return high if chart.low is None else f'{high}<c:min val="{chart.low}"/>'


def _value_axis(chart: Native, language: str) -> str:
    """Its words only where there are grid lines."""
    side = "b" if chart.direction == "bar" else "l"
    grid = (
        f'<c:majorGridlines><c:spPr><a:ln w="6350">{_solid("B3B3B3")}</a:ln></c:spPr></c:majorGridlines>'
        if chart.grid
        else ""
    )
    step = f'<c:majorUnit val="{chart.grid}"/>' if chart.grid else ""
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/>{_bounds(chart)}</c:scaling>'
        f'<c:delete val="{int(not chart.grid)}"/><c:axPos val="{side}"/>{grid}<c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>{_NO_LINE}</c:spPr>'
        f'{_letters(11, "595959", language)}<c:crossAx val="{_CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>{step}</c:valAx>'
    )
