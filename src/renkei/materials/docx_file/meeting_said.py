"""A meeting in words: what it is called, when and where it is held, which papers are handed out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from renkei.domain.meeting import OFFICE_PARTS, PARTS, Meeting, Paper, usual_meeting
from renkei.domain.municipality import Municipality
from renkei.domain.part_contents import empty_in
from renkei.domain.yearbook import Yearbook
from renkei.materials.docx_file.saving import saved
from renkei.materials.docx_file.sheet import LANGUAGES, Sheet
from renkei.materials.paper_number import paper_number
from renkei.wording import Words
from renkei.wording.parts import part

_FRONT = frozenset(("cover", "contents"))


@dataclass(frozen=True)
class MeetingSaid:
    """A yearbook's meeting, with the words to speak of it."""

    yearbook: Yearbook
    words: Words

    @cached_property
    def meeting(self) -> Meeting:
        """The meeting; where none is known, the one that would report the year."""
        return self.yearbook.meeting or usual_meeting(self.yearbook.year)

    @property
    def region(self) -> str:
        """The region's name."""
        return self.words.either(self.yearbook.region.name, self.yearbook.region.english)

    @property
    def name(self) -> str:
        """The meeting's name; without one, region and year."""
        if self.meeting.name and self.words.is_japanese:
            return self.meeting.name
        year = self.words.fiscal_year(self.meeting.year)
        return self.words("{region} meeting of {year}", region=self.region, year=year)

    @property
    def draft(self) -> str:
        """（案）, if the papers are a draft."""
        return self.words(" (draft)") if self.meeting.is_draft else ""

    @property
    def secretariat(self) -> str:
        """Who keeps the facts."""
        return self.yearbook.region.secretariat

    def when(self) -> str:
        """Day and time; where the day is not settled, the office's own words, in English the year; empty where nothing is known."""
        meeting, words = self.meeting, self.words
        space = "　" if words.is_japanese else ", "
        day = ""
        if meeting.date is not None:
            bracket = "（{}）" if words.is_japanese else " ({})"
            day = words.date(meeting.date) + bracket.format(words.weekday(meeting.date))
        if meeting.date_text and (words.is_japanese or not day):
            day = meeting.date_text if words.is_japanese else words.fiscal_year(meeting.year)
        return space.join(text for text in (day, self._time()) if text)

    def _time(self) -> str:
        begins, ends = self.meeting.begins, self.meeting.ends
        if begins is None:
            return ""
        until = self.words.clock(ends) if ends else ""
        return self.words.clock(begins) + (("～" if self.words.is_japanese else "–") + until if until else "")

    # ---- papers

    def number(self, number: str) -> str:
        """A paper's number in the language of the documents."""
        return paper_number(self.words, number)

    def papers(self) -> tuple[Paper, ...]:
        """What is handed out: of the papers that the meeting names, those with something in them; where it names none, the
        papers as one."""
        if self.meeting.papers:
            return tuple(paper for paper in self.meeting.papers if paper.number not in self.missing)
        year = self.words.fiscal_year(self.meeting.year)
        title = self.meeting.title if self.words.is_japanese else ""
        return (Paper(self.meeting.paper_number, title or self.words("{year} meeting papers", year=year)),)

    @cached_property
    def missing(self) -> frozenset[str]:
        """The numbers of papers that are made of parts for which the facts hold nothing."""
        empty, papers = set(empty_in(self.yearbook)), self.meeting.papers
        return frozenset(paper.number for paper in papers if paper.parts and empty.issuperset(paper.parts))

    def paper_title(self, paper: Paper) -> str:
        """A paper's own title, else what its parts are called."""
        if paper.title and (self.words.is_japanese or not paper.parts):
            return paper.title
        hidden = {*_FRONT, *OFFICE_PARTS, *empty_in(self.yearbook)}
        shown = [id for id in paper.parts if id not in hidden]
        return self.words.join(part(self.words, id) for id in shown)

    def sections(self) -> tuple[str, ...]:
        """What the papers speak of, where they are not parted: the year, the period, the year that is planned."""
        words, book, parts = self.words, self.yearbook, set(self.meeting.parts or PARTS)
        found = []
        if parts & {"results", "cases", "comments", "summary"}:
            found.append(words("What was done in {year}", year=words.fiscal_year(book.year)))
        if "review" in parts and len(book.period) > 1:
            found.append(part(words, "review"))
        if parts & {"plan", "comparison"} and book.plan is not None:
            year = words.fiscal_year(book.plan.year)
            found.append(words("New and expanded projects of {year}", year=year) + self.draft)
        return tuple(found)

    # ---- members

    @cached_property
    def members(self) -> tuple[Municipality, ...]:
        """The members of the region in the year of the meeting, in official order."""
        register = self.yearbook.register
        if register is None:
            return self.yearbook.municipalities
        return tuple(of for of in register.municipalities if of.belongs_in(self.meeting.year))

    @cached_property
    def bodies(self) -> Mapping[str, str]:
        """Code or id → name."""
        register, words = self.yearbook.register, self.words
        known = (*(register.municipalities if register else ()), *self.yearbook.municipalities)
        found = {of.code: words.either(of.name, of.english) for of in known}
        return found | {of.id: words.either(of.name, of.english) for of in self.yearbook.organisations}

    # ---- the file

    def sheet(self, what: str) -> Sheet:
        """An empty document with its title, the meeting's name and what the document is, and its foot."""
        sheet = Sheet(self.words)
        sheet.title(self.name, what + self.draft)
        if self.meeting.notice:
            sheet.foot(self.meeting.notice)
        return sheet

    def saved(self, sheet: Sheet) -> bytes:
        """The document's bytes, made on the day of the meeting as far as it is known."""
        on = self.meeting.date or datetime.date(self.meeting.year, 4, 1)
        author, language = self.secretariat or self.region, LANGUAGES[self.words.language]
        return saved(sheet.document, title=sheet.named, on=on, author=author, language=language)
