"""次第: title, day, place, what is on the agenda with its papers and who explains it, and what is handed out."""

from __future__ import annotations

from renkei.domain.meeting import AgendaItem
from renkei.domain.yearbook import Yearbook
from renkei.materials.docx_file.meeting_said import MeetingSaid
from renkei.materials.docx_file.sheet import ROOM, Sheet
from renkei.wording import Words

_NUMBER = {"ja": 30, "en": 40}  # millimetres


def agenda(yearbook: Yearbook, words: Words) -> bytes:
    """The agenda of the yearbook's meeting as DOCX: A4 portrait, to be changed in any word processor.

    Where the meeting has no agenda of its own, it is made of its papers. The same facts give the same bytes.
    """
    said = MeetingSaid(yearbook, words)
    sheet = said.sheet(words("Agenda"))
    _facts(sheet, said)
    sheet.heading(words("Order of business"))
    for item in said.meeting.agenda or _usual(said):
        _item(sheet, said, item)
    _papers(sheet, said)
    return said.saved(sheet)


def _facts(sheet: Sheet, said: MeetingSaid) -> None:
    """Day and place; what is not known is left to be filled in."""
    words = said.words
    sheet.fact(words("Time"), said.when())
    sheet.fact(words("Place"), said.meeting.place)


def _usual(said: MeetingSaid) -> tuple[AgendaItem, ...]:
    """Opening, every paper, other matters, closing."""
    words = said.words
    if said.meeting.papers:
        items = ((said.paper_title(paper), paper.number) for paper in said.papers())
    else:
        items = ((title, said.meeting.paper_number) for title in said.sections())
    papers = tuple(AgendaItem(title, (number,) if number else ()) for title, number in items if title)
    rest = (AgendaItem(words("Other matters")), AgendaItem(words("Closing")))
    return (AgendaItem(words("Opening")), *papers, *rest)


def _item(sheet: Sheet, said: MeetingSaid, item: AgendaItem) -> None:
    """An item, and under it its papers, who speaks, and for how long. Papers are explained; else the post is said alone."""
    words = said.words
    minutes = words.ngettext("{n} minute", "{n} minutes", item.minutes) if item.minutes else ""
    papers = words.join(said.number(number) for number in item.papers if number not in said.missing)
    speaker = item.speaker
    if speaker and papers:
        speaker = words("Explained by: {post}", post=speaker)
    more = [text for text in (papers, speaker, minutes) if text]
    sheet.numbered(item.title, keeps=bool(more))
    if more:
        sheet.under(("　" if words.is_japanese else " · ").join(more))


def _papers(sheet: Sheet, said: MeetingSaid) -> None:
    words = said.words
    papers = [paper for paper in said.papers() if paper.number or said.paper_title(paper)]
    if not papers:
        return
    sheet.heading(words("Papers handed out"))
    dash = "－" if words.is_japanese else "–"
    rows = [(said.number(paper.number) or dash, said.paper_title(paper) or dash) for paper in papers]
    wide = _NUMBER[words.language]
    sheet.table((words("Paper number"), words("Title")), rows, (wide, ROOM - wide))
    sheet.note(words("Besides these, this agenda and the attendance list."))
