"""Annex: where each figure comes from."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.materials.outline.material import Material, head, prose
from renkei.materials.outline.model import Cell, Column, Page, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_pages

_PAD, _HEAD, _GAP = 11, 22, 8
_WHAT, _HOW = 170, 215
_FEW = 2  # sources that stand in a row each


def annex_sources(material: Material) -> list[Page]:
    """The pages of the sources."""
    words = material.words
    headline = phrases(words("Where the figures come from"))
    notes = _open(material)
    room = material.body_height(headline, notes)
    later = material.later_height(headline, notes)
    sheets = table_pages(material, _table(material), room, later, top=_GAP, pad=_PAD, head=_HEAD)
    return [
        Page(
            id="sources" + (f"-{at + 1}" if at else ""),
            kind="annex",
            part="annexes",
            headline=headline,
            blocks=blocks,
            notes=notes,
            is_continued=at > 0,
            name=words("Where the figures come from"),
        )
        for at, blocks in enumerate(sheets)
    ]


def _open(material: Material) -> tuple[str, ...]:
    """How many things are still being checked, in one line, and whom to ask: which ones is for the office, not for the
    meeting."""
    words, office = material.words, material.yearbook.region.secretariat
    number = sum(finding.level in ("error", "warning") for finding in material.yearbook.findings)
    if not number:
        return ()
    if not office or not (words.is_japanese or office.isascii()):
        return (
            words.ngettext(
                "The secretariat is checking {n} matter.", "The secretariat is checking {n} matters.", number
            ),
        )
    return (
        words.ngettext(
            "The secretariat is checking {n} matter (ask {office}).",
            "The secretariat is checking {n} matters (ask {office}).",
            number,
            office=office,
        ),
    )


def _table(material: Material) -> Table:
    words = material.words
    columns = (
        Column("what", _WHAT, label=words("Figures")),
        Column("how", _HOW, label=words("How they came about")),
        Column("source", label=words("Source")),
    )
    return Table(
        id="sources-table",
        kind="sources",
        caption=words("Where the figures come from"),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(
            Row((Cell(phrases(what), scope="row"), prose(how), prose(source or material.dash)))
            for what, how, source in (
                *_tallies(material),
                *_period(material),
                *_items(material),
                *_plan(material),
            )
        ),
    )


def _tallies(material: Material) -> list[tuple[str, str, str]]:
    words, book = material.words, material.yearbook
    found = []
    for tally in (book.previous, book.tally):
        if tally is None:
            continue
        how = words("as published") if tally.is_reported else words("counted from the graded items")
        what = words("Counts of {year} by role and grade", year=words.fiscal_year(tally.year))
        found.append((what, how, book.region.document if tally.is_reported else words("results reported")))
    what = words("Shares, sums and changes")
    found.append((what, words("computed from the counts"), _scale_name(material)))
    return found


def _scale_name(material: Material) -> str:
    words, scale = material.words, material.scale
    return words("scale “{name}”, version {n}", name=words.either(scale.name, scale.english), n=scale.version)


def _period(material: Material) -> list[tuple[str, str, str]]:
    words, book = material.words, material.yearbook
    found = []
    for year in book.period:
        if not year.is_reported:
            continue
        what = words("Share of {year}", year=words.fiscal_year(year.year))
        found.append((what, words("only the share was published; not recomputed"), book.region.document))
    return found


def _items(material: Material) -> list[tuple[str, str, str]]:
    """The items by their source, those without one together."""
    words, book = material.words, material.yearbook
    by_source: dict[str, list[str]] = {}
    for item in book.items:
        source = item.result.source if item.result and item.result.source else ""
        by_source.setdefault(source, []).append(item.indicator.name)
    counted = {source: len(names) for source, names in by_source.items()}
    if len([source for source in counted if source]) > _FEW:
        unnamed = counted.pop("", 0)
        counted = {_listed(material, list(counted)): sum(counted.values())} | (
            {"": unnamed} if unnamed else {}
        )
    found = []
    for source, n in counted.items():
        what = words.ngettext("{n} indicator: value and target", "{n} indicators: values and targets", n)
        found.append(
            (
                what,
                words("as reported; rates and grades computed"),
                material.full_source(source) or book.region.document,
            )
        )
    return found


def _alike(texts: Sequence[str]) -> str:
    """With what all texts begin."""
    first, last = min(texts), max(texts)
    return first[: next((at for at, sign in enumerate(first) if last[at : at + 1] != sign), len(first))]


def _listed(material: Material, sources: list[str]) -> str:
    """Sources that begin and end alike as one: 実績照会 産業部、農林部の回答."""
    start = _alike(sources)
    start = start[: start.rfind(" ") + 1]
    inner = [source.removeprefix(start) for source in sources]
    end = _alike([source[::-1] for source in inner])[::-1]
    end = end[end.find("の") :] if "の" in end else ""
    return start + material.words.join(source.removesuffix(end) for source in inner) + end


def _plan(material: Material) -> list[tuple[str, str, str]]:
    words, plan = material.words, material.yearbook.plan
    if plan is None:
        return []
    what = words("Programme chart of {year}", year=words.fiscal_year(plan.year))
    inferred = sum(row.field_is_inferred for row in plan.rows)
    how = words("as proposed in the draft") if material.meeting.is_draft else words("as decided")
    if inferred:
        how = words("as printed; {n} fields concluded from where labels stand", n=f"{inferred:,}")
    return [(what, how, material.yearbook.region.document)]
