"""The year's results: a headline built from the figures, and the role × grade tables of two years under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.charts import Stacked, Strip
from renkei.domain.tally import Tally
from renkei.materials.outline.column_parts import column_parts
from renkei.materials.outline.flow import Box, Piece
from renkei.materials.outline.flow import pages as flowed
from renkei.materials.outline.legend import legend, legend_height, scale_note
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Drawing, KeyFigure, KeyFigures, Legend, Page, Phrases, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.role_change import change_table
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.strips import strip_of_years
from renkei.materials.outline.tally_table import LABEL, fits_two_years, tally_table

_MAX_QUOTED = 3
_FIGURES, _PAD, _STRIP, _STACKED = 63, 7, 27, 60
_CHANGE_GAP = _TABLE_GAP = 14
_HEAD = 46  # two rows of heads


def results(material: Material) -> tuple[Page, ...]:
    """The pages of the year's counts."""
    tables = _tables(material)
    is_followed = len(tables) > 1
    boxes = _boxes(material, tables[0], is_followed=is_followed)
    moved = boxes.pop() if is_followed and len(boxes) > 1 and _is_strip(boxes[-1]) else ()
    pages = [_page(material, at, box) for at, box in enumerate(boxes)]
    return (*pages, *(page for table in tables[1:] for page in _earlier_year(material, table, moved)))


def _is_strip(box: Box) -> bool:
    """Whether nothing but the strip of both years is left for a page: then it goes to the year before."""
    return len(box) == 1 and isinstance(box[0], Drawing)


def _page(material: Material, at: int, blocks: Box) -> Page:
    return Page(
        id="results" + (f"-{at + 1}" if at else ""),
        kind="results",
        part="results",
        headline=headline(material),
        blocks=blocks,
        notes=_notes(material),
        name=material.words("Results of the evaluation"),
        is_continued=at > 0,
        level=2 if at else 1,
    )


def _boxes(material: Material, tables: Sequence[Table], *, is_followed: bool) -> list[Box]:
    """Figures, table, strip and legend on one page; where they do not fit, the legend stays with the table that it explains,
    and the strip goes on the next. On an office's slides no table is parted for that, and no strip stands alone: figures
    and strip come first, the table after them with its legend."""
    said, notes, width = headline(material), _notes(material), material.sheet.width
    room, later = material.body_height(said, notes), material.later_height(said, notes)
    front = [Piece(key_figures(material), _FIGURES), *_table_pieces(material, tables)]
    if not material.scale.grades:
        return flowed(front, room, later)
    strip = strip_of_years(material)
    drawn = Piece(strip, _strip_height(strip))
    signs = legend(material)
    explained = Piece(signs, legend_height(signs, width, material.language))
    whole = [*front, drawn, explained]
    if sum(piece.height for piece in whole) <= room:
        return [tuple(piece.block for piece in whole)]
    boxes = flowed([*front, explained, drawn], room, later)
    staying = boxes[:-1] if is_followed and _is_strip(boxes[-1]) else boxes
    if material.sheet.is_office and not _is_each_with_its_table(staying, tables):
        kept = [replace(piece, is_whole=True) for piece in front[1:]]
        boxes = flowed([front[0], drawn, explained, *kept, explained], room, later)
    return [_legend_last(box) for box in boxes]


def _is_each_with_its_table(boxes: Sequence[Box], tables: Sequence[Table]) -> bool:
    """Whether no table goes on from one page to another, and none of the pages is without one."""
    held = [sum(isinstance(block, Table) for block in box) for box in boxes]
    return sum(held) == len(tables) and all(held)


def _legend_last(box: Box) -> Box:
    """The legend under the strip, where both stand on a page."""
    return (*box[:-2], box[-1], box[-2]) if [type(one) for one in box[-2:]] == [Legend, Drawing] else box


def _strip_height(strip: Drawing) -> int:
    if isinstance(strip.chart, Stacked):
        return _STACKED * len(strip.chart.rows)
    return _STRIP * len(strip.chart.rows) if isinstance(strip.chart, Strip) else 0


def _table_pieces(material: Material, tables: Sequence[Table]) -> list[Piece]:
    return [
        table_piece(material, table, material.sheet.width, top=_TABLE_GAP * bool(at), pad=_PAD, head=_HEAD)
        for at, table in enumerate(tables)
    ]


def _tables(material: Material) -> list[tuple[Table, ...]]:
    """Both years in one table; where the scale has too many grades for that, each on a page of its own, in several tables
    if one is wider than the sheet."""
    book, width = material.yearbook, material.sheet.width
    if book.previous is not None and fits_two_years(material):
        return [(tally_table(material, (book.previous, book.tally)),)]
    years = [book.tally, *([book.previous] if book.previous else [])]
    return [column_parts(tally_table(material, (year,)), width, LABEL) for year in years]


