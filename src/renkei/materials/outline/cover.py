"""The cover, the contents and the pages that divide the sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.domain.fiscal_year import era_text
from renkei.materials.outline.legend import legend
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import lines, text_lines, widest, width
from renkei.materials.outline.model import Cover, Entry, Legend, LegendEntry, Page, Phrases
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import LEAD, NOTE, TEXT
from renkei.materials.outline.strips import strip_of_roles
from renkei.materials.paper_number import paper_number

_ENTRY_LINES = (
    (28, 20, 14),
    (20, 18, 14),
    (16, 15, 11),
)  # by level: the first line, further ones, the letters
_BESIDE_CONTENTS, _NUMBER = 128, 48
_UNDER_FACE, _UNDER_CONTENTS = 188, 66  # what else stands on the cover, and on the page of the contents
_DIVIDER, _BASE_GAP = 36, 24


def document(material: Material) -> str:
    """What the papers are called in the running head: region, year, 会議資料（案）."""
    space = "　" if material.words.is_japanese else " "
    title = _title(material)
    name = title if title.startswith(material.region) else material.region + space + title
    return name + material.draft


def _title(material: Material) -> str:
    """The meeting's own title, which may begin with the region's name or be one word with it (…都市圏ビジョン)."""
    words = material.words
    if material.meeting.title and words.is_japanese:
        return material.meeting.title.removeprefix(f"{material.region}　").removeprefix(f"{material.region} ")
    year, reported = (words.fiscal_year(year) for year in (material.meeting.year, material.meeting.reports))
    if words.is_japanese:
        return words("{year} meeting papers", year=year)
    return words("{year} meeting papers on {reported}", year=year, reported=reported)


def cover(material: Material) -> Page:
    """Region, fiscal year of the meeting, members, date, secretariat; the year's grades as a strip."""
    book, meeting = material.yearbook, material.meeting
    hub = [m for m in book.municipalities if m.is_hub]
    others = [m for m in book.municipalities if not m.is_hub]
    over, title, date = _faces(material)
    face = Cover(
        region=over,
        title=title,
        draft=material.draft,
        paper_number=paper_number(material.words, meeting.paper_number),
        members=tuple(material.municipality(m) for m in (*hub, *others)),
        date=date,
        secretariat=book.region.secretariat,
    )
    plain = Legend(tuple(LegendEntry(entry.sign) for entry in legend(material).entries))
    has_room = _has_room(material, face)
    summed = (strip_of_roles(material), plain) if material.scale.grades and has_room else ()
    return Page(
        id="cover",
        kind="cover",
        part="cover",
        headline=face.title,
        blocks=summed,
        cover=face,
        level=0,
    )


def _faces(material: Material) -> tuple[str, Phrases, str]:
    """What stands over the title, the title, and the line of the day. The meeting's own name stands over it, where there is
    none the region if the title does not say it; the place beside the day, or where it is too long there, beside the name.
    Both are as the office wrote them, in Japanese papers alone."""
    meeting, title, date = material.meeting, _cover_title(material), _date(material)
    name, place = (meeting.name, meeting.place) if material.words.is_japanese else ("", "")
    if name.startswith(material.region):
        title = tuple(line for line in title if line != material.region) or title
    says_region = any(line.startswith(material.region) for line in (name, *title))
    over = name or ("" if says_region else material.region)
    if place and not _fits_base(material, f"{date}　{place}"):
        return "　".join(filter(None, (over, place))), title, date
    return over, title, "　".join(filter(None, (date, place)))


def _fits_base(material: Material, text: str) -> bool:
    """Whether a text stands in one line with the notice and the secretariat, over the lower edge."""
    sheet, language = material.sheet, material.language
    others = widest([material.yearbook.region.secretariat], TEXT, language)
    others += widest([material.meeting.notice], NOTE, language)
    return widest([text], TEXT, language) + others + 2 * _BASE_GAP <= sheet.width


def _has_room(material: Material, face: Cover) -> bool:
    """Whether the year's grades still stand under the names of the members."""
    sheet = material.sheet
    names = lines(tuple(f"{name}　" for name in face.members), sheet.main, LEAD, material.language)
    over = text_lines(face.region, sheet.main, LEAD, material.language)
    return 24 * over + 14 + 50 * len(face.title) + 38 + 26 * names <= sheet.height - _UNDER_FACE


def _date(material: Material) -> str:
    meeting = material.meeting
    if meeting.date_text and material.words.is_japanese:
        return meeting.date_text
    if meeting.date or material.words.is_japanese:
        return material.words.date(meeting.date) if meeting.date else ""
    return material.words.fiscal_year(meeting.year)


