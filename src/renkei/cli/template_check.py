"""`renkei template check`: which layouts are used for what, and what a template lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renkei.cli import exit_codes
from renkei.cli.language import LANGUAGES
from renkei.cli.parameters import json_option, path_type
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import N_, Words

if TYPE_CHECKING:
    from renkei.materials.pptx_file.office_template import Noticed, OfficeTemplate
    from renkei.materials.pptx_file.office_template.fit import Fit

_HEADINGS = {
    "error": N_("Errors: no deck can be made on it"),
    "warning": N_("Warnings: worth mending"),
    "note": N_("Notes: worth knowing"),
}


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "check",
        words,
        help=words(
            "Says which layout of a template is used for which pages, what goes into its places, and what it lacks. Nothing is"
            " changed. The exit code is 1 if there are errors or warnings."
        ),
        params=[
            click.Argument(
                ["template"], type=path_type(), metavar=words("TEMPLATE"),
                help=words("The template, or any deck of the office: a file that ends with .potx or .pptx."),
            ),
            json_option(words),
        ],
        callback=click.pass_obj(check),
    )  # fmt: skip


def check(terminal: Terminal, template: Path, *, is_json: bool) -> int:
    """Say what was found and what is lacking."""
    from renkei.cli.template_reading import template_of

    words = terminal.words
    with terminal.step(words("Reading the template …")):
        found = template_of(template, terminal.asked_language or LANGUAGES[0])
    if is_json:
        terminal.give(_data(found, template))
    else:
        terminal.show(_list(words, found, template, terminal.columns))
    serious = any(one.level != "note" for one in found.noticed)
    return exit_codes.FOUND if serious else exit_codes.DONE


def _list(words: Words, found: OfficeTemplate, path: Path, columns: int) -> Iterator[str]:
    """The verdict, what is lacking, then what goes where."""
    from renkei.cli.width import wrapped

    wide, high = found.page
    yield words(
        "{file}: slides of {wide} × {high} points", file=path.name, wide=round(wide), high=round(high)
    )
    yield from wrapped(_verdict(words, found), columns)
    for level, heading in _HEADINGS.items():
        of_level = [one for one in found.noticed if one.level == level]
        if of_level:
            yield ""
            yield words.gettext(heading)
            yield from _noticed(words, of_level, columns)
    for sort in found.chosen:
        yield ""
        yield from _sort(words, found, sort, columns)


def _verdict(words: Words, found: OfficeTemplate) -> str:
    from renkei.cli.findings_line import counts_text

    can = (
        words("No deck can be made on this template before its errors are mended.")
        if found.errors
        else words("Decks can be made on this template.")
    )
    count = Counter(one.level for one in found.noticed)
    return f"{can}{'' if words.is_japanese else ' '}{counts_text(words, count)}" if count else can


def _noticed(words: Words, noticed: Sequence[Noticed], columns: int) -> Iterator[str]:
    """What is lacking, numbered; what is to be done stands once, under all that it mends."""
    from renkei.cli.width import hanging
    from renkei.wording.template_faults import TEMPLATE_FAULTS

    remedies: dict[str, list[Noticed]] = {}
    for one in noticed:
        remedies.setdefault(TEMPLATE_FAULTS[one.code].remedy, []).append(one)
    at = 0
    for remedy, alike in remedies.items():
        for one in alike:
            at += 1
            yield from hanging(f"{at:>3}.", _what(words, one), 5, columns)
        if remedy:
            yield from hanging("", f"→ {words.gettext(remedy)}", 5, columns)


def _what(words: Words, one: Noticed) -> str:
    """What is the matter, without what to do about it."""
    from renkei.wording.sentences import say
    from renkei.wording.template_faults import TEMPLATE_FAULTS

    values = {**one.values, "layout": one.layout, "place": one.place}
    return say(words, replace(TEMPLATE_FAULTS[one.code], remedy=""), one.code, values)


def _sort(words: Words, found: OfficeTemplate, sort: str, columns: int) -> Iterator[str]:
    """The layout for a sort of page, and what goes into its places."""
    from renkei.cli.width import hanging, padded, width, wrapped
    from renkei.wording.template_faults import FOUND_BY, SORTS

    chosen = found.chosen[sort]
    told = {
        "page": words.gettext(SORTS[sort]),
        "layout": chosen.layout.name,
        "by": words.gettext(FOUND_BY[chosen.by]),
    }
    yield from wrapped(words("{page}: layout “{layout}” ({by})", **told), columns)
    if chosen.title_only is not None:
        said = words(
            "set on “{layout}”, which is the same without the place for text", layout=chosen.slides.name
        )
        yield from hanging("", said, 2, columns)
    filled = list(_filled(words, found.fit, sort))
    wide = max((width(name) for name, _ in filled), default=0)
    for name, what in filled:
        yield from hanging(f"  {padded(name, wide)}", f"← {what}", wide + 3, columns)


def _filled(words: Words, fit: Fit, sort: str) -> Iterator[tuple[str, str]]:
    """Place → what goes in."""
    from renkei.wording.template_faults import CONTENT, FILLED

    for what, slot in fit.filled(sort).items():
        yield slot.name, words.gettext(FILLED[what])
    if sort == "page":
        area = fit.forms[sort].area
        yield (
            words("{width} × {height} points", width=int(area.width), height=int(area.height)),
            words.gettext(CONTENT),
        )


def _data(found: OfficeTemplate, path: Path) -> dict[str, object]:
    return {
        "format": 1,
        "kind": "template",
        "file": path.name,
        "page": {"width": round(found.page[0]), "height": round(found.page[1])},
        "usable": not found.errors,
        "pages": {sort: _page(found, sort) for sort in found.chosen},
        "noticed": [
            {
                "level": one.level,
                "code": one.code,
                "layout": one.layout,
                "place": one.place,
                "values": dict(one.values),
            }
            for one in found.noticed
        ],
    }


def _page(found: OfficeTemplate, sort: str) -> dict[str, object]:
    chosen, form = found.chosen[sort], found.fit.forms[sort]
    area = form.area
    return {
        "layout": chosen.layout.name,
        "slides_on": chosen.slides.name,
        "found_by": chosen.by,
        "places": {what: slot.name for what, slot in found.fit.filled(sort).items()},
        "area": {
            "left": round(area.left),
            "top": round(area.top),
            "width": int(area.width),
            "height": int(area.height),
        },
    }