def _earlier_year(material: Material, tables: Sequence[Table], strips: Box) -> list[Page]:
    year = material.words.fiscal_year(material.year - 1)
    headline = phrases(material.words("The year before: {year}", year=year))
    pieces = _table_pieces(material, tables)
    if material.yearbook.previous and material.yearbook.previous.symbols == material.yearbook.tally.symbols:
        signs = legend(material)  # of this year's scale: another one's grades are not explained by it
        pieces.append(Piece(signs, legend_height(signs, material.sheet.width, material.language)))
    pieces += [Piece(strip, _strip_height(strip)) for strip in strips if isinstance(strip, Drawing)]
    room, later = material.body_height(headline, ()), material.later_height(headline, ())
    return [
        Page(
            "results-before" + (f"-{at + 1}" if at else ""),
            "results",
            "results",
            headline,
            _legend_last(blocks),
            is_continued=at > 0,
            level=2,
        )
        for at, blocks in enumerate(flowed(pieces, room, later))
    ]


def headline(material: Material) -> Phrases:
    """What the figures say, in a sentence."""
    book, words = material.yearbook, material.words
    change, total = book.total_change, book.tally.total
    group = _group(material)
    if not group:
        return _headline_without_sides(material)
    if change is None or change.before is None or change.after is None:
        text = words(
            "{group} items: {n} of {all}", group=group, n=f"{total.favourable:,}", all=f"{total.items:,}"
        )
        return phrases(text)
    if not words.is_japanese:
        return _both_years(material)
    values = {
        "group": group,
        "year": words.fiscal_year(material.year - 1),
        "before": f"{change.before:,}",
        "after": f"{change.after:,}",
    }
    if change.after > change.before:
        return phrases(words("{group} items up from {before} in {year} to {after}", **values))
    if change.after < change.before:
        return phrases(words("{group} items down from {before} in {year} to {after}", **values))
    return phrases(words("{group} items: {after}, as in {year}", **values))


def _both_years(material: Material) -> Phrases:
    """45 of 57 items on track or mostly on track (42 of 55 in FY2023)."""
    words, tally, before = material.words, material.yearbook.tally, material.yearbook.previous
    assert before is not None
    labels = [material.grade_label(step) for step in material.favourable]
    text = words(
        "{n} of {all} items {group} ({before} of {all_before} in {year})",
        n=f"{tally.total.favourable:,}",
        all=f"{tally.total.items:,}",
        group=words(" or ").join(labels) if all(labels) else material.favourable_symbols,
        before=f"{before.total.favourable:,}",
        all_before=f"{before.total.items:,}",
        year=words.fiscal_year(before.year),
    )
    return phrases(text)


def _group(material: Material) -> str:
    """The favourable grades as a headline names them: their labels in quotes, or the group's word."""
    words, steps = material.words, material.favourable
    if not steps:
        return ""
    labels = [material.grade_label(step) for step in steps]
    if words.is_japanese and len(labels) <= _MAX_QUOTED and all(labels):
        return "".join(f"「{label}」" for label in labels)
    return material.opening(material.group)


def _headline_without_sides(material: Material) -> Phrases:
    total, words = material.yearbook.tally.total, material.words
    graded = total.items - total.not_graded
    values = {"year": words.fiscal_year(material.year), "n": f"{graded:,}", "all": f"{total.items:,}"}
    if material.scale.grades:
        return phrases(words("{year}: {n} of {all} items were graded", **values))
    return phrases(words("{year}: {all} items were reported", **values))


def key_figures(material: Material) -> KeyFigures:
    """42項目 55項目中 76.4％ → 45項目 57項目中 78.9％, and the roles that moved."""
    book = material.yearbook
    tallies = [tally for tally in (book.previous, book.tally) if tally is not None]
    figures = tuple(_key_figure(material, tally) for tally in tallies)
    return KeyFigures(figures, moves=len(figures) > 1, remarks=_moves(material) if len(figures) > 1 else ())


def _key_figure(material: Material, tally: Tally) -> KeyFigure:
    words, total = material.words, tally.total
    has_sides = bool(material.favourable)
    if not material.scale.grades:
        return _reported_figure(material, tally)
    count = total.favourable if has_sides else total.items - total.not_graded
    what = "favourable" if has_sides else "graded"
    share = total.favourable_share if has_sides else None
    return KeyFigure(
        label=(words.fiscal_year(tally.year),),
        text=f"{count:,}",
        unit=words.ngettext("item", "items", count),
        record=f"tally:{tally.year}/all/{what}",
        value=count,
        base=words("of {n} items", n=f"{total.items:,}"),
        share=words.percent(share) if share is not None else "",
        share_record=f"tally:{tally.year}/all/favourable_share",
    )


