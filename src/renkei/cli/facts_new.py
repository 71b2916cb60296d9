"""`renkei facts new`: a facts folder to begin with."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from renkei.cli.parameters import FiscalYear, path_type
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words

Member = tuple[str, str]


class MemberOf(click.ParamType[Member]):
    """A municipality: 022012=青森市."""

    name = "member"

    def __init__(self, words: Words) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Member:
        """The code, completed from five digits, and the name."""
        from renkei.domain.municipality import complete_code

        if isinstance(value, tuple):
            return value
        code, separator, name = str(value).replace("＝", "=").partition("=")
        if not separator or not code.strip() or not name.strip():
            said = self.words(
                "“{value}” is no municipality. Write code and name: 022012=青森市.", value=value
            )
            self.fail(said, param, ctx)
        code = unicodedata.normalize("NFKC", code).strip()  # digits in full width are digits
        complete = complete_code(code)
        if complete is None:
            self.fail(self._no_code(code, name.strip()), param, ctx)
        return complete, name.strip()

    def _no_code(self, code: str, name: str) -> str:
        """What is wrong with a code: its last digit, or all of it."""
        from renkei.domain.municipality import complete_code

        meant = complete_code(code[:5]) if len(code) == 6 else None
        values = {"value": code, "name": name}
        if meant:
            return self.words(
                "The code {value} of {name} does not end with its check digit. If the first five digits are right, it is"
                " {meant}.",
                meant=meant, **values,
            )  # fmt: skip
        return self.words(
            "{value} is no code of a municipality ({name}). Write six digits, such as 022012.", **values
        )


def _each_once(words: Words, members: tuple[Member, ...]) -> tuple[Member, ...]:
    """The members; the same code or name twice is a slip."""
    for at, what in (
        (0, words("The code {value} is given twice.")),
        (1, words("The name {value} is given twice.")),
    ):
        given = [member[at] for member in members]
        if repeated := next((value for value in given if given.count(value) > 1), ""):
            raise click.BadParameter(what.format(value=repeated))
    return members


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "new",
        words,
        help=words(
            "Starts a facts folder: the region, its members, the three roles of the scheme, every table with its headings,"
            " and a README that says what belongs where. Without members, a fictional region stands there as an example."
        ),
        params=[
            click.Argument(
                ["folder"], type=path_type(), metavar=words("FOLDER"),
                help=words("The folder to make. There must be nothing in it yet."),
            ),
            click.Option(["--region", "name"], default="", metavar=words("NAME"), help=words("The region's name.")),
            click.Option(
                ["--member", "members"], type=MemberOf(words), multiple=True, metavar=words("CODE=NAME"),
                callback=lambda _context, _parameter, members: _each_once(words, members),
                help=words("A municipality, 022012=青森市: once for each, in official order, the hub first."),
            ),
            click.Option(
                ["--first-year"], type=FiscalYear(words), metavar=words("YEAR"),
                help=words("The first fiscal year of the vision period."),
            ),
            click.Option(
                ["--last-year"], type=FiscalYear(words), metavar=words("YEAR"), help=words("The last one.")
            ),
            click.Option(
                ["--scale"], default="plain", metavar=words("SCALE"),
                help=words("The scale by which the region grades: an id (see renkei scales). Without it, plain."),
            ),
        ],
        callback=click.pass_obj(start),
    )  # fmt: skip


def start(
    terminal: Terminal,
    folder: Path,
    *,
    name: str,
    members: tuple[Member, ...],
    first_year: int | None,
    last_year: int | None,
    scale: str,
) -> None:
    """Make the folder and say how to go on."""
    from renkei.cli.reach import reaching
    from renkei.cli.shell import quoted
    from renkei.exchange import new_folder
    from renkei.scales import find

    words = terminal.words
    if first_year is not None and last_year is not None and last_year < first_year:
        raise click.UsageError(words("--last-year lies before --first-year. Exchange the two."))
    with terminal.step(words("Writing the facts …")), reaching(folder):
        made = new_folder(
            folder,
            name=name,
            municipalities=members,
            scale=find(scale).id,
            first_year=first_year,
            last_year=last_year,
            language=words.language,
        )
    is_planned = first_year is not None or last_year is not None
    command = f"renkei facts check {quoted(folder)}"
    terminal.show(
        [
            words.ngettext("{n} file was written into {folder}.", "{n} files were written into {folder}.",
                           len(made), folder=folder),
            *_left_to_write(words, has_members=bool(members), has_vision=is_planned),
            words("Its README.md says what belongs where. Once something is written, check it: {command}",
                  command=command),
        ]
    )  # fmt: skip


def _left_to_write(words: Words, *, has_members: bool, has_vision: bool) -> Iterator[str]:
    """What was not given, and so is only an example or missing."""
    if not has_members:
        yield words(
            "No --member was given, so two fictional members stand in region.toml as an example (見本市, 雛形町). Write"
            " the region's own over them."
        )
    if not has_vision:
        yield words(
            "No --first-year was given, so there is no vision period yet. Write [[vision]] with id, name, first_year and"
            " last_year into region.toml."
        )
