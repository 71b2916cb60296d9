"""All that is to be looked at in a deck before it is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.domain.finding import LEVELS, Finding
from renkei.domain.reckoning.checked import Spotted, checked
from renkei.domain.reckoning.grades import bounds_of
from renkei.domain.yearbook import Yearbook
from renkei.materials.checking.charts import Drawn, Room, drawn_otherwise
from renkei.materials.checking.foreign import against_facts
from renkei.materials.checking.own import Stands, against_list, as_printed
from renkei.materials.checking.reading import Slide, slides_of
from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.pptx_file.opened_deck import OpenedDeck
from renkei.materials.refreshing import AboutDeck, about_deck
from renkei.materials.refreshing.edited import EditedDeck

_COMPUTED = ("grade_contradicts_rate_in_table", "quotient_differs", "growth_differs")
_LAST = 1_000_000
_SLIDES = 1_500  # of a deck; one of 57 projects has 60


@dataclass(frozen=True)
class Checked:
    """What was found in a deck: the findings, slide by slide and the weightier first; the titles of all slides; whether the
    deck carries our list of its figures, and how many of these were held against the facts."""

    findings: tuple[Finding, ...]
    titles: Mapping[int, str]
    is_own: bool
    compared: int = 0


def check_deck(content: bytes, file: str = "", *, yearbook: Yearbook | None = None) -> Checked:
    """Check a deck that has passed the screen (`renkei.intake.screened`): by itself, and against a yearbook where there is
    one. Nothing is changed. Raises `FileRefused` for a deck that cannot be read or has too many slides, and for one whose list
    is damaged.
    """
    try:
        deck = OpenedDeck(content)
        _refuse_many(deck, file)
        slides = slides_of(deck)
    except (ElementTree.ParseError, KeyError, ValueError) as error:
        raise FileRefused([Fault("deck_unreadable", Place(file))]) from error
    if not slides:
        raise FileRefused([Fault("deck_without_slides", Place(file))])
    stands = _stands(content, slides, yearbook, file)
    found = [
        *stands.findings,
        *_reckoned(slides, yearbook, stands),
        *_charts(deck, slides),
        *_pictures(slides),
    ]
    titles = {one.page.number: one.page.title for one in slides}
    return Checked(tuple(sorted(_once(found), key=_order)), titles, stands.is_own, stands.compared)


def _refuse_many(deck: OpenedDeck, file: str) -> None:
    count = sum(1 for _ in deck.slides())
    if count > _SLIDES:
        told = {"count": count, "limit": _SLIDES}
        raise FileRefused([Fault("deck_too_many_slides", Place(file), told)])


def made_for(content: bytes, file: str = "") -> AboutDeck | None:
    """The year and meeting that a deck of ours was made for; None of a deck of others. Raises `FileRefused` for a damaged list."""
    try:
        is_own = bool(EditedDeck(content, None, file).item(NAMESPACE))
    except (ElementTree.ParseError, KeyError, ValueError) as error:
        raise FileRefused([Fault("deck_unreadable", Place(file))]) from error
    return about_deck(content, file) if is_own else None


def _order(finding: Finding) -> tuple[int, int]:
    """Slide by slide, the weightier first; what stands on no slide at the end."""
    return finding.place.slide or _LAST, LEVELS.index(finding.level)


def _stands(content: bytes, slides: list[Slide], yearbook: Yearbook | None, file: str) -> Stands:
    is_own = bool(
        EditedDeck(content, None, file).item(NAMESPACE)
    )  # also where a program left it without a relation
    if yearbook is None:
        return _by_itself(content, file) if is_own else Stands()
    if is_own:
        return against_list(content, yearbook, file)
    return Stands(tuple(against_facts([one.page for one in slides], yearbook)))


def _by_itself(content: bytes, file: str) -> Stands:
    """A deck of ours without facts. A damaged list is no reason not to reckon its slides; it is told."""
    try:
        return Stands(is_own=True, agreeing=as_printed(content, file))
    except FileRefused:
        return Stands((Finding("deck_list_damaged", "note", "deck"),), is_own=True)


def _reckoned(slides: list[Slide], yearbook: Yearbook | None, stands: Stands) -> Iterator[Finding]:
    """What does not add up. A rate or a grade that Renkei itself computed may follow a rule that the page does not print."""
    bounds = bounds_of(yearbook.scale) if yearbook is not None else None
    for one in checked([slide.page for slide in slides], bounds):
        spot = (one.page, one.shape, one.odd.row, one.odd.column)
        is_told = (
            spot in stands.told
            or one.odd.values.get("name", "") in stands.named
            or (one.odd.code in _COMPUTED and spot[:3] in stands.told_rows)
        )
        if not is_told and (one.odd.code not in _COMPUTED or spot not in stands.agreeing):
            yield _finding(one)


def _finding(one: Spotted) -> Finding:
    odd = one.odd
    values = {**odd.values, "is_notes": one.is_notes} if one.is_notes else odd.values
    place = Place(
        row=None if odd.row is None else odd.row + 1,
        column="" if odd.column is None else f"{odd.column + 1}",
        slide=one.page,
        shape=one.shape,
    )
    return Finding(odd.code, odd.level, f"slide:{one.page}", None, values, place)


def _charts(deck: OpenedDeck, slides: list[Slide]) -> Iterator[Finding]:
    room = Room()
    for slide in slides:
        number = slide.page.number
        for one in drawn_otherwise(deck, slide.charts, room):
            level = "warning" if one.code == "chart_drawn_otherwise" else "note"
            yield Finding(
                one.code, level, f"slide:{number}", None, _told(one), Place(slide=number, shape=one.shape)
            )


def _told(one: Drawn) -> dict[str, object]:
    if not one.series and not one.stands and not one.sheet:
        return {}
    point = [text for text in (one.series, one.category) if text]
    return {"point": tuple(point), "stands": one.stands, "in_sheet": one.sheet, "n": one.count}


def _pictures(slides: list[Slide]) -> Iterator[Finding]:
    """Slides that are one picture: their figures cannot be read."""
    for one in slides:
        if one.is_picture:
            number = one.page.number
            yield Finding("slide_is_picture", "note", f"slide:{number}", None, {}, Place(slide=number))


def _once(found: list[Finding]) -> list[Finding]:
    kept: dict[str, Finding] = {}
    for one in found:
        kept.setdefault(f"{one.code} {one.place} {dict(one.values)}", one)
    return list(kept.values())
