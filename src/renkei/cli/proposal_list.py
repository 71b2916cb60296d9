"""Proposals of a workbook on the terminal: sheet, cell, what stands there, what it would be read as, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from renkei.cli.shell import quoted
from renkei.cli.width import hanging, wrapped
from renkei.wording import Words
from renkei.wording.workbook_faults import proposal_reason

if TYPE_CHECKING:
    from renkei.exchange.workbook import Proposal, WorkbookReading

MOST = 200  # proposals that are listed; all of them stand in the file of --proposals


def proposal_list(words: Words, proposals: Sequence[Proposal], columns: int) -> Iterator[str]:
    """The proposals sheet by sheet."""
    sheet = None
    for proposal in proposals[:MOST]:
        if proposal.place.sheet != sheet:
            sheet = proposal.place.sheet
            yield words("Sheet “{sheet}”", sheet=sheet)
        yield from _proposal(words, proposal, columns)
    if len(proposals) > MOST:
        n = len(proposals) - MOST
        yield words.ngettext(
            "{n} more proposal is in the list that --proposals writes.",
            "{n} more proposals are in the list that --proposals writes.", n,
        )  # fmt: skip


def _proposal(words: Words, proposal: Proposal, columns: int) -> Iterator[str]:
    is_taken_away = proposal.code.startswith("row_") or proposal.code.endswith("_gone")
    nothing = words("(left out)") if is_taken_away else words("(empty)")
    also = words.join(f"{title} = {text}" for title, text in proposal.also)
    after = f"{_line(proposal.after) or nothing}" + (f"  [{also}]" if also else "")
    title = " ".join(filter(None, (proposal.place.cell, proposal.place.column))) or words("(whole sheet)")
    said = f"{_line(proposal.before) or words('(empty)')} → {after}"
    yield from hanging(f"  {title}", said, 3, columns)
    if proposal.of:
        yield from (f"      {line}" for line in wrapped(_line(proposal.of), columns - 6))
    why = proposal_reason(words, proposal.code, proposal.values)
    sure = words("Sure.") if proposal.is_sure else ""
    yield from (f"      {line}" for line in wrapped(f"{why} {sure}".strip(), columns - 6))


def _line(text: str) -> str:
    """A text in one line, without signs that a terminal would obey."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text.replace("\n", "⏎"))
    return shown if len(shown) <= 80 else f"{shown[:80]}…"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was asked for. `listed` is the list to write, `decided` the one in which something is decided
    already, and `replace`: what stands in the folder is written over, whatever it is."""

    workbook: Path
    folder: Path | None
    listed: Path | None = None
    decided: Path | None = None
    replace: bool = False

    def again(self, words: Words) -> str:
        """The command that reads the workbook once more."""
        folder = quoted(self.folder) if self.folder else words("FOLDER")
        return f"renkei facts {quoted(self.workbook)} -o {folder}{' --replace' * self.replace}"


def how_to_decide(words: Words, n: int, asked: Asked) -> Iterator[str]:
    """How the proposals are decided."""
    yield words.ngettext(
        "{n} proposal has to be decided. Nothing was written.",
        "{n} proposals have to be decided. Nothing was written.", n,
    )  # fmt: skip
    command, listed, decided = asked.again(words), asked.listed, asked.decided
    if decided is not None:
        yield words("To decide the rest, too, have a list with all that is decided already: {command}",
                    command=f"{command} --accept {quoted(decided)} --proposals {quoted(listed or Path('P.csv'))}")  # fmt: skip
        return
    if listed is None:
        yield words("To decide one by one: {command}", command=f"{command} --proposals P.csv")
    else:
        yield words("Write はい or いいえ into the first column of {file}, then: {command}",
                    file=listed, command=f"{command} --accept {quoted(listed)}")  # fmt: skip
    yield words("To accept what can be read in one way only: {command}", command=f"{command} --accept sure")
    yield words("To accept all of them: {command}", command=f"{command} --accept all")


def how_to_go_on(words: Words, asked: Asked) -> str:
    """What to do about proposals beside faults: they are decided once the faults are mended."""
    command = asked.again(words)
    if asked.decided is not None:
        accepted = f"{command} --accept {quoted(asked.decided)}"
        return words("Mend the faults first; then again: {command}", command=accepted)
    return words(
        "Mend the faults first; the proposals are decided then, with --accept: {command}",
        command=f"{command} --proposals P.csv",
    )


def kept_lines(words: Words, listed: Path, kept: int, gone: int) -> Iterator[str]:
    """What became of the decisions that stood in the list before."""
    if kept:
        yield words.ngettext(
            "{file}: {n} decision that stood there was kept.", "{file}: {n} decisions that stood there were kept.",
            kept, file=listed,
        )  # fmt: skip
    if gone:
        yield words.ngettext(
            "{file}: {n} decision that stood there fits no proposal any more and was left out.",
            "{file}: {n} decisions that stood there fit no proposal any more and were left out.",
            gone, file=listed,
        )  # fmt: skip


def proposal_data(words: Words, reading: WorkbookReading) -> list[dict[str, object]]:
    """The proposals for programs."""
    undecided = {proposal.mark for proposal in reading.undecided}
    return [
        {
            "code": proposal.code,
            "sheet": proposal.place.sheet,
            "cell": proposal.place.cell,
            "column": proposal.place.column,
            "record": proposal.of,
            "before": proposal.before,
            "after": proposal.after,
            "also": dict(proposal.also),
            "why": proposal_reason(words, proposal.code, proposal.values),
            "is_sure": proposal.is_sure,
            "is_undecided": proposal.mark in undecided,
            "mark": proposal.mark,
        }
        for proposal in reading.proposals
    ]
