"""For the office alone: what will be asked, what can be answered, and on what the answer rests (想定問答)."""

from __future__ import annotations

from renkei.domain.questions import Question, questions_of
from renkei.materials.outline.answers import Answering
from renkei.materials.outline.labelled import Labelled, Measures, labelled_pages
from renkei.materials.outline.material import Material, head
from renkei.materials.outline.model import Cell, Column, Page, Row, Table
from renkei.materials.outline.phrases import phrases

_NUMBER, _QUESTION, _SOURCE = 34, 190, 118
_PAD, _HEAD, _LINE = 9, 22, 18


def questions(material: Material) -> tuple[Page, ...]:
    """The pages of the questions; none where nothing is to be asked."""
    asked = questions_of(material.yearbook)
    if not asked:
        return ()
    words = material.words
    headline = phrases(words("Likely questions and drafted answers"))
    notes = (
        words("For the office. Not part of the papers that are handed out.")
        + ("" if words.is_japanese else " ")
        + words("Answers hold only what the facts hold."),
    )
    room = material.body_height(headline, notes) - _HEAD
    sheets = labelled_pages(material, _groups(material, asked), _measures(material), room)
    return tuple(
        Page(
            id="questions" + (f"-{at + 1}" if at else ""),
            kind="annex",
            part="questions",
            headline=headline,
            place=f"{at + 1}／{len(sheets)}" if len(sheets) > 1 else "",
            blocks=(_table(material, rows, at),),
            notes=notes,
            is_continued=at > 0,
            name=words("Likely questions (for the office)"),
            section=words("Likely questions (for the office)"),
            level=0,
        )
        for at, rows in enumerate(sheets)
    )


def _measures(material: Material) -> Measures:
    answer = material.sheet.width - _NUMBER - _QUESTION - _SOURCE
    return Measures((_NUMBER, _QUESTION), (answer, _SOURCE), _PAD, _LINE)


def _groups(material: Material, asked: tuple[Question, ...]) -> list[Labelled]:
    answering = Answering(material)
    return [_group(answering, number, one) for number, one in enumerate(asked, start=1)]


def _group(answering: Answering, number: int, question: Question) -> Labelled:
    text = answering.question(question)
    labels = (
        Cell((f"{number}",), "number", value=number, scope=""),
        Cell(phrases(text), "text", question.record, scope="rowgroup", style="strong"),
    )
    rows = []
    for fact in question.facts:
        source = answering.source(fact)
        rows.append(Row((answering.cell(fact), _source(source)), key=fact.record))
    return Labelled(labels, tuple(rows))


def _source(text: str) -> Cell:
    return Cell((), small=(text,), style="quiet")


def _table(material: Material, rows: tuple[Row, ...], at: int) -> Table:
    words = material.words
    columns = (
        Column("number", _NUMBER, label=words("No.")),
        Column("question", _QUESTION, label=words("Question")),
        Column("answer", label=words("Drafted answer")),
        Column("source", _SOURCE, label=words("Rests on")),
    )
    return Table(
        id="questions-table" + (f"-{at + 1}" if at else ""),
        kind="questions",
        caption=words("Likely questions and drafted answers"),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=rows,
        is_continued=at > 0,
    )
