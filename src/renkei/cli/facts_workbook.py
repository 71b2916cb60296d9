"""`renkei facts X.xlsx -o FOLDER`: a workbook that was filled in, back into the facts folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from renkei.cli import exit_codes
from renkei.cli.parameters import json_option, path_type
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.cli.proposal_list import Asked
    from renkei.domain.register import Register
    from renkei.exchange.workbook import Accept, WorkbookReading
    from renkei.exchange.workbook.kept import Kept


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "X.xlsx",
        words,
        help=words(
            "Reads a workbook that renkei workbook wrote and people filled in, and writes the facts folder. What is not sure is"
            " proposed with its cell, what stands there and what it would be read as; nothing is written before all is decided."
        ),
        params=[
            click.Argument(["workbook"], type=path_type(), metavar="X.xlsx", help=words("The workbook.")),
            click.Option(
                ["-o", "--out", "folder"], type=path_type(), metavar=words("FOLDER"),
                help=words("The facts folder to write. Without it the workbook is only looked at."),
            ),
            click.Option(
                ["--proposals", "listed"], type=path_type(), metavar="P.csv",
                help=words("Write the proposals into this file, to decide them in its first column."),
            ),
            click.Option(
                ["--accept", "accepted"], metavar="P.csv|sure|all",
                help=words("What is accepted: the list in which it was decided, what can be read in one way only (sure), or everything (all)."),
            ),
            click.Option(
                ["--replace"], is_flag=True,
                help=words("Write over facts that stand in the folder and have faults: what was written there by hand is lost."),
            ),
            json_option(words),
        ],
        callback=click.pass_obj(read_back),
    )  # fmt: skip


def read_back(
    terminal: Terminal,
    workbook: Path,
    *,
    folder: Path | None,
    listed: Path | None,
    accepted: str | None,
    replace: bool,
    is_json: bool,
) -> int:
    """Read the workbook and write the folder, or say what has to be decided first."""
    from renkei.cli.proposal_list import Asked
    from renkei.cli.reach import refuse_writing_over
    from renkei.exchange.workbook import read_workbook

    words = terminal.words
    refuse_writing_over(folder, (workbook, _list_of(accepted)))
    refuse_writing_over(listed, (workbook, folder))
    kept = _kept(listed)
    accept, rows = _accept(accepted)
    standing = _standing(terminal, folder, replace=replace)
    with terminal.step(words("Reading the workbook …")):
        reading = read_workbook(workbook, accept=accept, standing=standing)
    _refuse_gone(rows, reading, accepted, accept)
    if listed is not None:
        _write_list(terminal, listed, reading, accept, kept)
    terminal.tell(words.fault(fault) for fault in reading.noticed)
    asked = Asked(workbook, folder, listed, _list_of(accepted), replace)
    if reading.faults:
        return _refuse(terminal, reading, asked, is_json=is_json)
    if reading.register is None:
        return _ask(terminal, reading, asked, is_json=is_json)
    changed = _write(terminal, reading.register, folder, standing, is_json=is_json)
    _say(terminal, reading.as_taken(accept), folder, changed, is_json=is_json)
    return exit_codes.DONE


def _list_of(asked: str | None) -> Path | None:
    """The file in which it was decided, if one was named."""
    return None if asked in (None, "all", "sure") else Path(str(asked))


def _accept(asked: str | None) -> tuple[Accept, dict[str, int]]:
    from renkei.exchange.workbook import ALL, NOTHING, SURE
    from renkei.exchange.workbook.decisions import decisions_of

    listed = _list_of(asked)
    if listed is None:
        return {None: NOTHING, "all": ALL, "sure": SURE}[asked], {}
    accept, rows = decisions_of(listed)
    return accept, dict(rows)


def _refuse_gone(rows: dict[str, int], reading: WorkbookReading, asked: str | None, accept: Accept) -> None:
    from renkei.exchange.workbook.decisions import refuse_edits, refuse_gone

    file = Path(asked or "").name
    refuse_gone(rows, reading.proposals, file)
    refuse_edits(accept, reading.proposals, file)


def _kept(listed: Path | None) -> Kept:
    """What was decided in the list that stands where one is to be written. Raises `OutOfReach` for any other file."""
    from renkei.exchange.workbook.decisions import kept_decisions
    from renkei.exchange.workbook.kept import NOTHING_KEPT

    return NOTHING_KEPT if listed is None else kept_decisions(listed)


def _write_list(
    terminal: Terminal, listed: Path, reading: WorkbookReading, accept: Accept, kept: Kept
) -> None:
    """Write the list of proposals; what was decided in one that stood there is kept, as far as it still fits."""
    from renkei.cli.proposal_list import kept_lines
    from renkei.cli.reach import reaching
    from renkei.exchange.swapping import write_file
    from renkei.exchange.workbook.decisions import proposals_to_csv

    with reaching(listed.parent):
        listed.parent.mkdir(parents=True, exist_ok=True)
    write_file(listed, proposals_to_csv(terminal.words, reading.proposals, accept, kept))
    terminal.tell(kept_lines(terminal.words, listed, *kept.counts(reading.proposals)))


def _refuse(terminal: Terminal, reading: WorkbookReading, asked: Asked, *, is_json: bool) -> int:
    """Say every fault, and what is proposed beside them: all of it is mended in one go."""
    from renkei.cli.failing import refuse
    from renkei.cli.proposal_list import how_to_go_on, proposal_data, proposal_list

    if not is_json and reading.undecided:
        terminal.show(proposal_list(terminal.words, reading.undecided, terminal.columns))
        terminal.show(["", how_to_go_on(terminal.words, asked), ""])
    proposals = proposal_data(terminal.words, reading) if is_json else ()
    refuse(terminal, reading.faults, exit_codes.REFUSED, proposals)
    return exit_codes.REFUSED


def _ask(terminal: Terminal, reading: WorkbookReading, asked: Asked, *, is_json: bool) -> int:
    """Say what has to be decided, and how."""
    from renkei.cli.proposal_list import how_to_decide, proposal_data, proposal_list

    words = terminal.words
    if is_json:
        terminal.give(
            {"format": 1, "kind": "proposals", "proposals": proposal_data(words, reading), "written": []}
        )
        return exit_codes.FOUND
    terminal.show(words.finding(finding) for finding in reading.findings)
    terminal.show(proposal_list(words, reading.undecided, terminal.columns))
    terminal.show(["", *how_to_decide(words, len(reading.undecided), asked)])
    return exit_codes.FOUND


def _write(
    terminal: Terminal, register: Register, folder: Path | None, standing: Register | None, *, is_json: bool
) -> tuple[str, ...] | None:
    """Write the folder; what differs from the one that stands there is said before. None if none was named."""
    from renkei.cli.reach import reaching
    from renkei.exchange import save

    words = terminal.words
    if folder is None:
        return None
    if standing is not None:
        _show_difference(terminal, standing, register, folder, is_json=is_json)
    with terminal.step(words("Writing the facts …")):
        with reaching(folder.parent):
            folder.parent.mkdir(parents=True, exist_ok=True)
        return save(register, folder)


def _standing(terminal: Terminal, folder: Path | None, *, replace: bool) -> Register | None:
    """The facts that stand where the workbook is to be written; None where there are none, or, with `replace` and a word,
    where they have faults. Raises `OutOfReach` for facts with faults otherwise, and for a folder of other things."""
    from renkei.domain.errors import Fault, OutOfReach, Place, Refused
    from renkei.exchange import load
    from renkei.exchange.disk import files_of
    from renkei.exchange.standing import refuse_foreign_folder

    if folder is None or not folder.is_dir():
        return None
    refuse_foreign_folder(folder)
    if not files_of(folder).files:
        return None
    try:
        return load(folder)
    except OutOfReach:
        raise
    except Refused as refused:
        if not replace:
            raise OutOfReach([Fault("facts_stand_with_faults", Place(str(folder)))]) from refused
        text = terminal.words(
            "The facts that stood in {folder} have faults; what differs from them is not known.",
            folder=folder,
        )
        terminal.tell(text)
        return None


def _show_difference(
    terminal: Terminal, standing: Register, register: Register, folder: Path, *, is_json: bool
) -> None:
    """What differs from the facts that stand there already, record by record. Raises `OutOfReach` for another region's."""
    from renkei.cli.difference_list import difference_list
    from renkei.exchange.comparing import compare
    from renkei.exchange.standing import refuse_other_facts

    refuse_other_facts(folder, standing, register)
    if is_json or not (difference := compare(standing, register)):
        return
    words = terminal.words
    paths = folder, Path(words("the workbook"))
    terminal.show(difference_list(words, difference, None, paths, terminal.columns))
    terminal.show("")


def _say(
    terminal: Terminal,
    reading: WorkbookReading,
    folder: Path | None,
    changed: tuple[str, ...] | None,
    *,
    is_json: bool,
) -> None:
    from renkei.cli.proposal_list import proposal_data, proposal_list
    from renkei.cli.written_list import written_list

    words = terminal.words
    if is_json:
        data: dict[str, Any] = {"format": 1, "kind": "proposals", "proposals": proposal_data(words, reading)}
        terminal.give({**data, "written": list(changed or ())})
        return
    terminal.show(words.finding(finding) for finding in reading.findings)
    if reading.proposals:
        terminal.show(proposal_list(words, reading.proposals, terminal.columns))
        terminal.show("")
    if changed is None:
        terminal.show(words("The workbook can be read: no faults. Nothing was written."))
    elif changed:
        files = words.ngettext("{n} file was written.", "{n} files were written.", len(changed))
        terminal.show([str(folder), *written_list(words, changed), files])
    else:
        terminal.show([str(folder), words("Nothing had to be written: it is there already.")])
