"""Refusals and remarks of foreign office files: unsafe, damaged, locked, of another kind, or larger than any office keeps."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

_SAVE_AGAIN = N_("Open it in the program it comes from and save it again as an Excel workbook (.xlsx).")
_SAVE_ANEW = N_("Open it in the program it comes from and save it again.")
_COPY_NEEDED = N_("Copy what is needed into a new file.")
_SAVE_AS_XLSX = N_("Open it in Excel and save it as an Excel workbook (.xlsx).")
_SEND_AGAIN = N_("Ask for the file once more; it may have been cut off on the way.")
_ASK_AGAIN = N_("Ask for the file once more.")
_DELETE_REST = N_(
    "Copy what is needed into a new workbook; often far rows or columns hold formats or blanks by mistake."
)
_FROM_TRUSTED = N_("No office program writes this. Ask whoever sent the file where it comes from.")
_GIVE_WORKBOOK = N_("Give a workbook (.xlsx .xlsm .xls .ods) or CSV.")
_GIVE_DECK = N_("Give a deck of slides (.pptx).")

INTAKE_FAULTS: dict[str, Sentence] = {
    # ---- the file as a whole
    "file_too_large": Sentence(
        N_("The file has {size} MB; up to {limit} MB are taken."),
        N_(
            "Take out what it does not need, make its pictures smaller (Compress Pictures, in Office), or part it."
        ),
    ),
    "file_empty": Sentence(N_("The file is empty."), _SEND_AGAIN),
    "file_of_nothing": Sentence(N_("The file holds nothing but zeros."), _SEND_AGAIN),
    "file_encrypted": Sentence(
        N_("The file is locked with a password."),
        N_("Open it with the password, save it without one, and give that file."),
    ),
    "file_kind_unknown": Sentence(N_("It is not clear of what kind this file is."), _GIVE_WORKBOOK),
    "file_is_pdf": Sentence(N_("This is a PDF, which holds no cells."), _GIVE_WORKBOOK),
    "file_is_picture": Sentence(N_("This is a picture, not a workbook."), _GIVE_WORKBOOK),
    "file_is_document": Sentence(N_("This is a text document, not a workbook."), _GIVE_WORKBOOK),
    "file_is_packed": Sentence(
        N_("This is a packed file (zip or the like), not a workbook."),
        N_("Unpack it and give the workbook in it."),
    ),
    "file_is_program": Sentence(N_("This is a program, not a workbook. It was not run."), _GIVE_WORKBOOK),
    "file_is_page": Sentence(
        N_("This is a page of a browser or other text with marks, only named like a workbook."),
        _SAVE_AS_XLSX,
    ),
    "file_is_xml_2003": Sentence(N_("This is a workbook in the XML form of 2003."), _SAVE_AS_XLSX),
    "file_is_xlsb": Sentence(N_("This is a binary workbook (.xlsb)."), _SAVE_AS_XLSX),
    "file_is_numbers": Sentence(
        N_("This is a file of Apple Numbers, Pages or Keynote."),
        N_("Export it as an Excel workbook (.xlsx)."),
    ),
    "file_is_old_deck": Sentence(
        N_("This is a deck of PowerPoint 2003 or older (.ppt)."), N_("Save it in PowerPoint as .pptx.")
    ),
    "file_is_pptx": Sentence(N_("This is a deck of slides, not a workbook."), _GIVE_WORKBOOK),
    "file_is_xlsx": Sentence(N_("This is a workbook, not a deck of slides."), _GIVE_DECK),
    "file_is_xlsm": Sentence(N_("This is a workbook with macros, not a deck of slides."), _GIVE_DECK),
    "file_is_xls": Sentence(N_("This is an old workbook, not a deck of slides."), _GIVE_DECK),
    "file_is_ods": Sentence(N_("This is an OpenDocument workbook, not a deck of slides."), _GIVE_DECK),
    "file_is_csv": Sentence(N_("This is a text, not a deck of slides."), _GIVE_DECK),
    "file_named_otherwise": Sentence(
        N_("The name ends with {named}, but the file is of the kind {found}; it was read as that."),
        N_("Name it with the right ending, so that other programs open it as well."),
    ),
    # ---- its wrapping
    "zip_damaged": Sentence(N_("The file is damaged or cut off."), _ASK_AGAIN),
    "zip_part_damaged": Sentence(N_("A part of the file is damaged ({part})."), _SEND_AGAIN),
    "zip_part_missing": Sentence(N_("A part is missing in the file ({part})."), _SAVE_ANEW),
    "zip_part_twice": Sentence(N_("A part stands twice in the file ({part})."), _FROM_TRUSTED),
    "zip_part_outside": Sentence(
        N_("A part of the file has a path that leads out of it ({part})."), _FROM_TRUSTED
    ),
    "zip_packed_otherwise": Sentence(
        N_("A part of the file is packed in a way that office programs do not use ({part})."), _SAVE_ANEW
    ),
    "zip_too_many_parts": Sentence(
        N_("The file holds {count} parts; up to {limit} are taken."), _COPY_NEEDED
    ),
    "zip_part_swells": Sentence(
        N_("A part of the file grows to more than {times} times its size when it is unpacked ({part})."),
        _COPY_NEEDED,
    ),
    "zip_inflates_too_far": Sentence(
        N_("Unpacked, the file would take more than {limit} MB ({part})."), _COPY_NEEDED
    ),
    "xml_too_much": Sentence(
        N_("The file holds more elements than any file of an office does ({part})."), _COPY_NEEDED
    ),
    "xml_declares": Sentence(
        N_("A part of the file declares names of its own or points to other files ({part})."), _FROM_TRUSTED
    ),
    "xml_encoding": Sentence(
        N_("A part of the file is written in {found} instead of UTF-8 ({part})."), _SAVE_ANEW
    ),
    "xml_broken": Sentence(N_("A part of the file is broken in line {line} ({part})."), _SAVE_ANEW),
    "xml_too_deep": Sentence(
        N_("In a part of the file more than {limit} elements stand within each other ({part})."),
        _FROM_TRUSTED,
    ),
    "xls_too_old": Sentence(N_("This is a workbook of Excel 95 or older."), _SAVE_AS_XLSX),
    "xls_damaged": Sentence(N_("The old Excel workbook is damaged or cut off."), _ASK_AGAIN),
    # ---- a workbook
    "book_without_sheets": Sentence(N_("The workbook has no sheets."), _SAVE_AGAIN),
    "book_too_many_sheets": Sentence(
        N_("The workbook has {count} sheets; up to {limit} are taken."),
        N_("Part it into several workbooks."),
    ),
    "book_too_many_names": Sentence(
        N_("The workbook has {count} defined names; up to {limit} are taken."),
        N_("Delete dead ones in the Name Manager of Excel."),
    ),
    "book_too_many_cells": Sentence(
        N_(
            "The file holds {count} cells; up to {limit} are taken. Blank ones with borders or colours count too."
        ),
        N_(
            "On each sheet, select the rows below the last entry to the end, delete them, and save. Else part it into several files."
        ),
    ),
    "book_too_many_texts": Sentence(
        N_("The workbook holds {count} different texts; up to {limit} are taken."),
        N_("Part it into several workbooks."),
    ),
    "book_too_many_styles": Sentence(
        N_("The workbook has more than {limit} formats of cells."),
        N_("Copy the values alone into a new workbook."),
    ),
    "book_too_many_pictures": Sentence(
        N_("The workbook holds {count} pictures; up to {limit} are taken."),
        N_("Part it into several workbooks."),
    ),
    "book_text_too_long": Sentence(
        N_("A cell of the workbook holds more than {limit} characters, which no spreadsheet takes."),
        N_("Shorten the text, or part it over several cells."),
    ),
    "book_too_much_text": Sentence(
        N_("The cells of the workbook hold more than {limit} MB of text together."),
        N_("Part it into several workbooks."),
    ),
    "book_has_macros": Sentence(
        N_("The workbook holds macros. They were neither run nor taken over; the values of the cells were.")
    ),
    "book_has_links": Sentence(
        N_(
            "The workbook refers to other workbooks. Those were not opened; the values that were saved are used."
        ),
        N_("Check that they are up to date."),
    ),
    "sheet_without_cells": Sentence(
        N_("This sheet is a chart or macro sheet without cells; it was left out.")
    ),
    "sheet_pictures_unseen": Sentence(
        N_("The pictures of this old workbook (.xls) cannot be taken over."), _SAVE_AS_XLSX
    ),
    "sheet_reaches_too_far": Sentence(
        N_("Something stands here, beyond row {rows} or column {columns}, as far as is read."), _DELETE_REST
    ),
    "sheet_too_sparse": Sentence(
        N_("The sheet reaches to {last}; more than {limit} places, most of them blank, are not read."),
        _DELETE_REST,
    ),
    "sheet_too_many_cells": Sentence(
        N_(
            "The sheet holds {count} cells; up to {limit} are taken. Blank ones with borders or colours count too."
        ),
        N_(
            "Select the rows below the last entry to the end of the sheet, delete them, and save. Else part it into several sheets."
        ),
    ),
    "sheet_too_many_merges": Sentence(
        N_("The sheet has more than {limit} merged areas."), N_("Undo the merging, or copy the values alone.")
    ),
    "sheet_address_wrong": Sentence(N_("“{found}” is no address of a cell."), _SAVE_AGAIN),
    # ---- CSV
    "csv_is_utf_16": Sentence(
        N_("The text is saved in UTF-16 (“Unicode text”)."), N_("Save it again as “CSV UTF-8”.")
    ),
    "csv_wrong_encoding": Sentence(
        N_("The characters are neither UTF-8 nor CP932 (Shift_JIS)."), N_("Save it again as “CSV UTF-8”.")
    ),
    "csv_has_nul": Sentence(
        N_("A character without meaning (NUL) stands in this line."),
        N_("Open the file in the program it comes from and save it as “CSV UTF-8”."),
    ),
    "csv_quote_open": Sentence(
        N_("A quotation mark is opened before this line and never closed."),
        N_("Close it, or write it twice where it belongs to the text."),
    ),
    "csv_broken": Sentence(
        N_("This line is not in the form of CSV."),
        N_("Put the cell with a quotation mark into quotation marks, and write the one inside twice."),
    ),
    "csv_reaches_too_far": Sentence(
        N_("The file goes beyond {rows} lines or {columns} cells in a line, as far as is read."),
        N_("Part it into several files; where a quotation mark was never closed, close it."),
    ),
    "csv_cell_too_long": Sentence(
        N_("A cell of this line holds more than {limit} characters."),
        N_("Shorten it; where a quotation mark was never closed, the cells behind it count as one."),
    ),
    "csv_is_cp932": Sentence(
        N_("Read as CP932 (Shift_JIS)."), N_("“CSV UTF-8” also keeps rare characters of names.")
    ),
    "csv_by_tab": Sentence(N_("The cells are parted by tabs; they were read so.")),
    "csv_by_semicolon": Sentence(N_("The cells are parted by semicolons; they were read so.")),
    # ---- the reader
    "reader_stopped": Sentence(
        N_("Reading stopped midway: the file is damaged, or needs far more memory than it should."),
        _SAVE_AGAIN,
    ),
    "reader_out_of_memory": Sentence(
        N_("The file needs far more memory than a workbook of its size should."), _DELETE_REST
    ),
    "reader_too_slow": Sentence(
        N_("Reading took longer than a workbook of its size should, and was ended."), _DELETE_REST
    ),
    "reader_failed": Sentence(N_("The file holds something that cannot be read."), _SAVE_AGAIN),
    "reader_says_too_much": Sentence(
        N_("The cells together hold more than {limit} MB."), N_("Part the file into several.")
    ),
}
