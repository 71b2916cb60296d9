"""The meetings, one a year: those that are told, and for all other years one like another."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.mihon.members import Members
from scripts.mihon.telling import Told

from renkei.domain.fiscal_year import era_text
from renkei.domain.meeting import AgendaItem, Attendee, Meeting, Paper


def meetings_of(content: Told, members: Members) -> Iterator[Meeting]:
    """All meetings; every one carries the notice that the region is fictional."""
    yield from (_meeting(told, members) for told in content["meeting"])
    usual = dict(content["usual"])
    first, last = usual.pop("reports")
    special = {told["reports"] for told in content["meeting"]}
    for year in range(first, last + 1):
        if year not in special:
            eras = {"reported": era_text(year), "meets": era_text(year + 1)}
            said: Told = {k: v.format(**eras) if isinstance(v, str) else v for k, v in usual.items()}
            yield Meeting(year + 1, year, **said)


def _meeting(told: Told, members: Members) -> Meeting:
    said = _frozen(told)
    papers = tuple(Paper(**_frozen(one)) for one in said.pop("paper", ()))
    agenda = tuple(AgendaItem(**_frozen(one)) for one in said.pop("agenda", ()))
    attendees = tuple(_attendee(one, members) for one in said.pop("attendee", ()))
    return Meeting(**said, papers=papers, agenda=agenda, attendees=attendees)


def _attendee(told: Told, members: Members) -> Attendee:
    key = told.get("municipality")
    return Attendee(**told | {"municipality": members.code(key) if key else ""})


def _frozen(told: Told) -> Told:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()}
