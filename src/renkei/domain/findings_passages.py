"""Every text that the office wrote for a year, each with the record it belongs to. What towns wrote in their own
words is not among them: it is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from renkei.domain.register import Register

_END = re.compile(r"(?<=[。！？\n])")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, the record it stands in, and what kind of text it is (`where`)."""

    where: str  # summary · result_note · activity · content · answer · comment · review · review_as_printed · meeting
    subject: str
    project: str
    text: str

    @property
    def sentences(self) -> list[str]:
        """Its sentences, without the space around them."""
        return [sentence.strip() for sentence in _END.split(self.text) if sentence.strip()]


def passages_of(register: Register, year: int, plan_year: int) -> tuple[Passage, ...]:
    """The texts that the papers of a year print."""
    found = [*_of_projects(register, year), *_of_results(register, year), *_of_towns(register, year)]
    found += [*_of_plan(register, plan_year), *_of_review(register, year), *_of_meeting(register, year)]
    return tuple(passage for passage in found if passage.text.strip())


def _of_projects(register: Register, year: int) -> Iterator[Passage]:
    for project in register.projects:
        if project.runs_in(year):
            yield Passage("summary", f"project:{project.id}", project.id, project.summary)
    for done in register.activities:
        if done.year == year:
            subject = f"activity:{done.project}/{year}/{done.order}"
            yield Passage("activity", subject, done.project, done.name)
            yield Passage("activity", subject, done.project, done.note)


def _of_results(register: Register, year: int) -> Iterator[Passage]:
    indicators = register.index.indicators
    for id, result in register.index.results.get(year, {}).items():
        project = indicators[id].project if id in indicators else ""
        yield Passage("result_note", f"indicator:{id}", project, result.note)


def _of_towns(register: Register, year: int) -> Iterator[Passage]:
    """What the office wrote of the towns' comments: its answers, and what it put in short."""
    for comment in register.comments:
        if comment.year == year:
            subject = f"comment:{comment.project}/{year}/{comment.order}"
            yield Passage("answer", subject, comment.project, comment.answer)
            yield Passage("comment", subject, comment.project, comment.text if comment.is_summary else "")


def _of_plan(register: Register, plan_year: int) -> Iterator[Passage]:
    for row in register.plan:
        if row.year == plan_year:
            yield Passage("content", f"plan:{plan_year}/{row.order}", row.project, row.content)


def _of_review(register: Register, year: int) -> Iterator[Passage]:
    vision = register.vision_of(year)
    for point in register.review:
        if vision is not None and point.vision == vision.id:
            subject = f"review:{point.vision}/{point.kind}/{point.order}"
            yield Passage("review", subject, "", point.text)
            yield Passage("review_as_printed", subject, "", point.as_printed)


def _of_meeting(register: Register, year: int) -> Iterator[Passage]:
    for meeting in register.meetings:
        if meeting.reports == year:
            for text in (meeting.title, meeting.notice):
                yield Passage("meeting", f"meeting:{meeting.year}", "", text)
