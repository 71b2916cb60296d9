"""Sentences of columns that are not clear, and of files that say what columns mean."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

COLUMN_MAP_FAULTS: dict[str, Sentence] = {
    "columns_twice": Sentence(
        N_("More than one column may be {meant}: {columns}. Nothing was written."),
        N_('Say which in a file, and name it with --columns: {meant} = "…".'),
    ),
    "columns_no_direction": Sentence(
        N_("No column says whether more or less is better. Nothing was written."),
        N_(
            'Name the column in a file given with --columns (direction = "…"), or what holds for all rows: direction = {example}.'
        ),
    ),
    "columns_missing": Sentence(
        N_("By the headings, no column is {meant}. Nothing was written."),
        N_('Name it in a file given with --columns ({meant} = "…"). There are: {columns}.'),
    ),
    "columns_scaled_no_whole": Sentence(
        N_("The column does not hold whole numbers, so it is not known what {key} divides. Nothing was written."),
        N_("Take {key} out of the file, or write the column as whole numbers."),
    ),
    "columns_key_unknown": Sentence(
        N_("There is no such key in a file of columns. Nothing was written."),
        N_("There are: {known}."),
    ),
    "columns_key_unknown_near": Sentence(
        N_("There is no such key in a file of columns. Nothing was written."),
        N_("Is {near} meant?"),
    ),
    "columns_format": Sentence(
        N_("The file has format {found}; this renkei reads format {known}. Nothing was written."),
        N_("Take a newer renkei, or write format = {known}."),
    ),
    "columns_text_wanted": Sentence(
        N_("A text in quotation marks belongs here, not {found}. Nothing was written."),
        N_('Write it like this: "…".'),
    ),
    "columns_no_such_column": Sentence(
        N_("The table has no column {found}. Nothing was written."),
        N_("There are: {columns}."),
    ),
    "columns_no_such_column_near": Sentence(
        N_("The table has no column {found}. Nothing was written."),
        N_("Is {near} meant?"),
    ),
    "columns_list_wanted": Sentence(
        N_("A list of columns belongs here, not {found}. Nothing was written."),
        N_('Write it like this: ["…", "…"].'),
    ),
    "columns_all_wanted": Sentence(
        N_("What holds for all rows is not said in a way that is known: {found}. Nothing was written."),
        N_("Write {example}, or the heading of a column in quotation marks."),
    ),
    "columns_year_wanted": Sentence(
        N_("{found} is no fiscal year. Nothing was written."),
        N_('Write it as 2024 or "R6".'),
    ),
    "columns_word_unknown": Sentence(
        N_("{found} is none of the words that are known here. Nothing was written."),
        N_("Write one of them: {known}."),
    ),
    "columns_table_wanted": Sentence(
        N_("A table with keys of its own belongs here, not {found}. Nothing was written."),
        N_("See docs/howto/tables.md."),
    ),
    "columns_power_wanted": Sentence(
        N_("How many of the column make 1 is 1, 10, 100, 1000 or 10000, not {found}. Nothing was written."),
        N_("Write one of these."),
    ),
    "columns_used_twice": Sentence(
        N_("The column {found} stands for something else already ({first}). Nothing was written."),
        N_("Name each column once."),
    ),
    "columns_year_twice": Sentence(
        N_("The year {found} stands more than once. Nothing was written."),
        N_("Put all columns of a year into one [[wide]]."),
    ),
}  # fmt: skip
