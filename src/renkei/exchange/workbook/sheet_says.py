"""What each sheet holds, in sentences of the guide: said to whoever fills the book in, not to whoever reads a folder."""

from __future__ import annotations

from renkei.exchange.workbook.sheet_names import FILES, README
from renkei.wording.words import N_, Words

SAYS = {
    "region": N_("The region's name, and what holds for all of it."),
    "municipalities": N_("The members in official order, the hub first."),
    "organisations": N_("Bodies that take part without being a municipality."),
    "visions": N_("The periods of the vision, one after the other."),
    "roles": N_("The roles that part the projects."),
    "fields": N_("The fields under a role or under another field."),
    "meetings": N_("A meeting a row: its day, its place, and the years it speaks of."),
    "papers": N_("The papers of a meeting, in the order in which they are handed out."),
    "agenda": N_("The agenda of a meeting."),
    "attendees": N_("Who sits in a meeting, in official order."),
    "projects": N_("The joint projects, with who takes part and who is in charge."),
    "names": N_("Names of projects other than their own, as they were printed."),
    "indicators": N_("What projects are measured by, and in which unit."),
    "targets": N_("What is aimed at, by year. Written when the vision is made or changed."),
    "results": N_("What was reached, by year."),
    "breakdowns": N_("Numbers that are broken down. Their parts stand in the next sheet."),
    "breakdown_parts": N_("The parts of these numbers, a member or an activity a row."),
    "figures": N_("Numbers of a project's year that are no indicators."),
    "activities": N_("What was done in a year, in words."),
    "comments": N_("What the members said, and what was answered."),
    "costs": N_("Budgets and final costs, in thousand yen."),
    "lineage": N_("Projects that were joined, parted or ended."),
    "plan": N_("The programme chart of a planned year."),
    "review": N_("The look back on a period of the vision."),
    "reported_counts": N_(
        "Items by role and grade as they were published, of years whose items are not known."
    ),
    "reported_years": N_("Totals of a year as they were published."),
    "photos": N_("Photographs. Each lies on the row of its record."),
    README: N_("The explanation that lies in the facts folder, a line a row."),
    FILES: N_("The office's own scales, and pictures of which no row speaks."),
}


def says(words: Words, sheet: str) -> str:
    """What a sheet holds."""
    return words.gettext(SAYS[sheet])