def _reported_figure(material: Material, tally: Tally) -> KeyFigure:
    """A scale without grades only counts what was reported."""
    words, count = material.words, tally.total.items
    unit = words.ngettext("item", "items", count)
    year = words.fiscal_year(tally.year)
    return KeyFigure((year,), f"{count:,}", unit, f"tally:{tally.year}/all/items", count, base=year)


def _moves(material: Material) -> tuple[str, ...]:
    """The roles that moved, the greatest move first; at most three."""
    words = material.words
    moved = [change for change in material.yearbook.changes if change.delta]
    moved.sort(key=lambda change: -abs(change.delta or 0))
    said = []
    for change in moved[:3]:
        delta = change.delta or 0
        role = material.role_word(change.key)
        if delta > 0:
            said.append(words.ngettext("{role}: {n} item more", "{role}: {n} items more", delta, role=role))
        else:
            said.append(
                words.ngettext("{role}: {n} item fewer", "{role}: {n} items fewer", -delta, role=role)
            )
    return tuple(said)


def _notes(material: Material) -> tuple[str, ...]:
    words = material.words
    said = [
        scale_note(material),
        _counted_apart(material),
        _policy(material),
        _other_scale(material),
        _left_out(material),
    ]
    return (("" if words.is_japanese else " ").join(text for text in said if text),)


def _counted_apart(material: Material) -> str:
    """Why projects and items are not the same number, where they are not."""
    tally = material.yearbook.tally
    if all(row.projects in (None, row.items) for row in (*tally.rows, tally.total)):
        return ""
    return material.words(
        "A project may have two indicators or none, so projects and items differ in number."
    )


def _policy(material: Material) -> str:
    words = material.words
    texts = {
        "plain": words("Shares are rounded one by one and may not add up to 100."),
        "largest_remainder": words("Shares are rounded so that they add up to 100."),
        "absorb_in_largest": words("Shares add up to 100: the largest takes what rounding leaves."),
    }
    return texts[str(material.yearbook.tally.policy)]


def _other_scale(material: Material) -> str:
    """Years graded by different scales, or versions of one, are marked where they are compared."""
    words, before, now = material.words, material.yearbook.previous, material.yearbook.tally
    if before is None or (before.scale, before.scale_version) == (now.scale, now.scale_version):
        return ""
    return words("{year} was graded by another scale.", year=words.fiscal_year(before.year))


def _left_out(material: Material) -> str:
    """Counts published by the region's own scale say nothing of another one; then the known items alone are counted."""
    words, tally = material.words, material.yearbook.tally
    if not tally.is_partial:
        return ""
    return words(
        "The counts that the region published by its own scale are left out: of {all} items, the {n} known one by one.",
        all=f"{tally.left_out:,}",
        n=f"{tally.total.items:,}",
    )


def _change_notes(material: Material) -> tuple[str, ...]:
    """Differences are taken of the printed shares; said where the exact one is another."""
    words, change = material.words, material.yearbook.total_change
    said = [words("Points are differences of the printed shares.")]
    exact = change.exact_points if change else None
    if change and exact is not None and change.points is not None and exact != change.points:
        moved = words.points(exact, signed=True)
        said.append(words("Before rounding, all items moved by {exact}.", exact=moved))
    return (("" if words.is_japanese else " ").join(said),)


def change_by_role(material: Material) -> tuple[Page, ...]:
    """For the annex: what moved in each role since the year before, with the shares; none without a year before."""
    if material.yearbook.previous is None or not material.favourable:
        return ()
    headline, notes = _role_headline(material), _change_notes(material)
    table = change_table(material)
    piece = table_piece(material, table, material.sheet.width, top=_CHANGE_GAP, pad=_PAD, head=_HEAD)
    room = material.body_height(headline, notes)
    return tuple(
        Page(
            id="results-roles" + (f"-{at + 1}" if at else ""),
            kind="results",
            part="annexes",
            headline=headline,
            blocks=blocks,
            notes=notes,
            is_continued=at > 0,
            name=material.words("Change by role"),
        )
        for at, blocks in enumerate(flowed([piece], room, material.later_height(headline, notes)))
    )


def _role_headline(material: Material) -> Phrases:
    """The roles that fell stand first: the total can hide them."""
    words, book = material.words, material.yearbook
    moved = [change for change in book.changes if change.delta]
    moved.sort(key=lambda change: change.delta or 0)
    if not moved:
        return phrases(words("{group} by role: no role moved", group=material.favourable_symbols))
    said = [
        words(
            "{role} from {before} to {after}", role=material.role_word(c.key), before=c.before, after=c.after
        )
        for c in (moved if len(moved) < 3 else (moved[0], moved[-1]))
    ]
    return phrases(
        words("{group} by role: {moves}", group=material.favourable_symbols, moves=words.join(said))
    )
