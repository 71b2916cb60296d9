"""`renkei compare`: what differs between two states of a region's facts, and what follows in a year."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from renkei.cli import exit_codes
from renkei.cli.parameters import FiscalYear, json_option, path_type
from renkei.cli.reach import settled
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.domain.register import Register
    from renkei.domain.register_difference import Consequences, RegisterDifference
    from renkei.domain.scale import Scale

KINDS = (".html", ".xlsx")


class Report(click.ParamType[Path]):
    """A file whose ending says what it is."""

    name = "file"

    def __init__(self, words: Words) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path."""
        path = settled(Path(value))
        if path.suffix.lower() not in KINDS:
            self.fail(
                self.words("“{value}” ends neither with .html nor with .xlsx.", value=path.name), param, ctx
            )
        return path


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "compare",
        words,
        help=words(
            "Lists what differs between two states of a region's facts, record by record and cell by cell: folders, workbooks or JSON."
            " Nothing is changed. The exit code is 0 if nothing differs, 1 if something does."
        ),
        params=[
            click.Argument(["before"], type=path_type(), metavar="A", help=words("The older facts.")),
            click.Argument(["after"], type=path_type(), metavar="B", help=words("The newer facts.")),
            click.Option(
                ["-o", "--out", "out"], type=Report(words), metavar=words("FILE"),
                help=words("Write the whole list into this file: a page (.html) or a workbook (.xlsx)."),
            ),
            click.Option(
                ["--year"], type=FiscalYear(words), metavar=words("YEAR"),
                help=words("Also list what follows in this fiscal year: grades, rates and counts that change."),
            ),
            json_option(words),
        ],
        callback=click.pass_obj(compare),
    )  # fmt: skip


def compare(
    terminal: Terminal, before: Path, after: Path, *, out: Path | None, year: int | None, is_json: bool
) -> int:
    """List the differences; any of them makes the exit code 1."""
    from renkei.cli.reach import refuse_others, refuse_writing_over
    from renkei.exchange.comparing import compare as compared
    from renkei.exchange.difference_form import difference_to_json
    from renkei.materials.differences_file import is_list

    words = terminal.words
    refuse_writing_over(out, (before, after), "facts_are_output")
    refuse_others(out, is_list)
    with terminal.step(words("Reading the facts …")):
        old, new = _both(before, after)
    with terminal.step(words("Comparing …")):
        difference = compared(old, new)
        following, scales = _following(old, new, (before, after), year)
    if out is not None:
        _write(terminal, out, difference, following, (before, after), scales)
    if is_json:
        terminal.give(difference_to_json(difference, following))
    else:
        _show(terminal, difference, following, (before, after), out)
    return exit_codes.FOUND if difference else exit_codes.DONE


def _both(before: Path, after: Path) -> tuple[Register, Register]:
    """Both registers. Raises `Refused` with the faults of both, each with the path that it is in."""
    from renkei.domain.errors import Fault, OutOfReach, Refused
    from renkei.exchange import load

    registers: list[Register] = []
    refused: list[Refused] = []
    faults: list[Fault] = []
    for path in (before, after):
        try:
            registers.append(load(path))
        except Refused as error:
            refused.append(error)
            faults += [_placed(fault, path) for fault in error.faults]
    if refused:
        out_of_reach = (error for error in refused if isinstance(error, OutOfReach))
        raise type(next(out_of_reach, refused[0]))(faults)
    return registers[0], registers[1]


def _placed(fault: Any, path: Path) -> Any:
    """The fault with the path of its facts: a table of one name stands in both."""
    from dataclasses import replace

    file = fault.place.file
    is_path = Path(file) == path or file in ("", path.name)
    place = replace(fault.place, file=str(path if is_path else path / file))
    return replace(fault, place=place, others=tuple(_placed(other, path) for other in fault.others))


def _following(
    old: Register, new: Register, paths: tuple[Path, Path], year: int | None
) -> tuple[Consequences | None, tuple[Scale, ...]]:
    """What follows in a year, and the scales of both sides; None where none was asked for. Raises `NotKnown` for a year
    that one side does not know."""
    if year is None:
        return None, ()
    from renkei.cli.opening import year_of
    from renkei.domain.consequences import consequences

    books = [
        year_of(register, path, year=year, scale=None, as_of=None)
        for register, path in zip((old, new), paths, strict=True)
    ]
    return consequences(books[0], books[1]), tuple(book.scale for book in books)


def _write(
    terminal: Terminal,
    out: Path,
    difference: RegisterDifference,
    following: Consequences | None,
    paths: tuple[Path, Path],
    scales: tuple[Scale, ...],
) -> None:
    from renkei.cli.reach import reaching
    from renkei.materials.differences_file import Compared, html, xlsx
    from renkei.materials.replacing import replace_file

    names = paths[0].name or str(paths[0]), paths[1].name or str(paths[1])
    make: Callable[[Compared, Words], bytes] = html if out.suffix.lower() == ".html" else xlsx
    with terminal.step(terminal.words("Writing {file} …", file=out.name)):
        content = make(Compared(difference, following, *names, scales), terminal.words)
        with reaching(out):
            replace_file(out, content)


def _show(
    terminal: Terminal,
    difference: RegisterDifference,
    following: Consequences | None,
    paths: tuple[Path, Path],
    out: Path | None,
) -> None:
    """The list; where a file holds it whole, the counts alone."""
    from renkei.cli.difference_list import counts, difference_list

    words = terminal.words
    if out is None:
        terminal.show(difference_list(words, difference, following, paths, terminal.columns))
        return
    terminal.show(counts(words, difference, terminal.columns, following))
    terminal.show(words("The whole list: {file}", file=out))
