"""`renkei template check`: which layouts are used for what, and what a template lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
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
    from renkei.domain.errors import Fault
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
    from renkei.cli.width import hanging, wrapped
    from renkei.wording.template_faults import FOUND_BY, SORTS

    wide, high = found.page
    yield words(
        "{file}: slides of {wide} × {high} points", file=path.name, wide=round(wide), high=round(high)
    )
    for sort, chosen in found.chosen.items():
        yield ""
        told = {
            "page": words.gettext(SORTS[sort]),
            "layout": chosen.layout.name,
            "slides_on": chosen.slides.name,
            "by": words.gettext(FOUND_BY[chosen.by]),
        }
        yield from wrapped(words("{page}: layout “{layout}” ({by})", **told), columns)
        if chosen.title_only is not None:
            said = words(
                "set on “{layout}”, which is the same without the place for text", layout=chosen.slides.name
            )
            yield from hanging("", said, 2, columns)
        for name, filled in _filled(words, found.fit, sort):
            yield from hanging("", words("{place} ← {what}", place=name, what=filled), 2, columns)
    for level, heading in _HEADINGS.items():
        of_level = [one for one in found.noticed if one.level == level]
        if of_level:
            yield ""
            yield words.gettext(heading)
            for at, one in enumerate(of_level, 1):
                yield from hanging(f"{at:>3}.", words.fault(_fault(one)), 5, columns)
    yield ""
    yield _sum(words, found)


def _filled(words: Words, fit: Fit, sort: str) -> Iterator[tuple[str, str]]:
    """Place → what goes in."""
    from renkei.wording.template_faults import CONTENT, FILLED

    for what, slot in fit.filled(sort).items():
        yield slot.name, words.gettext(FILLED[what])
    if sort == "page":
        area = fit.forms[sort].area
        size = words("{width} × {height} points", width=round(area.width), height=round(area.height))
        yield size, words.gettext(CONTENT)


def _sum(words: Words, found: OfficeTemplate) -> str:
    from renkei.cli.findings_line import counts_text

    if found.errors:
        return words("No deck can be made on this template before its errors are mended.")
    count = Counter(one.level for one in found.noticed)
    can = words("Decks can be made on this template.")
    return f"{can}{'' if words.is_japanese else ' '}{counts_text(words, count)}" if count else can


def _fault(one: Noticed) -> Fault:
    from renkei.domain.errors import Fault

    return Fault(one.code, values={**one.values, "layout": one.layout, "place": one.place})


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
            "width": round(area.width),
            "height": round(area.height),
        },
    }
