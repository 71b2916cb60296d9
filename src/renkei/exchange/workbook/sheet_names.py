"""The sheets of the workbook by name: each has a Japanese and an English one, and that of its table in the folder."""

from __future__ import annotations

from renkei.domain.likeness import fold
from renkei.exchange.tables import TABLES
from renkei.wording import columns
from renkei.wording.words import N_, Words, words_of

GUIDE = "guide"
README = "readme"
FILES = "files"
CHOICES = "choices"
INNER = "renkei"  # for programs: format, language, and what is needed to know the region; never shown
# The sheets into which something is written every year.
YEARLY = (
    "meetings",
    "papers",
    "agenda",
    "attendees",
    "results",
    "breakdowns",
    "breakdown_parts",
    "figures",
    "activities",
    "comments",
    "costs",
    "plan",
    "photos",
)

_OWN = {
    GUIDE: N_("Read me first"),
    README: N_("Explanation of the facts"),
    CHOICES: N_("Words to choose"),
}
SHEETS = (GUIDE, *(table.name for table in TABLES), README, FILES, CHOICES, INNER)


def sheet_name(words: Words, sheet: str) -> str:
    """The name of a sheet in a language.

    >>> sheet_name(words_of("en"), "results"), sheet_name(words_of("ja"), "guide")
    ('Results', 'はじめに')
    """
    return words.gettext(_OWN[sheet]) if sheet in _OWN else columns.table_name(words, sheet)


def sheets_by_name() -> dict[str, str]:
    """Every name under which a sheet is known, folded, with the sheet that it means."""
    tongues = (words_of("ja"), words_of("en"))
    named = {fold(sheet_name(words, sheet)): sheet for words in tongues for sheet in SHEETS}
    return {**named, **{fold(sheet): sheet for sheet in SHEETS}}
