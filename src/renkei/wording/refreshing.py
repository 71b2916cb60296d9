"""What a refresh of a deck left to people: what is so, and what to do by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from renkei.domain.text_difference import Kept, Piece, pieces
from renkei.wording.differences import marked
from renkei.wording.places import place
from renkei.wording.sentences import Sentence, say
from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.domain.errors import Fault
    from renkei.wording.words import Words

_BY_HAND = N_("Change it by hand if need be.")

LEFT: dict[str, Sentence] = {
    "typed_over": Sentence(
        N_("“{stands}” was written over the printed “{before}”; today it is “{today}”. It was left."),
        _BY_HAND,
    ),
    "written_over": Sentence(
        N_("“{stands}” was written over “{before}”, which is what the facts say. It was left."),
        N_("Mend the slide or the facts."),
    ),
    "reworded": Sentence(
        N_(
            "“{stands}” was worded anew, and it is not certain which figure is which. Printed: “{before}”. Today: “{today}”."
        ),
        _BY_HAND,
    ),
    "shared": Sentence(
        N_("“{stands}” stands together with something else than words. Today: “{today}”."), _BY_HAND
    ),
    "words": Sentence(
        N_(
            "The facts now say “{today}” where “{before}” was printed. It was worded anew (“{stands}”), so it was left."
        ),
        _BY_HAND,
    ),
    "gone": Sentence(
        N_("The facts do not hold “{stands}” any more."), N_("Delete it, or the whole row, by hand.")
    ),
    "page_gone": Sentence(
        N_("The facts give no such page any more: “{stands}”."), N_("Delete the slide if it is not needed.")
    ),
    "deleted": Sentence(
        N_("“{before}” was not found; it was deleted or has another form. Today: “{today}”."),
        N_("If it stands elsewhere, change it there."),
    ),
    "deleted_chart": Sentence(
        N_("This chart was not found; it was deleted, or turned into a picture."),
        N_("If a picture of it is in use, make a new one."),
    ),
    "slide_deleted": Sentence(
        N_("The slide “{today}” was not found; its new figures were not used."),
        N_("If its figures stand elsewhere, change them there."),
    ),
    "slides_alike": Sentence(
        N_(
            "Another program gave the slides new numbers, and two look alike here (“{stands}”). Which is which is not certain, so"
            " their new figures were not used."
        ),
        N_("Compare it with a newly made deck."),
    ),
    "table_too_large": Sentence(
        N_("The table has more rows or columns than fit on slides; its figures were not looked at."),
        N_("Part it, or change its figures by hand."),
    ),
    "new_row": Sentence(
        N_("New, without a place in the deck: “{today}”."),
        N_("Add a row by hand, or copy it from a newly made deck."),
    ),
    "counted": Sentence(
        N_(
            "New, without a place in the deck: “{today}”. The heading counts it already (“{stands}”), the table does not."
        ),
        N_("Add a row by hand, or copy it from a newly made deck."),
    ),
    "contents_gone": Sentence(
        N_("The contents name “{stands}”, of which no slide is left."), N_("Delete the line by hand.")
    ),
    "copied": Sentence(
        N_(
            "“{stands}” stood on several pages that say different things today, and it is not certain of which it is a copy."
        ),
        _BY_HAND,
    ),
    "stale": Sentence(
        N_("“{stands}” still says “{before}”, which was replaced in this run by “{today}”."),
        N_("Change it by hand if need be; if the sentence comes from the facts, there too."),
    ),
    "new_page": Sentence(
        N_("The page “{today}” is new."), N_("Copy it from a newly made deck if it is needed.")
    ),
    "new_words": Sentence(
        N_("New, without a place in the deck: “{today}”."), N_("Add it by hand if it is needed.")
    ),
    "new_chart": Sentence(
        N_("A chart is new: {today}."), N_("Copy it from a newly made deck if it is needed.")
    ),
    "chart": Sentence(
        N_("The chart's data was given another form. “{before}” is “{today}” today."),
        N_("Change it with “Edit Data”."),
    ),
    "chart_other": Sentence(
        N_("The chart's data was given another form; it was left."),
        N_("Change it with “Edit Data”, or copy it from a newly made deck."),
    ),
    "chart_broken": Sentence(
        N_("The chart's part in the file is missing or damaged."), N_("Copy it from a newly made deck.")
    ),
    "chart_book": Sentence(
        N_("The chart shows today's figures, but the sheet behind it could not be changed."),
        N_("Before “Edit Data”, mend the figures in the sheet."),
    ),
    "drawing": Sentence(
        N_(
            "Words and lines of this chart were moved by people, or by another program; they were left where they are."
        ),
        N_("Look whether they stand right beside the new figures."),
    ),
    "notes": Sentence(
        N_("The notes were changed by people; the sources in them were left."),
        N_("Look at the sources in the notes."),
    ),
    "new_notes": Sentence(
        N_("The figures of this slide have sources that are not in its notes: {today}"),
        N_("Copy them there if they are needed."),
    ),
    "old_list": Sentence(
        N_(
            "Today it would say “{today}”. A deck of an earlier version does not list its sentences, so it was left."
        ),
        _BY_HAND,
    ),
}

LOOKS = {
    "room": N_("may need another line: look at it"),
    "around": N_("the words round it are yours: look at them"),
}

REFRESHING_FAULTS: dict[str, Sentence] = {
    "deck_without_list": Sentence(
        N_(
            "This deck does not carry the list of its figures: it was not made by Renkei, or a program that saved it has"
            " dropped the list. It cannot be said for certain which figure is which. Nothing was changed."
        ),
        N_(
            "Save the deck in PowerPoint or LibreOffice from the file that was made, or look at its figures with renkei check"
            " DECK.pptx --facts FACTS (a folder, a workbook or one JSON file)."
        ),
    ),
    "deck_list_too_new": Sentence(
        N_("This deck was made by a newer version of Renkei (list {version})."), N_("Use that version.")
    ),
    "deck_list_unreadable": Sentence(
        N_("The list of figures in this deck is damaged. Nothing was changed."),
        N_("Use an earlier copy of the deck."),
    ),
    "deck_part_broken": Sentence(
        N_("A part of the deck is damaged ({part}). Nothing was changed."),
        N_("Use an earlier copy of the deck."),
    ),
    "deck_too_large": Sentence(
        N_("The deck holds more than can be read at once. Nothing was changed."),
        N_("Part the deck into several, or take out what other programs have put on its slides."),
    ),
    "deck_year_not_told": Sentence(
        N_(
            "This deck was made by an earlier version of Renkei and does not say which year it reports. Its figures speak of"
            " {spoken_year}. Nothing was changed."
        ),
        N_("Say the year: --year 2024."),
    ),
    "deck_of_other_year": Sentence(
        N_("This deck reports {made_year}, not {asked_year}. Nothing was changed."),
        N_("Make a new deck for another year."),
    ),
    "deck_of_other_region": Sentence(
        N_("This deck is of {made_for}, and the facts are of {asked_for}. Nothing was changed."),
        N_("Give the facts of the deck's own region, or make a new deck."),
    ),
    "deck_of_other_region_by_figures": Sentence(
        N_(
            "Nearly none of the figures of this deck (“{deck_title}”) are among the facts of {asked_for}. Nothing was changed."
        ),
        N_("Give the facts of the deck's own region, or make a new deck."),
    ),
    "deck_is_output": Sentence(
        N_("The new deck would be written over the one that is read."), N_("Give another name after -o.")
    ),
}


def left(words: Words, fault: Fault) -> str:
    """What was left, as a fault: where, what is so, what to do."""
    said = say(words, LEFT.get(fault.code), fault.code, fault.values)
    where = place(words, fault.place)
    return f"{where}: {said}" if where and not words.is_japanese else f"{where}：{said}" if where else said


_ROWS = ("deleted", "new_row", "counted")  # told of several cells, each a line
_LONGEST, _AROUND = 60, 12  # letters of a quotation; of what stays beside what changed
_TWO_NAMES = re.compile(r"(.*[^\x00-\x7f].*?) ([A-Z][A-Za-z ]+)( [0-9]+)?")


def in_one_line(text: str) -> str:
    """Paragraphs, each a line, as one line shows them.

    >>> in_one_line("45項目\\n（速報値）")
    '45項目 / （速報値）'
    """
    return " / ".join(" ".join(line.split()) for line in text.split("\n"))


def left_text_of(words: Words, code: str, text: str) -> str:
    """The same of what was left: the cells of a row are listed."""
    return words.join(text.split("\n")) if code in _ROWS else in_one_line(text)


def place_name(words: Words, name: str) -> str:
    """The name of a place: of one in two languages, that of the reader.

    >>> from renkei.wording import words_of
    >>> place_name(words_of("ja"), "見出し Headline"), place_name(words_of("en"), "見出し Headline")
    ('見出し', 'Headline')
    """
    found = _TWO_NAMES.fullmatch(name)
    if found is None:
        return in_one_line(name)
    return (found[1] if words.is_japanese else found[2]) + (found[3] or "")


def changed(words: Words, before: str, after: str) -> str:
    """What stood there and what stands there now; of long words that are alike only what differs, between marks.

    >>> from renkei.wording import words_of
    >>> changed(words_of("ja"), "32 → 35", "32 → 36")
    '「32 → 35」 → 「32 → 36」'
    """
    old, new = in_one_line(before), in_one_line(after)
    if max(len(old), len(new)) > _SHORT and (found := _pieces(old, new)):
        return marked(words, found, around=_AROUND)
    told = [words("“{said}”", said=short(one)) if one else words("(nothing)") for one in (old, new)]
    return words("{before} → {after}", before=told[0], after=told[1])


_SHORT = 24  # letters of words that are told whole


def _pieces(old: str, new: str) -> tuple[Piece, ...]:
    """How long words differ; none where they have little in common."""
    found = pieces(old, new)
    same = sum(len(one.text) for one in found if one.kept is Kept.BOTH)
    return found if 2 * same >= max(len(old), len(new)) else ()


def apart(before: str, today: str) -> tuple[str, str]:
    """Two long texts cut so that both show where they differ.

    >>> apart("あ" * 70 + "A", "あ" * 70 + "B")
    ('…ああああああああああああA', '…ああああああああああああB')
    """
    if max(len(before), len(today)) <= _LONGEST:
        return before, today
    same = next((at for at, (a, b) in enumerate(zip(before, today, strict=False)) if a != b), 0)
    start = max(same - _AROUND, 0)
    old, new = (("…" if start else "") + text[start:] for text in (before, today))
    return short(old), short(new)


def short(text: str) -> str:
    """Words no longer than a line or two."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def look(words: Words, reason: str) -> str:
    """Why a change has to be looked at."""
    return words.gettext(LOOKS[reason]) if reason in LOOKS else reason
