"""The look back on the vision period: projects and favourable share over its years, effects, points to improve."""

from __future__ import annotations

from fractions import Fraction

from renkei.charts import Gap, YearPoint, Years
from renkei.domain.fiscal_year import era_text, era_year
from renkei.domain.yearbook import PeriodYear
from renkei.materials.outline.flow import Piece, pages
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import widest, width
from renkei.materials.outline.model import Drawing, Page, Phrases, Points
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.points import points_piece
from renkei.materials.outline.sheet import LEFT, TEXT
from renkei.wording import N_

KINDS = (("effect", N_("what worked")), ("improvement", N_("what to improve")))
CHART = LEFT["review"]  # points; the others stand at the right of it
_INDENT = 13
_AXIS = 36  # points at the left of the years
_LONG_NAME = 700  # in hundredths of an em


def review(material: Material) -> tuple[Page, ...]:
    """The page of the look back; none where there is but one year and nothing was said."""
    book = material.yearbook
    if len(book.period) < 2 and not book.review:
        return ()
    headline = _headline(material)
    notes = _notes(material)
    room = material.body_height(headline, notes) - 14
    later = material.later_height(headline, notes) - 14
    beside = pages(_points(material), room, later) or [()]
    first = (Drawing(chart(material)),) if len(book.period) > 1 else ()
    return tuple(
        Page(
            id="review" + (f"-{at + 1}" if at else ""),
            kind="review",
            part="review",
            headline=headline,
            blocks=first if not at else (),
            beside=blocks,
            notes=notes,
            is_continued=at > 0,
            name=material.words("Results of the period"),
        )
        for at, blocks in enumerate(beside)
    )


def _points(material: Material) -> list[Piece]:
    pieces = []
    _, room = material.sheet.parted(CHART)
    for kind, title in KINDS:
        said = tuple((point.text,) for point in material.yearbook.review if point.kind == kind)
        if said:
            points = Points(material.opening(material.words(title)), said)
            pieces.append(points_piece(points, room - _INDENT, material.language))
    return pieces


def _headline(material: Material) -> Phrases:
    """第1期の5年間で、事業は44から57に、比較的順調な項目は48.9％から78.9％に."""
    book, words = material.yearbook, material.words
    first, last = book.period[0], book.period[-1]
    projects = ""
    if first.projects is not None and last.projects is not None and len(book.period) > 1:
        projects = words("projects from {before} to {after}", before=first.projects, after=last.projects)
    shared = book.period_points
    share = ""
    if shared and shared.share_before is not None and shared.share_after is not None:
        moved = {"before": words.percent(shared.share_before), "after": words.percent(shared.share_after)}
        share = _share_moved(material, moved)
    said = words.join(text for text in (projects, share) if text)
    span = words("{period}, {n} years: {said}", period=_period_name(material), n=len(book.period), said=said)
    return phrases(span if said else _period_name(material))


def _share_moved(material: Material, moved: dict[str, str]) -> str:
    """比較的順調な項目は48.9％から78.9％に; a long name of the favourable grades by its signs."""
    words, symbols = material.words, material.favourable_symbols
    if material.group == symbols or width(material.group, material.language) > _LONG_NAME:
        return words("{symbols} items from {before} to {after}", symbols=symbols, **moved)
    return words("{group} items from {before} to {after}", group=material.group, **moved)


def _period_name(material: Material) -> str:
    vision = material.yearbook.vision
    if vision is None:
        return material.words("The period")
    return (
        vision.name.removesuffix("ビジョン") if material.words.is_japanese else material.words("The period")
    )


def chart(material: Material) -> Years:
    """Share and number of projects over the years. A year without a published share has none."""
    book, words = material.yearbook, material.words
    points = tuple(_point(material, at, year) for at, year in enumerate(book.period))
    return Years(
        id="period",
        share_title=material.opening(words("share of {group}", group=_group(material))),
        share_unit="％" if words.is_japanese else "%",
        projects_title=words("Number of projects"),
        continuing=words("continuing projects"),
        joined=words("joined that year"),
        reported=words("share only"),
        points=points,
        gaps=tuple(_gap(material, first, last) for first, last in _runs(book.period)),
        alternative=_alternative(material),
    )


