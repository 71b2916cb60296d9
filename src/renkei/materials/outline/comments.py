"""What municipalities said of the projects: effects first, then points to improve with what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from renkei.domain.comment import Comment
from renkei.materials.outline.flow import Parting, Piece, pages
from renkei.materials.outline.material import Material, head, prose
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell, Column, Group, Page, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.sheet import TEXT
from renkei.wording import N_

KINDS = (("effect", N_("what worked")), ("improvement", N_("what to improve")))
HEADING, HEADING_ENGLISH = 90, 110  # the group's heading at the left
_CLOSER = (
    12  # points that slides of an office save at the rows of a page, rather than leave one row for the next
)
_PROJECT, _NAMES, _ANSWERS = 145, 90, 160
_PROJECT_ALONE = range(150, 271, 20)  # points that projects may take where no answers stand beside them
_LINE, _PAD, _HEAD, _GAP = 21, 14, 23, 14


def comments(material: Material) -> tuple[Page, ...]:
    """The pages of comments; none where nothing was said."""
    said = material.yearbook.comments
    if not said:
        return ()
    words = material.words
    are_towns = _are_towns(material, said)
    headline = phrases(
        words("Comments from towns and villages on the joint projects")
        if are_towns
        else words("Comments from municipalities on the joint projects")
    )
    pieces = [
        piece
        for kind, title in KINDS
        if (piece := _group(material, kind, material.opening(words(title)))) is not None
    ]
    pieces += _silent(material)
    notes = _notes(material, said)
    room = material.body_height(headline, notes)
    closer = _CLOSER if material.sheet.title else 0
    sheets = pages(pieces, room, material.later_height(headline, notes), closer)
    return tuple(
        Page(
            id="comments" + (f"-{at + 1}" if at else ""),
            kind="comments",
            part="comments",
            headline=headline,
            blocks=blocks,
            notes=notes,
            is_continued=at > 0,
            name=words("Comments from towns and villages")
            if are_towns
            else words("Comments from municipalities"),
            level=1,
        )
        for at, blocks in enumerate(sheets)
    )


def _are_towns(material: Material, said: Sequence[Comment]) -> bool:
    """Whether none but towns and villages said something (町村): neither the hub nor another city."""
    names = {of.code: of.name for of in material.yearbook.municipalities}
    return all(names.get(comment.municipality, "").endswith(("町", "村")) for comment in said)


def _who(material: Material, said: Sequence[Comment]) -> str:
    words = material.words
    return words("Town or village") if _are_towns(material, said) else words("Municipality")


def _notes(material: Material, said: Sequence[Comment]) -> tuple[str, ...]:
    words = material.words
    first = words("Comments on the results of {year}.", year=words.fiscal_year(material.year))
    if not any(comment.is_summary for comment in said):
        return (first,)
    if _all_are_summed(said):
        summed = words("The texts are summaries by the secretariat.")
    else:
        summed = words("(summary): the secretariat shortened the text.")
    return (first + ("" if words.is_japanese else " ") + summed,)


def _all_are_summed(said: Sequence[Comment]) -> bool:
    """Then it is said once for all of them."""
    return all(comment.is_summary for comment in said if comment.text)


def _group(material: Material, kind: str, title: str) -> Piece | None:
    """The comments of one kind, municipalities in official order within a project's place."""
    said = [comment for comment in material.yearbook.comments if comment.kind == kind]
    if not said:
        return None
    answers = _has_answers(said)
    words = material.words
    table = Table(
        id=f"comments-{kind}",
        kind="comments",
        caption=words("Comments: {kind}", kind=title),
        columns=(columns := _columns(material, answers=answers)),
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_row(material, comment, answers=answers) for comment in said),
    )
    count = words.ngettext("{n} comment", "{n} comments", len(said))
    return _grouped(_lowest(material, table), title, count)


def _lowest(material: Material, table: Table) -> Piece:
    """The table with as much room for projects as makes it lowest; beside answers it is always the same."""
    project, *others = table.columns
    rooms = (project.width,) if project.width else _PROJECT_ALONE
    tables = (replace(table, columns=(replace(project, width=room), *others)) for room in rooms)
    return min((_table_piece(material, one) for one in tables), key=lambda piece: piece.height)


