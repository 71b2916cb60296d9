"""The workbook of a region: the whole register, one noun a sheet, for people who live in a spreadsheet program.

`write_workbook` makes it, `read_workbook` gives the register back, with every fault by its cell. What is not sure is a
`Proposal` with what stands there and what it would be read as; `Accept` says which are accepted. Sheets and columns are
those of `exchange.tables`.
"""

from renkei.exchange.workbook.proposal import ALL, NOTHING, SURE, Accept, Proposal
from renkei.exchange.workbook.reading import WorkbookReading, is_workbook, read_workbook
from renkei.exchange.workbook.writing import write_workbook

__all__ = [
    "ALL",
    "NOTHING",
    "SURE",
    "Accept",
    "Proposal",
    "WorkbookReading",
    "is_workbook",
    "read_workbook",
    "write_workbook",
]
