"""Refusals of the command line: paths out of reach, years and scales that do not exist."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

CLI_FAULTS: dict[str, Sentence] = {
    "no_results": Sentence(
        N_("These facts hold no results and no published counts of any year yet."),
        N_("Write results into results.csv, or published counts into reported_counts.csv."),
    ),
    "unknown_year": Sentence(
        N_("Nothing is known of {year}."),
        N_("There are facts of: {known_year}."),
    ),
    "no_scale": Sentence(
        N_("It is not said by which scale to grade."),
        N_("Write its id as scale in region.toml, or name one with --scale. The scales: renkei scales."),
    ),
    "disk_full": Sentence(
        N_("There is no room left to write. What was there before is untouched."),
        N_("Make room, or choose another place with -o."),
    ),
    "no_permission": Sentence(
        N_("This computer does not allow access. What was there before is untouched."),
        N_("Ask for the right to it, close the file where it is open, or choose another place."),
    ),
    "not_there": Sentence(
        N_("There is nothing of this name."),
        N_("Check how it is written, and in which folder the command is run."),
    ),
    "path_beyond_limit": Sentence(
        N_("This path is longer than the computer allows ({n} characters, or a name in it is too long)."),
        N_("Shorten the names, or move the folder to where fewer folders stand above it."),
    ),
    "folder_not_there": Sentence(
        N_("There is no such folder. Nothing was written."),
        N_("Make it, or choose another place with -o."),
    ),
    "table_is_output": Sentence(
        N_("This is the table itself; it would be written over. It is untouched."),
        N_("Name another file with -o."),
    ),
    "input_is_output": Sentence(
        N_("This is what is read; it would be written over. It is untouched."),
        N_("Name another file with -o."),
    ),
    "facts_are_output": Sentence(
        N_("These are facts that are compared; they would be written over. They are untouched."),
        N_("Name another file with -o."),
    ),
    "output_of_others": Sentence(
        N_("Another file stands there, which this command did not write. It is untouched."),
        N_("Name another file with -o, or move that one away."),
    ),
    "paper_worked_on": Sentence(
        N_(
            "Another program has saved this file since it was made: what people changed in it would be lost. It is untouched."
        ),
        N_(
            "To bring today's figures into a deck: renkei refresh. To make it anew all the same: --replace. To keep both: another folder with -o."
        ),
    ),
    "list_of_others": Sentence(
        N_("Another file stands there, no list of proposals. It is untouched."),
        N_("Name another file with --proposals, or move that one away."),
    ),
    "path_not_regular": Sentence(
        N_("This is no ordinary file: a pipe, say, or a device."),
        N_("Save the content as a file, and name that."),
    ),
    "is_a_file": Sentence(
        N_("This is a file; a folder is needed here. It is untouched."),
        N_("Name another folder."),
    ),
    "is_a_folder": Sentence(
        N_("This is a folder; a file is needed here. It is untouched."),
        N_("Name another file."),
    ),
    "out_of_reach": Sentence(
        N_("It could not be read or written: {said}. What was there before is untouched."),
        N_("Check the drive or the network, then try again."),
    ),
}
