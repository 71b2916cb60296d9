"""What was noticed while facts were read."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

FACTS_FINDINGS: dict[str, Sentence] = {
    "private_sign": Sentence(
        N_("“{found}” holds a sign of one computer's own ({sign}); elsewhere another or none is shown."),
        N_("Write the name with a sign of the standard, or as the municipality itself writes it in print."),
    ),
    "read_as_cp932": Sentence(
        N_("This file was saved as CP932 (Shift JIS) and was read so."),
        N_("renkei facts format writes it as UTF-8, which Excel opens too."),
    ),
    "read_as_cp932_of_text": Sentence(
        N_("This file was saved as CP932 (Shift JIS) and was read so."),
        N_("renkei facts format writes it as UTF-8."),
    ),
    "several_read_as_cp932": Sentence(
        N_("These files were saved as CP932 (Shift JIS) and were read so: {files}."),
        N_("renkei facts format writes them as UTF-8, which Excel opens too."),
    ),
    "file_name_composed": Sentence(
        N_("The name of this file holds separate voicing marks and was read as the usual one."),
        N_("renkei facts format renames it."),
    ),
    "file_not_read": Sentence(
        N_("This file is none of the facts' and was left alone."),
        N_("Keep it elsewhere if nobody needs it here."),
    ),
    "tables_missing": Sentence(
        N_("These tables are not there: {files}. Nothing is known of what they would hold."),
        N_(
            "If they were renamed or deleted by mistake, put them back. renkei facts format writes them empty."
        ),
    ),
    "visions_gap": Sentence(
        N_("Between {before} and {after} no vision period holds {first_year} to {last_year}."),
        N_("Correct the periods, unless there was none in these years."),
    ),
    "photo_not_listed": Sentence(
        N_("No row of photos.csv speaks of this picture, so it is printed nowhere."),
        N_("Add a row with caption and alternative text."),
    ),
}