def _has_answers(said: Sequence[Comment]) -> bool:
    return any(comment.kind == "improvement" or comment.answer for comment in said)


def _columns(material: Material, *, answers: bool) -> tuple[Column, ...]:
    """What was said takes the room that the others leave; without answers, projects have a share of it (0)."""
    words, said = material.words, material.yearbook.comments
    project = _PROJECT if answers and any(comment.answer for comment in said) else 0
    answered = _answers_room(material, said) if answers else 0
    return (
        Column("project", project, label=words("Project")),
        Column("comment", label=words("Comment")),
        Column("municipality", _names_room(material, said), label=_who(material, said)),
        *((Column("answer", answered, label=words("Answer")),) if answers else ()),
    )


def _room(material: Material) -> int:
    return material.sheet.width - (HEADING if material.words.is_japanese else HEADING_ENGLISH)


def _table_piece(material: Material, table: Table) -> Piece:
    return table_piece(material, table, _room(material), top=_GAP, pad=_PAD, head=_HEAD, line=_LINE)


def _names_room(material: Material, said: Sequence[Comment]) -> int:
    """What the longest name needs, within bounds."""
    names = [material.bodies.get(comment.municipality, comment.municipality) for comment in said]
    return min(max(widest(names, TEXT, material.language) + 14, _NAMES), 140)


def _answers_room(material: Material, said: Sequence[Comment]) -> int:
    if any(comment.answer for comment in said):
        return _ANSWERS
    return widest([material.words("no answer yet")], TEXT, material.language) + 14


def _silent(material: Material) -> list[Piece]:
    """Who answered that there is nothing to say, a municipality a line with its projects."""
    words = material.words
    said = [comment for comment in material.yearbook.comments if comment.kind == "no_comment"]
    if not said:
        return []
    title = material.opening(words("no comment"))
    columns = (
        Column("municipality", _PROJECT, label=_who(material, material.yearbook.comments)),
        Column("project", label=words("Projects")),
    )
    table = Table(
        id="comments-no_comment",
        kind="comments",
        caption=words("Comments: {kind}", kind=title),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_silent_row(material, code, said) for code in _in_order(material, said)),
    )
    count = words.ngettext("{n} comment", "{n} comments", len(said))
    return [_grouped(_table_piece(material, table), title, count)]


def _in_order(material: Material, said: Sequence[Comment]) -> list[str]:
    """The municipalities that said something, in official order."""
    rank = {m.code: at for at, m in enumerate(material.yearbook.municipalities)}
    return sorted(
        {comment.municipality for comment in said}, key=lambda code: (rank.get(code, len(rank)), code)
    )


def _silent_row(material: Material, code: str, said: Sequence[Comment]) -> Row:
    own = [comment for comment in said if comment.municipality == code]
    record = f"comment:{own[0].project}/{own[0].year}/{own[0].order}"
    names = material.words.join(material.project_name(comment.project) for comment in own)
    return Row((Cell((material.bodies.get(code, code),), scope="row"), prose(names, record)), key=record)


def _grouped(piece: Piece, title: str, count: str) -> Piece:
    """A table under its heading at the left; where it goes on, the heading is repeated."""
    table = piece.block
    assert isinstance(table, Table)

    def both(parting: Parting | None, room: int) -> tuple[Piece, Piece] | None:
        parted = parting(room) if parting else None
        return (_grouped(parted[0], title, count), _grouped(parted[1], title, count)) if parted else None

    group = Group(title, count, table, table.is_continued)
    return Piece(group, piece.height, partial(both, piece.split), partial(both, piece.cut))


def _row(material: Material, comment: Comment, *, answers: bool) -> Row:
    words = material.words
    record = f"comment:{comment.project}/{comment.year}/{comment.order}"
    is_marked = comment.is_summary and not _all_are_summed(material.yearbook.comments)
    summed = words(" (summary)") if is_marked else ""
    cells = [
        Cell(phrases(material.project_name(comment.project)), scope="row", page=f"project-{comment.project}"),
        prose(comment.text + summed, record),
        Cell((material.bodies.get(comment.municipality, comment.municipality),)),
    ]
    if answers:
        cells.append(
            prose(comment.answer) if comment.answer else Cell((words("no answer yet"),), style="quiet")
        )
    return Row(tuple(cells), key=record)
