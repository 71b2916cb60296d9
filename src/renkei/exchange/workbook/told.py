"""Faults and proposals of a workbook as they are told to those who only see the workbook: its titles, its words, no codes."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from renkei.domain.errors import Fault, Place
from renkei.domain.finding import Finding
from renkei.exchange.folder_reading import Raw
from renkei.exchange.tables import TARGETS
from renkei.exchange.workbook.cell_row import CellRow
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.proposal import Proposal
from renkei.wording.words import Words

_OF_VALUE = {
    "not_a_number": "value_not_a_number"
}  # beside the column of a value there is one for why it is missing
_OF_KIND = ("kept_without_kind", "range_half_open", "upper_without_range")  # follow from the kind of a target


def in_officers_words(faults: list[Fault], raw: Raw, desk: Desk) -> list[Fault]:
    """Faults of cells of which nothing is said yet, with columns and words as the sheets have them."""
    titles: dict[tuple[str, str], str] = {}
    values: set[tuple[str, str]] = set()
    for row in (row for rows in raw.rows.values() for row in rows if isinstance(row, CellRow)):
        titles |= {(row.sheet, heading): title for heading, title in row.titles.items()}
        if {"value", "missing"} <= row.at.keys():
            values.add((row.sheet, row.titles["value"]))
    free = [f for f in faults if (f.place.sheet, f.place.cell) not in desk.broken]
    kept, of_gone = _because_gone(free, desk)
    return [*of_gone, *(_of_value(_worded(_titled(f, titles), desk), values) for f in kept)]


def _because_gone(faults: list[Fault], desk: Desk) -> tuple[list[Fault], list[Fault]]:
    """The faults that have a cause of their own; and for each column that is gone, those that follow from it as one."""
    kept: list[Fault] = []
    heaps: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        of = fault.place.sheet, "kind" if fault.code in _OF_KIND else fault.place.column
        (heaps.setdefault(of, []) if of in desk.gone else kept).append(fault)
    return kept, [_of_gone(desk.gone[of], heap) for of, heap in heaps.items()]


def _of_gone(place: Place, faults: list[Fault]) -> Fault:
    n = len({fault.place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for fault in faults})
    return Fault("column_gone_wanted", place, {"heading": place.column, "n": n})


def _titled(fault: Fault, titles: Mapping[tuple[str, str], str]) -> Fault:
    def named(value: object) -> object:
        if isinstance(value, tuple):
            return tuple(map(named, value))
        return titles.get((fault.place.sheet, str(value)), value)

    values = {name: named(v) if name in ("heading", "headings") else v for name, v in fault.values.items()}
    return dataclasses.replace(fault, values=values)


def _worded(fault: Fault, desk: Desk) -> Fault:
    """With the words that the workbook's own lists offer: 集計中, not being_compiled; 単年度, not yearly/単年度."""
    words, values = desk.words, dict(fault.values)
    if isinstance(reason := values.get("reason"), str):
        values["reason"] = words.reason(reason)
    if isinstance(choices := values.get("choices"), tuple):
        values["choices"] = tuple(_of_list(str(choice), words) for choice in choices)
    if fault.code not in _OF_KIND:
        return dataclasses.replace(fault, values=values)
    if kind := str(values.get("kind", "")):
        values["kind"] = desk.said(TARGETS.column("kind").kind, kind)
    return dataclasses.replace(fault, code=f"book_{fault.code}", values=values)


def _of_list(choice: str, words: Words) -> str:
    code, _, japanese = choice.partition("/")
    return japanese if japanese and words.is_japanese else code


def _of_value(fault: Fault, values: set[tuple[str, str]]) -> Fault:
    is_value = (fault.place.sheet, fault.place.column) in values
    return dataclasses.replace(fault, code=_OF_VALUE.get(fault.code, fault.code)) if is_value else fault


def undecided_fault(proposal: Proposal) -> Fault:
    """A proposal that a person would have to decide, for whoever cannot ask: what it would become, and that it did not."""
    beside = tuple(f"{title}：{text}" for title, text in proposal.also)
    said = {"before": proposal.before, "after": proposal.after, "beside": beside}
    return Fault(f"proposal_undecided{_form(proposal)}", proposal.place, said)


def _form(proposal: Proposal) -> str:
    if proposal.code.startswith("row_"):
        return "_row"
    if proposal.code.endswith("_gone"):
        return "_gone"
    if proposal.after:
        return ""
    return "_beside" if proposal.also else "_empty"


def finding_of(proposal: Proposal) -> Finding:
    """What a sure proposal was read as."""
    said = {"before": proposal.before, "after": proposal.after}
    code = "cell_read_as" if proposal.after else "row_left_out"
    return Finding(code, "note", f"sheet:{proposal.place.sheet}", values=said, place=proposal.place)
