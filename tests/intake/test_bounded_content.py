"""Bytes that are given instead of a file keep the same bounds."""

from __future__ import annotations

import pytest
from scripts.hostile.raw_book import CELL, book, sheet

from renkei.domain.errors import FileRefused
from renkei.intake.limits import Limits
from renkei.intake.screen import screened

BOOK = book(sheet(CELL))


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(file_bytes=len(BOOK)), ""),
        (Limits(file_bytes=len(BOOK) - 1), "file_too_large"),
        (Limits(marks=60), "xml_too_much"),
    ],
)
def test_content_within_the_bounds_passes_and_beyond_them_is_refused(limits, code):
    try:
        screened(BOOK, "xlsx", limits=limits, file="表.xlsx")
        found = [("", "表.xlsx")]
    except FileRefused as refused:
        found = [(fault.code, fault.place.file) for fault in refused.faults]

    assert found == [(code, "表.xlsx")]


def test_attributes_count_for_more_than_elements():
    elements, attributes = (book(sheet(CELL, after=one * 40)) for one in ("<a/>", "<a b='1'/>"))
    limits = Limits(marks=300)

    assert screened(elements, "xlsx", limits=limits)
    with pytest.raises(FileRefused):
        screened(attributes, "xlsx", limits=limits)
