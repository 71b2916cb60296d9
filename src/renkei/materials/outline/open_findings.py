"""Annex: findings that are still open, weightier ones first."""

from __future__ import annotations

from renkei.domain.finding import Finding
from renkei.materials.outline.finding_subject import subject
from renkei.materials.outline.flow import pages
from renkei.materials.outline.material import Material, head, prose
from renkei.materials.outline.model import Cell, Column, Page, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.sheet import WIDTH, body_height
from renkei.wording import N_

_PAD, _HEAD, _GAP, _LINE = 16, 22, 8, 21
LEVELS = {"error": N_("contradiction"), "warning": N_("to be checked"), "note": N_("note")}


def annex_findings(material: Material) -> list[Page]:
    """The pages of the findings; one that says so where there is none."""
    words, findings = material.words, material.yearbook.findings
    if not findings:
        return []
    headline = phrases(
        words.ngettext("{n} finding is still open", "{n} findings are still open", len(findings))
    )
    room = body_height(headline, (), material.meeting.notice)
    sheets = pages(
        [table_piece(_table(material), WIDTH, top=_GAP, pad=_PAD, head=_HEAD, line=_LINE)], room, room
    )
    return [
        Page(
            id="findings" + (f"-{at + 1}" if at else ""),
            kind="annex",
            part="annexes",
            headline=headline,
            place=f"{at + 1}／{len(sheets)}" if len(sheets) > 1 else "",
            blocks=blocks,
            is_continued=at > 0,
            name=words("Open findings"),
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
        rows=tuple(_row(material, finding) for finding in material.yearbook.findings),
    )


def _row(material: Material, finding: Finding) -> Row:
    words = material.words
    level = words(LEVELS[finding.level]) if finding.level in LEVELS else finding.level
    cells = (
        Cell((level,)),
        Cell(phrases(subject(material, finding)), scope="row"),
        prose(words.finding(finding)),
    )
    return Row(cells, key=f"finding:{finding.code}/{finding.subject}")
