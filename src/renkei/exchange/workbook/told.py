"""Faults and proposals of a workbook as they are told to those who only see the workbook: its titles, its words, no codes."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from renkei.domain.errors import Fault
from renkei.domain.finding import Finding
from renkei.exchange.folder_reading import Raw
from renkei.exchange.workbook.cell_row import CellRow
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.proposal import Proposal
from renkei.wording.words import Words

_OF_VALUE = {
    "not_a_number": "value_not_a_number"
}  # beside the column of a value there is one for why it is missing


def in_officers_words(faults: list[Fault], raw: Raw, desk: Desk) -> list[Fault]:
    """Faults of cells of which nothing is said yet, with columns and words as the sheets have them."""
    titles: dict[tuple[str, str], str] = {}
    values: set[tuple[str, str]] = set()
    for row in (row for rows in raw.rows.values() for row in rows if isinstance(row, CellRow)):
        titles |= {(row.sheet, heading): title for heading, title in row.titles.items()}
        if {"value", "missing"} <= row.at.keys():
            values.add((row.sheet, row.titles["value"]))
    free = [f for f in faults if (f.place.sheet, f.place.cell) not in desk.broken]
    return [_of_value(_worded(_titled(f, titles), desk.words), values) for f in free]


def _titled(fault: Fault, titles: Mapping[tuple[str, str], str]) -> Fault:
    def named(value: object) -> object:
        if isinstance(value, tuple):
            return tuple(map(named, value))
        return titles.get((fault.place.sheet, str(value)), value)

    values = {name: named(v) if name in ("heading", "headings") else v for name, v in fault.values.items()}
    return dataclasses.replace(fault, values=values)


def _worded(fault: Fault, words: Words) -> Fault:
    """With the words that the workbook's own lists offer: 集計中, not being_compiled; 単年度, not yearly/単年度."""
    values = dict(fault.values)
    if isinstance(reason := values.get("reason"), str):
        values["reason"] = words.reason(reason)
    if isinstance(choices := values.get("choices"), tuple):
        values["choices"] = tuple(_of_list(str(choice), words) for choice in choices)
    return dataclasses.replace(fault, values=values)


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
