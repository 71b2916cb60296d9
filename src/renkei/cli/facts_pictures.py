"""`renkei facts pictures`: every photograph with what it says beside the picture, and how papers show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renkei.cli import exit_codes
from renkei.cli.parameters import facts_argument, json_option
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.cli.width import shortened, table, width, wrapped
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.exchange.picture_survey import SurveyedPicture

_SHORTEST = 18  # columns that a name has at least


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "pictures",
        words,
        help=words(
            "Lists the files of photos/: how large, whether they say where they were taken, and how papers show them. Papers"
            " never hold place, day and device; a folder that is handed on does, until --clean takes them out. The exit code is 1"
            " if a picture cannot be shown or says where it was taken."
        ),
        params=[
            facts_argument(words),
            click.Option(
                ["--clean", "is_clean"], is_flag=True,
                help=words("Take everything but the picture out of the files of the folder; every pixel stays as it is."),
            ),
            json_option(words),
        ],
        callback=click.pass_obj(pictures),
    )  # fmt: skip


def pictures(terminal: Terminal, facts: Path, *, is_clean: bool, is_json: bool) -> int:
    """List the photographs; with `is_clean` clean them first."""
    from renkei.exchange.picture_survey import clean, missing_pictures, survey

    words = terminal.words
    with terminal.step(words("Looking at the photographs …")):
        changed = clean(facts) if is_clean else ()
        found, missing = survey(facts), missing_pictures(facts)
    if is_json:
        terminal.give(_data(found, missing, changed))
    else:
        terminal.show(_listed(words, found, terminal.columns))
        terminal.show(_faults(words, found, terminal.columns))
        terminal.show(
            words("{file} is listed in photos.csv, and there is no such file.", file=path) for path in missing
        )
        terminal.show(_said(words, facts, found, changed, is_clean=is_clean))
    return (
        exit_codes.FOUND if missing or any(one.fault or one.has_place for one in found) else exit_codes.DONE
    )


def _data(
    found: Sequence[SurveyedPicture], missing: Sequence[str], changed: Sequence[str]
) -> dict[str, object]:
    from renkei.exchange.picture_survey import picture_form

    return {
        "format": 1,
        "kind": "pictures",
        "pictures": [picture_form(one) for one in found],
        "missing": list(missing),
        "cleaned": list(changed),
    }


def _listed(words: Words, found: Sequence[SurveyedPicture], columns: int) -> list[str]:
    """A row a picture: those that are not shown first, then those that say where they were taken."""
    if not found:
        return []
    rest = (
        words("Form"),
        words("Size"),
        words("Pixels"),
        words("Records"),
        words("In the papers"),
    )
    ordered = sorted(found, key=lambda one: (one.fault is None, not one.has_place))
    told = table(rest, [_row(words, one) for one in ordered], figures=(1, 2))
    names = _names([one.path for one in ordered], columns - max(map(width, told)) - 2)
    return [*table((), [*zip((words("File"), *names), told, strict=True)]), ""]


def _names(paths: Sequence[str], room: int) -> list[str]:
    """The paths, long ones without their middle; whole where they could not be told from each other then."""
    short = [shortened(path, max(room, _SHORTEST)) for path in paths]
    count = Counter(short)
    return [name if count[name] == 1 else path for name, path in zip(short, paths, strict=True)]


def _row(words: Words, one: SurveyedPicture) -> tuple[str, ...]:
    """What is told of a picture beside its name."""
    from renkei.cli.made import size_text

    looked = one.looked
    pixels = f"{looked.width:,}×{looked.height:,}" if looked else ""
    size = size_text(len(one.content)) if one.content else "0 kB"
    return looked.kind if looked else "", size, pixels, _remarks(words, one), _printed(words, one)


def _remarks(words: Words, one: SurveyedPicture) -> str:
    """What the file says beside the picture."""
    if one.looked is None:
        return ""
    if one.has_place:
        return words("with the place")
    if {"text", "iptc", "xmp"}.intersection(one.looked.remarks):
        return words("author, comment or others")
    return words("day or others") if one.looked.remarks else words("no record")


def _printed(words: Words, one: SurveyedPicture) -> str:
    """What papers make of it."""
    from renkei.cli.made import size_text
    from renkei.materials.photographs import photograph

    if one.fault:
        return words("not shown")
    if not one.is_listed:
        return words("none, not in photos.csv")
    made = photograph(one.content)
    return words(
        "{width} × {height}, {size}",
        width=f"{made.width:,}",
        height=f"{made.height:,}",
        size=size_text(len(made.content)),
    )


def _said(
    words: Words, facts: Path, found: Sequence[SurveyedPicture], changed: Sequence[str], *, is_clean: bool
) -> Iterator[str]:
    from renkei.cli.shell import quoted

    if not found:
        yield words("There is no file in photos/.")
    if is_clean:
        yield from (f"  {path}" for path in changed)
        yield _cleaned(words, len(changed))
    elif n := sum(one.has_place for one in found):
        command = f"renkei facts pictures {quoted(facts)} --clean"
        yield words.ngettext("{n} picture says where it was taken. To take this out: {command}",
                             "{n} pictures say where they were taken. To take this out: {command}",
                             n, command=command)  # fmt: skip
    elif found:
        yield words("No picture says where it was taken.")


def _faults(words: Words, found: Sequence[SurveyedPicture], columns: int) -> Iterator[str]:
    """Why pictures are not shown, each reason once."""
    from renkei.domain.errors import Fault

    alike: dict[tuple[object, ...], list[SurveyedPicture]] = {}
    for one in found:
        if one.fault:
            alike.setdefault((one.fault[0], *one.fault[1].items()), []).append(one)
    for code, *values in alike:
        paths = words.join(one.path for one in alike[code, *values])
        fault = Fault(str(code), values={"found": paths, **dict(values)})  # type: ignore[arg-type]
        yield from wrapped(words.fault(fault), columns)


def _cleaned(words: Words, n: int) -> str:
    if n == 0:
        return words("Nothing had to be cleaned.")
    return words.ngettext(
        "{n} picture was cleaned; every pixel is as it was.",
        "{n} pictures were cleaned; every pixel is as it was.",
        n,
    )
