"""What a file says of itself: title, language, dates from the facts and never from a clock."""

from __future__ import annotations

from datetime import date

from renkei.domain.yearbook import Yearbook
from renkei.materials.outline.model import Outline
from renkei.materials.pptx_file.markup import HEADING, escaped
from renkei.materials.pptx_file.package import Package

_CORE = "http://schemas.openxmlformats.org/package/2006"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
LANGUAGES = {"ja": "ja-JP", "en": "en-US"}


def add_properties(package: Package, papers: Outline, yearbook: Yearbook, slides: int) -> None:
    """The properties of a deck."""
    core = f"{_CORE}/relationships/metadata/core-properties"
    package.add(
        "docProps/core.xml",
        _core(papers, yearbook),
        "application/vnd.openxmlformats-package.core-properties+xml",
    )
    package.relate("", core, "docProps/core.xml")
    extended = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    package.add("docProps/app.xml", f'{HEADING}<Properties xmlns="{_EXTENDED}"><Application>Renkei</Application><Slides>{slides}</Slides></Properties>', extended)  # fmt: skip
    package.relate("", "extended-properties", "docProps/app.xml")


def _core(papers: Outline, yearbook: Yearbook) -> str:
    day = f"{_day(yearbook).isoformat()}T00:00:00Z"
    author = yearbook.region.secretariat or yearbook.region.name
    return (
        f'{HEADING}<cp:coreProperties xmlns:cp="{_CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(papers.title)}</dc:title><dc:subject>{escaped(papers.document)}</dc:subject>"
        f"<dc:creator>{escaped(author)}</dc:creator><dc:language>{LANGUAGES[papers.language]}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>'
    )


def _day(yearbook: Yearbook) -> date:
    """The meeting's day; without one, the last of the year that is reported."""
    meeting = yearbook.meeting
    if meeting is not None and meeting.date is not None:
        return meeting.date
    return yearbook.as_of or date(yearbook.year + 1, 3, 31)
