"""What the tables of the meetings hold, in words."""

from __future__ import annotations

from renkei.exchange.meaning import Meaning
from renkei.wording.words import N_

_OF_MEETING = {
    "year": N_("fiscal year in which the meeting is held; said by its file"),
    "meeting": N_("id of the meeting, if it has one; said by its file"),
    "order": N_("place in the list; said by where it stands"),
}
MEETING_MEANINGS: dict[str, Meaning] = {
    "meetings": Meaning(
        N_("One meeting: it reports one year, meets in the next, plans the one after."),
        {
            "year": N_("fiscal year in which it meets"),
            "id": N_(
                "tells several meetings of a year apart; said by the file's name: 2025-forum.toml. The plain one has none"
            ),
            "reports": N_("fiscal year that it reports"),
            "plans": N_("fiscal year that it plans"),
            "compares": N_(
                "older year of the comparison of project lists; empty: the one before the planned year, if its list is known, else the reported one"
            ),
            "name": N_("name of the meeting itself"),
            "title": N_("title of the papers"),
            "date": N_("day of the meeting"),
            "date_text": N_("the day in words, where it is not settled"),
            "begins": N_("when it begins"),
            "ends": N_("when it ends"),
            "place": N_("where it meets"),
            "paper_number": N_("number of the papers as a whole, as 資料1"),
            "is_draft": N_("（案） is printed unless false stands here"),
            "notice": N_("a line on every page"),
            "parts": N_("parts of the papers in their order"),
            "cases": N_("projects with a page of their own, in order; empty: every one with a summary"),
            "has_town_results": N_("true shows results town by town"),
        },
    ),
    "papers": Meaning(
        N_("Papers of a meeting, in the order in which they are handed out."),
        {
            **_OF_MEETING,
            "number": N_("number of the paper, as 資料1"),
            "title": N_("title of the paper; empty: what its parts are called"),
            "parts": N_("parts of the papers that it holds; empty: it is made elsewhere"),
        },
    ),
    "agenda": Meaning(
        N_("Agenda of a meeting."),
        {
            **_OF_MEETING,
            "title": N_("what is on the agenda"),
            "papers": N_("numbers of the papers that belong to it"),
            "speaker": N_("post that explains it"),
            "minutes": N_("how many minutes it takes"),
        },
    ),
    "attendees": Meaning(
        N_("Members of a meeting, in official order."),
        {
            **_OF_MEETING,
            "municipality": N_("municipality that the person stands for"),
            "organisation": N_("organisation that the person stands for"),
            "affiliation": N_("whom the person stands for, if that is neither"),
            "post": N_("post"),
            "name": N_("name; empty: a blank to be filled in by hand"),
            "duty": N_("duty in the meeting, as 座長"),
        },
    ),
}
