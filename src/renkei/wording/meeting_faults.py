"""Refusals of meetings: their papers, agenda and members."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

MEETING_FAULTS: dict[str, Sentence] = {
    "not_a_time": Sentence(
        N_("“{found}” is no time of the day."),
        N_("Write 14:30."),
    ),
    "meeting_file_name": Sentence(
        N_("A meeting with this year stands in {wanted}; under another name it cannot be asked for."),
        N_("Rename the file, or correct the year. Of several meetings in a year each has a name: {example}."),
    ),
    "meetings_not_told_apart": Sentence(
        N_(
            "This meeting and the one in {other} both report {reported_year} and have no name to tell them apart."
        ),
        N_("Give one of them a name in its file's name, as meetings/2025-forum.toml, or correct reports."),
    ),
    "parts_empty": Sentence(
        N_("The papers of this meeting have no part."),
        N_("Name the parts, or take the line out: the usual ones are then taken."),
    ),
    "part_named_twice": Sentence(
        N_("The part {found} stands twice in this meeting's papers."),
        N_("Name it once."),
    ),
    "case_named_twice": Sentence(
        N_("The project {found} stands twice among the cases."),
        N_("Name it once."),
    ),
    "paper_number_twice": Sentence(
        N_("Two papers of this meeting have the number {found}."),
        N_("Give one of them another number."),
    ),
    "part_in_two_papers": Sentence(
        N_("The part {found} stands in {first} and again in {again}."),
        N_("Take it out of one of them."),
    ),
    "paper_holds_other_part": Sentence(
        N_("The paper holds the part {found}, which this meeting's papers do not have. They have: {known}."),
        N_("Add it to parts of the meeting, or take it out here."),
    ),
    "unknown_paper": Sentence(
        N_("No paper of this meeting has the number {found}."),
        N_("Write it as [[paper]] in this file, or correct the number."),
    ),
    "unknown_paper_near": Sentence(
        N_("No paper of this meeting has the number {found}. {proposal} may be meant."),
        N_("Correct the number, or write the paper as [[paper]] in this file."),
    ),
    "attendee_of_two_bodies": Sentence(
        N_("“{found}” stands for more than one body."),
        N_("Keep one of municipality, organisation and affiliation."),
    ),
    "meeting_unknown": Sentence(
        N_("There is no meeting {found} of {year} to which this belongs."),
        N_("Correct year or meeting, or add the meeting."),
    ),
    "unknown_meeting": Sentence(
        N_("No meeting on {year} is called {found}."),
        N_("There are: {known}."),
    ),
    "unknown_meeting_alone": Sentence(
        N_("No meeting on {year} is called {found}."),
        N_("Meetings of their own name stand in files such as meetings/2025-forum.toml; here there is none."),
    ),
}