def _cover_title(material: Material) -> Phrases:
    """令和7年度 / 青森圏域連携中枢都市圏 / 会議資料: a line each. A title of its own parts at its spaces."""
    words, meeting = material.words, material.meeting
    if not words.is_japanese:
        year, reported = (words.fiscal_year(year) for year in (meeting.year, meeting.reports))
        papers = words("{year} meeting papers", year=year)
        return (material.region, words("Results of {reported}", reported=reported), papers)
    title = _title(material)
    year = era_text(meeting.year)
    if title.startswith(year):
        return (year, material.region, title.removeprefix(year).strip())
    if title.startswith(material.region):
        return tuple(title.split())
    return (material.region, title)


def contents(material: Material, pages: tuple[Page, ...]) -> Page:
    """Sections and their parts with page numbers; the cases one by one where they fit."""
    entries = entries_of(material, pages)
    for deepest in (2, 1) if material.sheet.is_office else (2, 1, 0):  # slides set parts two by two
        shown = [entry for entry in entries if entry.level <= deepest]
        if _contents_height(material, shown) <= material.sheet.height - _UNDER_CONTENTS:
            break
    headline = phrases(material.words("Contents"))
    words = material.words
    notes = () if words.is_japanese else (words("Texts in Japanese are as submitted."),)
    return Page("contents", "contents", "contents", headline, entries=tuple(shown), notes=notes, level=0)


def _contents_height(material: Material, entries: Sequence[Entry]) -> int:
    """The lines of the contents; cases stand in two columns, two beside each other."""
    heights = [_entry_height(material, entry) for entry in entries if entry.level < 2]
    cases = [_entry_height(material, entry) for entry in entries if entry.level == 2]
    return sum(heights) + sum(max(cases[at : at + 2]) for at in range(0, len(cases), 2))


def _entry_height(material: Material, entry: Entry) -> int:
    line, more, size = _ENTRY_LINES[entry.level]
    room = material.sheet.width - _BESIDE_CONTENTS - _NUMBER
    room = (room - _NUMBER) // 2 if entry.level == 2 else room
    return line + more * (text_lines(entry.title, room, size, material.language) - 1)


def entries_of(material: Material, pages: Sequence[Page]) -> list[Entry]:
    """The lines of the contents: sections, what they hold, and under 主な取組事例 every case."""
    entries: list[Entry] = []
    for page in pages:
        if page.is_continued or page.kind in ("cover", "contents"):
            continue
        if page.kind == "case" and not any(entry.count for entry in entries):
            entries.append(_cases_entry(material, pages, page))
        if page.kind != "results" or page.level < 2:
            entries.append(_entry(material, page))
    return entries


def _cases_entry(material: Material, pages: Sequence[Page], first: Page) -> Entry:
    number = sum(page.kind == "case" and not page.is_continued for page in pages)
    count = material.words.ngettext("{n} project", "{n} projects", number)
    return Entry(material.words("Selected projects"), first.id, count=count)


def _entry(material: Material, page: Page) -> Entry:
    space = "　" if material.words.is_japanese else " "
    title = page.numeral + space + page.title if page.kind == "divider" else page.name or page.title
    level = 0 if page.kind == "divider" else page.level
    return Entry(title + space + page.paper if page.paper else title, page.id, level=level)


def divider(material: Material, numeral: str, title: str, pages: Sequence[Page]) -> Page:
    """The first page of a section, with what it holds."""
    return Page(
        id=f"section-{numeral}",
        kind="divider",
        part=pages[0].part,
        headline=_divider_lines(title, material.sheet.main, material.language),
        numeral=numeral,
        entries=tuple(entry for entry in entries_of(material, pages) if entry.level == 1),
        level=0,
    )


def _divider_lines(title: str, room: int, language: str) -> Phrases:
    """A title that is too long for a line parts before its bracket, never inside it."""
    name, bracket, rest = title.partition("（")
    if width(title, language) * _DIVIDER <= room * 100:
        return (title,)
    return (name, bracket + rest) if name and bracket else phrases(title)


def numbered(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with their numbers, and those numbers in contents and dividers."""
    counted = [replace(page, number=number) for number, page in enumerate(pages, start=1)]
    numbers = {page.id: page.number for page in counted}
    return tuple(
        replace(page, entries=tuple(replace(entry, number=numbers[entry.page]) for entry in page.entries))
        if page.entries
        else page
        for page in counted
    )
