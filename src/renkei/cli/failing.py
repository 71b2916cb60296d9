"""What went wrong, said to people and to programs, with the exit code that goes with it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from renkei.cli import exit_codes
from renkei.cli.terminal import Terminal

if TYPE_CHECKING:
    from renkei.domain.errors import Fault
    from renkei.wording import Words


def failed(terminal: Terminal, error: Exception, *, file: Path | None = None) -> int:
    """Say an error; returns its exit code. `file` is the one that could not be made, where it is one of several."""
    from renkei.domain.errors import OutOfReach, Refused

    if file is not None and isinstance(error, OSError):
        from renkei.exchange.out_of_reach import refusal

        error = refusal(error, file)
    if isinstance(error, Refused):
        code = exit_codes.OUT_OF_REACH if isinstance(error, OutOfReach) else exit_codes.REFUSED
        refuse(terminal, error.faults, code)
        return code
    if os.environ.get("RENKEI_DEBUG"):
        raise error
    from renkei.cli.broken import report

    terminal.tell(report(terminal.words, error))
    return exit_codes.BROKEN


def out_of_reach(terminal: Terminal, error: OSError) -> int:
    """Say that the system refused something that no command foresaw."""
    from renkei.exchange.out_of_reach import fault_of

    terminal.tell(terminal.words.fault(fault_of(error)))
    return exit_codes.OUT_OF_REACH


def refuse(
    terminal: Terminal, faults: Sequence[Fault], code: int, proposals: Sequence[Mapping[str, object]] = ()
) -> None:
    """Say the faults to people; to a program that asked for JSON, as such, with what was proposed beside them."""
    if terminal.wants_json:
        from renkei.exchange.fault_form import faults_to_json

        terminal.give(faults_to_json(faults, exit_code=code, proposals=proposals))
    terminal.tell(refusal_message(terminal.words, faults))


def refusal_message(words: Words, faults: Sequence[Fault]) -> list[str]:
    """Every fault on a line of its own; their number, where it is not seen at a glance."""
    said = [words.fault(fault) for fault in faults]
    if len(said) > 1:
        n = sum(int(str(fault.values.get("more", 1))) for fault in faults)  # like ones may be summed up
        said.append(words.ngettext("{n} fault. Nothing was changed.", "{n} faults. Nothing was changed.", n))
    return said
