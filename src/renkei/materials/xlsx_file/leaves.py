"""The pages of the papers as sheets: a sheet a table, with what its page says over and under it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from renkei.charts import Years
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline.material import head
from renkei.materials.outline.model import (
    Block,
    Cell,
    Column,
    Drawing,
    Group,
    KeyFigure,
    KeyFigures,
    Legend,
    Outline,
    Page,
    Points,
    Prose,
    Row,
    Table,
)
from renkei.materials.xlsx_file.case import cases_of
from renkei.materials.xlsx_file.cases import cases, figure_cells
from renkei.materials.xlsx_file.indicator_list import with_names_apart
from renkei.materials.xlsx_file.leaf import Leaf
from renkei.materials.xlsx_file.remarks import absences, with_remarks
from renkei.materials.xlsx_file.years_table import years_table
from renkei.wording import Words

_FRONT = frozenset({"cover", "contents", "divider"})
_NUMERAL = re.compile(r"^\d+[\s　]+")


def leaves(papers: Outline, yearbook: Yearbook, words: Words) -> list[Leaf]:
    """All sheets that say what the papers say, in their order."""
    found: list[Leaf] = []
    shown = (page for page in papers.pages if page.kind not in _FRONT)
    for kind, pages in groupby(shown, key=lambda page: page.kind):
        if kind == "case":
            found += cases(cases_of(pages, yearbook, words), words)
        else:
            found += [leaf for page in pages for leaf in _of_page(page, words)]
    cover = next((page for page in papers.pages if page.cover), None)
    return _with_cover_chart(found, cover) if cover else found


def _with_cover_chart(found: list[Leaf], cover: Page) -> list[Leaf]:
    """The chart of the cover stands with the counts that it draws."""
    drawings = tuple(block for block in cover.blocks if isinstance(block, Drawing))
    at = next((n for n, leaf in enumerate(found) if leaf.table and leaf.table.kind == "tally"), None)
    if at is not None:
        found[at] = replace(found[at], drawings=(*found[at].drawings, *drawings))
    return found


def _of_page(page: Page, words: Words) -> list[Leaf]:
    """A sheet for every table of a page. What the page says besides stands on the first."""
    blocks = (*page.blocks, *page.beside)
    tables = [table for block in blocks for table in _tables(block)]
    made = [_table(table, words) for table in tables] or _instead(blocks, words)
    title = page.title + page.under
    first = Leaf(
        _first_name(page, made[0] if made else None, blocks),
        title,
        made[0] if made else None,
        over=tuple(_over(page, blocks, made, words)),
        remarks=tuple(block for block in blocks if isinstance(block, Legend | Points | Prose)),
        drawings=tuple(block for block in blocks if isinstance(block, Drawing)),
        notes=(*_absences(made[:1], words), *page.notes),
    )
    return [first, *(_further(page, table, words) for table in made[1:])]


def _further(page: Page, table: Table, words: Words) -> Leaf:
    name = table.title or table.caption
    return Leaf(name, name, table, notes=(*_absences([table], words), *page.notes))


def _absences(tables: Iterable[Table], words: Words) -> tuple[str, ...]:
    reasons = [reason for table in tables if table.kind in ("tally", "change") for reason in absences(table)]
    dash = "－" if words.is_japanese else "–"
    return (words("{name}: {note}", name=dash, note=words.join(reasons)),) if reasons else ()


def _first_name(page: Page, table: Table | None, blocks: Sequence[Block]) -> str:
    """What the sheet of a page's first table is called: as its page; as the table where that is one of a kind, or the
    page is named by its section alone."""
    is_group = any(isinstance(block, Group) for block in blocks)
    if table is not None and table.kind != "years" and (is_group or _NUMERAL.match(page.name)):
        return table.title or table.caption
    return _NUMERAL.sub("", page.name or page.title + page.under)


def _tables(block: Block) -> list[Table]:
    if isinstance(block, Table):
        return [block]
    return [block.table] if isinstance(block, Group) else []


def _table(table: Table, words: Words) -> Table:
    return with_remarks(with_names_apart(table, words), words)


def _instead(blocks: Sequence[Block], words: Words) -> list[Table]:
    """Where a page has no table: its figures, or those of its chart over the years, as one."""
    figures = [block for block in blocks if isinstance(block, KeyFigures)]
    if figures:
        return [_figures_table([item for block in figures for item in block.items], words)]
    years = [block.chart for block in blocks if isinstance(block, Drawing) and isinstance(block.chart, Years)]
    return [years_table(chart, words) for chart in years[:1]]


def _figures_table(items: Sequence[KeyFigure], words: Words) -> Table:
    columns = (
        Column("label", 260, label=words("Figure")),
        Column("value", 130, "right", words("Value")),
        Column("base", 150, label=words("Remarks")),
    )
    rows = []
    for item in items:
        said = (words.join(text for text in (item.base, item.share) if text),)
        rows.append(Row((*figure_cells(item, words), Cell(said)), item.record))
    heads = (Row(tuple(head(column.label) for column in columns), kind="head"),)
    return with_remarks(
        Table("figures", "figures", words("Main figures"), columns, heads, tuple(rows)), words
    )


def _over(page: Page, blocks: Sequence[Block], made: Sequence[Table], words: Words) -> Iterable[str]:
    """Lines under the headline: what the page says first."""
    yield from (text for text in (page.lead, page.aside) if text)
    is_table = bool(made) and made[0].kind == "figures"
    for block in blocks:
        if isinstance(block, KeyFigures):
            if not is_table:
                yield _line(block, words)
            yield from ([words.join(block.remarks)] if block.remarks else [])


def _line(block: KeyFigures, words: Words) -> str:
    """Big figures in a line: 令和5年度 42項目（55項目中 76.4％） → 令和6年度 45項目."""
    said = []
    for item in block.items:
        beside = " ".join(text for text in (item.base, item.share) if text)
        _, cell = figure_cells(item, words)
        figure = f"{''.join(item.label)} {cell.text}"
        bracket = f"（{beside}）" if words.is_japanese else f" ({beside})"
        said.append(figure + bracket if beside else figure)
    return ("  →  " if block.moves else "　").join(said)
