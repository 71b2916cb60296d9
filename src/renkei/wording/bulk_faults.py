"""Sentences of whole tables that an engine cannot grade."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

BULK_FAULTS: dict[str, Sentence] = {
    "bulk_not_installed": Sentence(
        N_("Whole tables are graded by {engine}, which is not installed here. Nothing was written."),
        N_('Install renkei with it: pip install "renkei[{extra}]".'),
    ),
    "bulk_column_float": Sentence(
        N_(
            "The column holds binary floats (first of them: {cells}), which are not exact: 0.1 is none of them. Nothing was written."
        ),
        N_("Write it as a decimal number with at most four decimals (DECIMAL(18, 4)) or as whole numbers."),
    ),
    "bulk_decimals": Sentence(
        N_("The number has more than four decimals."),
        N_("Round it to four decimals, where it comes from."),
    ),
    "bulk_column_no_number": Sentence(
        N_("The column stands for {meant} and holds no numbers (first cells: {cells}). Nothing was written."),
        N_("Write it as a decimal number or as whole numbers, or rename it."),
    ),
    "bulk_column_no_words": Sentence(
        N_("The column stands for {meant} and holds no words (first cells: {cells}). Nothing was written."),
        N_("Write it as text, or rename it."),
    ),
    "bulk_column_too_many_words": Sentence(
        N_(
            "The column stands for {meant} and holds more than a thousand different words (first cells: {cells}). Nothing was written."
        ),
        N_("Rename it if it means something else."),
    ),
    "bulk_no_such_column": Sentence(
        N_("The table has no column {found}. Nothing was written."),
        N_("It has: {columns}."),
    ),
    "bulk_headings_twice": Sentence(
        N_(
            "These headings stand more than once, or are empty more than once: {columns}. Nothing was written."
        ),
        N_("Give every column a heading of its own."),
    ),
    "table_no_such_sheet": Sentence(
        N_("The workbook has no sheet {found}. Nothing was written."),
        N_("It has: {sheets}."),
    ),
    "bulk_no_id_column": Sentence(
        N_("By their headings, none of the columns holds ids."),
        N_("Name the one that does: --id COLUMN. There are: {columns}."),
    ),
    "bulk_no_such_id": Sentence(
        N_("No row has the id {found}."),
        N_("The nearest ids: {near}."),
    ),
    "bulk_table_broken": Sentence(
        N_(
            "The file cannot be read as a table: it is damaged, was not written to its end, or is of another kind. Nothing was written."
        ),
        N_("Export it again from where it comes from. The engine says: {said}"),
    ),
    "bulk_too_many_rows": Sentence(
        N_("A sheet holds at most {most} rows, and there are {rows}. Nothing was written."),
        N_("Write .parquet or .csv, or count with --by."),
    ),
    "bulk_unknown_output": Sentence(
        N_("By the end of its name this is neither Parquet, CSV nor a workbook. Nothing was written."),
        N_("Name it .parquet, .csv or .xlsx."),
    ),
    "bulk_unknown_engine": Sentence(
        N_("There is no engine {found}. Nothing was written."),
        N_("Write duckdb, spark, spark://HOST:PORT, clickhouse or postgresql://USER@HOST/DATABASE."),
    ),
    "bulk_engine_stopped": Sentence(
        N_(
            "The engine stopped before it was done: it lacks memory or disk, the table is damaged, or a part of it died. Nothing was written."
        ),
        N_("Free some space, or grade a part of the table. The engine says: {said}"),
    ),
    "bulk_engine_unreachable": Sentence(
        N_("The engine {engine} does not answer. Nothing was written."),
        N_("See whether it runs and may be reached from here. It says: {said}"),
    ),
}
