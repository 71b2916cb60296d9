"""What municipalities said of the projects: effects first, then points to improve with what was answered."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.domain.comment import Comment
from renkei.materials.outline.flow import Piece, pages
from renkei.materials.outline.material import Material, head, prose
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell, Column, Group, Page, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.sheet import TEXT, body_height
from renkei.wording import N_

KINDS = (("effect", N_("effect")), ("improvement", N_("point to improve")), ("no_comment", N_("no comment")))
ROOM, ROOM_ENGLISH = 670, 648  # right of the group's heading
_LINE, _PAD, _HEAD, _GAP = 21, 14, 23, 14


def comments(material: Material) -> tuple[Page, ...]:
    """The pages of comments; none where nothing was said."""
    said = material.yearbook.comments
    if not said:
        return ()
    words = material.words
    headline = phrases(words("Comments of municipalities on the joint projects"))
    pieces = [
        piece
        for kind, title in KINDS
        if (piece := _group(material, kind, material.opening(words(title)))) is not None
    ]
    notes = _notes(material, said)
    room = body_height(headline, notes, material.meeting.notice)
    sheets = pages(pieces, room, room)
    return tuple(
        Page(
            id="comments" + (f"-{at + 1}" if at else ""),
            kind="comments",
            part="comments",
            headline=headline,
            blocks=blocks,
            notes=notes,
            is_continued=at > 0,
            name=words("Comments of municipalities"),
            level=1,
        )
        for at, blocks in enumerate(sheets)
    )


def _notes(material: Material, said: Sequence[Comment]) -> tuple[str, ...]:
    words = material.words
    year = words.fiscal_year(material.year)
    first = words("Comments on the results of {year}.", year=year)
    if any(comment.is_summary for comment in said):
        summed = words("(gist): the secretariat shortened the text.")
        return (first + ("" if words.is_japanese else " ") + summed,)
    return (first,)


def _group(material: Material, kind: str, title: str) -> Piece | None:
    """The comments of one kind, municipalities in official order within a project's place."""
    said = [comment for comment in material.yearbook.comments if comment.kind == kind]
    if not said:
        return None
    answers = kind == "improvement" or any(comment.answer for comment in said)
    words = material.words
    columns = (
        Column("project", 216, label=words("Project")),
        Column("comment", label=words("Comment")),
        Column("municipality", _names_room(material, said), label=words("Municipality")),
        *((Column("answer", _answers_room(material, said), label=words("Answer")),) if answers else ()),
    )
    table = Table(
        id=f"comments-{kind}",
        kind="comments",
        caption=words("Comments: {kind}", kind=title),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_row(material, comment, answers=answers) for comment in said),
    )
    count = words.ngettext("{n} comment", "{n} comments", len(said))
    return _grouped(
        table_piece(
            table, ROOM if words.is_japanese else ROOM_ENGLISH, top=_GAP, pad=_PAD, head=_HEAD, line=_LINE
        ),
        title,
        count,
    )


def _names_room(material: Material, said: Sequence[Comment]) -> int:
    """What the longest name needs, within bounds."""
    names = [material.bodies.get(comment.municipality, comment.municipality) for comment in said]
    return min(max(widest(names, TEXT) + 14, 72), 140)


def _answers_room(material: Material, said: Sequence[Comment]) -> int:
    if any(comment.answer for comment in said):
        return 170
    return widest([material.words("no answer yet")], TEXT) + 14


def _grouped(piece: Piece, title: str, count: str) -> Piece:
    """A table under its heading at the left; where it goes on, the heading is repeated."""
    table = piece.block
    assert isinstance(table, Table)

    def split(room: int) -> tuple[Piece, Piece] | None:
        parted = piece.split(room) if piece.split else None
        return (_grouped(parted[0], title, count), _grouped(parted[1], title, count)) if parted else None

    return Piece(Group(title, count, table, table.is_continued), piece.height, split)


def _row(material: Material, comment: Comment, *, answers: bool) -> Row:
    words = material.words
    record = f"comment:{comment.project}/{comment.year}/{comment.order}"
    gist = words(" (gist)") if comment.is_summary else ""
    pieces = phrases(comment.text or words("no comment"))
    cells = [
        Cell(phrases(material.project_name(comment.project)), scope="row", page=f"project-{comment.project}"),
        Cell((*pieces[:-1], pieces[-1] + gist), record=record),
        Cell((material.bodies.get(comment.municipality, comment.municipality),)),
    ]
    if answers:
        cells.append(
            prose(comment.answer) if comment.answer else Cell((words("no answer yet"),), style="quiet")
        )
    return Row(tuple(cells), key=record)