def _group(material: Material) -> str:
    """比較的順調（A＋B）; a long name by its signs alone."""
    symbols = material.favourable_symbols
    if material.group == symbols or width(material.group, material.language) > _LONG_NAME:
        return symbols
    return f"{material.group}（{symbols}）" if material.words.is_japanese else f"{material.group} ({symbols})"


def _point(material: Material, at: int, year: PeriodYear) -> YearPoint:
    words = material.words
    joined = len(year.joined)
    return YearPoint(
        label=_label(material, at, year.year),
        share=None if year.share is None else Fraction(year.share),
        share_text="" if year.share is None else str(year.share),
        is_reported=year.is_reported,
        projects=year.projects,
        projects_text=_no_number(material) if year.projects is None else f"{year.projects:,}",
        joined=min(joined, year.projects or 0),
        joined_text=words.signed(joined) if joined else "",
        record=f"period:{year.year}",
    )


def _no_number(material: Material) -> str:
    """公表値なし; a dash where the years stand too close for it."""
    text = material.words("not published")
    width_of_year = (CHART - _AXIS) // len(material.yearbook.period)
    return text if widest([text], TEXT, material.language) <= width_of_year else material.dash


def _label(material: Material, at: int, year: int) -> str:
    """The first year in full, then the number alone; a new era is said again."""
    words = material.words
    if not words.is_japanese:
        return f"FY{year}" if not at else str(year)
    _, number = era_year(year)
    return era_text(year, "") if not at or number == 1 else str(number)


def _runs(years: tuple[PeriodYear, ...]) -> list[tuple[int, int]]:
    """Years without a share that follow one another."""
    runs: list[tuple[int, int]] = []
    for at, year in enumerate(years):
        if year.share is not None:
            continue
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs


def _gap(material: Material, first: int, last: int) -> Gap:
    words, years = material.words, material.yearbook.period
    named = _years(material, years[first].year, years[last].year)
    return Gap(first, last, tuple(words("No value published,\n{years}", years=named).split("\n")))


def _years(material: Material, first: int, last: int) -> str:
    """令和3・4年度は: two years by name, more as a span."""
    words = material.words
    (era, one), (same, other) = era_year(first), era_year(last)
    if words.is_japanese and last == first + 1 and era == same and one > 1:
        return f"{era}{one}・{other}年度"
    if not words.is_japanese and last > first:
        return f"FY{first}–{last % 100:02d}"
    return words.period(first, last)


def _alternative(material: Material) -> str:
    words = material.words
    said = []
    for year in material.yearbook.period:
        share = words("no published share") if year.share is None else words.percent(year.share)
        if year.is_reported:
            share += words(" (share only published)")
        count = words("not published") if year.projects is None else f"{year.projects:,}"
        said.append(
            words(
                "{year}: share {share}, projects {n}", year=words.fiscal_year(year.year), share=share, n=count
            )
        )
    return "。".join(said) if words.is_japanese else ". ".join(said)


def _notes(material: Material) -> tuple[str, ...]:
    """Where the years come from, and the difference in points."""
    book, words = material.yearbook, material.words
    said = []
    if book.region.document:
        said.append(
            words("Source: {source}.", source=book.region.document) + ("　" if words.is_japanese else "")
        )
    reported = [words.fiscal_year(year.year) for year in book.period if year.is_reported]
    if reported:
        said.append(words("{years}: share only.", years=words.join(reported)))
    runs = _runs(book.period)
    missing = [words.period(book.period[first].year, book.period[last].year) for first, last in runs]
    if missing:
        said.append(words("{years}: projects only.", years=words.join(missing)))
    moved = book.period_points
    if moved and moved.points is not None:
        text = N_("A rise of {points}.") if moved.points >= 0 else N_("A fall of {points}.")
        said.append(words(text, points=words.points(abs(moved.points))))
    return (("" if words.is_japanese else " ").join(said),) if said else ()
