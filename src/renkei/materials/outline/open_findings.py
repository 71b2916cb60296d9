"""For the office alone: what is still open before printing, weightier kinds first, one row a kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from renkei.domain.finding import LEVELS, Finding
from renkei.materials.outline.finding_subject import subject
from renkei.materials.outline.material import Material, head, prose
from renkei.materials.outline.model import Cell, Column, Page, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_pages
from renkei.wording import N_

_PAD, _HEAD, _GAP, _LINE = 16, 22, 8, 21
_LEVEL_WORDS = {"error": N_("mistake"), "warning": N_("to be checked"), "note": N_("note")}


def open_findings(material: Material) -> list[Page]:
    """The pages of the findings; none where nothing is open."""
    words, findings = material.words, material.yearbook.findings
    if not findings:
        return []
    headline = phrases(
        words.ngettext("{n} finding is still open", "{n} findings are still open", len(findings))
    )
    notes = (words("For the office. Not part of the papers that are handed out."),)
    room = material.body_height(headline, notes)
    sheets = table_pages(material, _table(material), room, room, top=_GAP, pad=_PAD, head=_HEAD, line=_LINE)
    return [
        Page(
            id="findings" + (f"-{at + 1}" if at else ""),
            kind="annex",
            part="findings",
            headline=headline,
            place=f"{at + 1}／{len(sheets)}" if len(sheets) > 1 else "",
            blocks=blocks,
            notes=notes,
            is_continued=at > 0,
            name=words("Open findings (for the office)"),
            section=words("Open findings (for the office)"),
            level=0,
        )
        for at, blocks in enumerate(sheets)
    ]


def _table(material: Material) -> Table:
    words = material.words
    columns = (
        Column("level", 76, label=words("Level")),
        Column("subject", 214, label=words("Record")),
        Column("finding", label=words("Finding")),
    )
    return Table(
        id="findings-table",
        kind="findings",
        caption=words("Open findings"),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_kind_row(material, kind) for kind in _by_kind(material)),
    )


def _by_kind(material: Material) -> list[list[Finding]]:
    """Findings of one code together, mistakes before notes."""
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for finding in material.yearbook.findings:
        kinds.setdefault((finding.level, finding.code), []).append(finding)
    weight = {level: at for at, level in enumerate(LEVELS)}
    return sorted(kinds.values(), key=lambda kind: weight.get(kind[0].level, len(LEVELS)))


def _kind_row(material: Material, kind: list[Finding]) -> Row:
    """One row for a kind; a kind with several records names each with what is the matter with it, and the remedy once."""
    parts = [material.words.finding_parts(_readable(material, finding)) for finding in kind]
    names = [whom or subject(material, one) for one, (whom, _, _) in zip(kind, parts, strict=True)]
    said = [(what, remedy) for _, what, remedy in parts]
    if len(set(said)) == 1:
        name = material.words.join(dict.fromkeys(names))
        return _row(material, kind[0], name, _sentence(material, *said[0]))
    number = material.words.ngettext("{n} record", "{n} records", len(kind))
    return _row(material, kind[0], number, _listed(material, names, said))


def _listed(material: Material, names: list[str], said: list[tuple[str, str]]) -> str:
    """A line a record; the remedy at the end where all have the same."""
    remedies = {remedy for _, remedy in said}
    shared = remedies.pop() if len(remedies) == 1 else ""
    lines = [
        material.words(
            "{name}: {note}", name=name, note=what if shared else _sentence(material, what, remedy)
        )
        for name, (what, remedy) in zip(names, said, strict=True)
    ]
    return "\n".join((*lines, shared) if shared else lines)


def _sentence(material: Material, what: str, remedy: str) -> str:
    return ("" if material.words.is_japanese else " ").join(text for text in (what, remedy) if text)


def _readable(material: Material, finding: Finding) -> Finding:
    """Photographs by their captions: a file's name says nothing on paper."""
    register = material.yearbook.register
    captions = {photo.file: photo.caption for photo in register.photos} if register else {}
    values = {name: _captioned(material, captions, value) for name, value in finding.values.items()}
    return replace(finding, values=values)


def _captioned(material: Material, captions: Mapping[str, str], value: object) -> object:
    if isinstance(value, str) and captions.get(value):
        return material.words("“{caption}”", caption=captions[value])
    if isinstance(value, tuple):
        return tuple(_captioned(material, captions, one) for one in value)
    return value


def _row(material: Material, finding: Finding, name: str, text: str) -> Row:
    words = material.words
    level = words(_LEVEL_WORDS[finding.level]) if finding.level in _LEVEL_WORDS else finding.level
    cells = (Cell((level,)), Cell(phrases(name), scope="row"), prose(text))
    return Row(cells, key=f"finding:{finding.code}/{finding.subject}")
