"""Characters that no font of the papers has: told once for all files, and where in the facts they are to be corrected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from renkei.cli.terminal import Terminal

if TYPE_CHECKING:
    from renkei.domain.errors import Fault
    from renkei.domain.register import Register
    from renkei.materials import Paper

_MOST = 5  # places that are named of one character


def tell_shown_otherwise(terminal: Terminal, papers: Sequence[Paper], register: Register | None) -> None:
    """Characters that were written though no font has them; once, and not where a refused PDF lists them."""
    wanting = next((paper.unprintable for paper in papers if paper.unprintable), ())
    if wanting and not any(paper.kind == "pdf" for paper in papers):
        terminal.tell(terminal.words("Other computers may show these characters differently, or not at all:"))
        _tell(terminal, wanting, register)


def tell_refused(terminal: Terminal, papers: Sequence[Paper], register: Register | None) -> None:
    """The files that could not be made for want of letters, with the pages of the first of them."""
    from renkei.domain.errors import PapersRefused

    files = [paper.path.name for paper in papers]
    said = terminal.words(
        "{files} cannot be made: their fonts do not have some characters. The pages are those of {first}.",
        files=terminal.words.join(files),
        first=files[0],
    )
    terminal.tell(said)
    error = papers[0].error
    assert isinstance(error, PapersRefused)
    _tell(terminal, error.faults, register)


def _tell(terminal: Terminal, faults: Sequence[Fault], register: Register | None) -> None:
    terminal.tell(terminal.words.fault(fault) for fault in faults)
    if register is not None:
        terminal.tell(_where(terminal, faults, register))


def _where(terminal: Terminal, faults: Sequence[Fault], register: Register) -> Iterable[str]:
    """Each character with the places of the facts in which it stands."""
    from renkei.exchange.holding import places_of
    from renkei.wording.places import place

    words = terminal.words
    signs = {chr(int(str(fault.values["character"])[2:], 16)) for fault in faults}
    for sign, places in sorted(places_of(register, signs).items()):
        named = [place(words, where) for where in places[:_MOST]]
        if len(places) > _MOST:
            named.append(words("{n} further places", n=f"{len(places) - _MOST:,}"))
        if named:
            yield words(
                "{character} stands in the facts here: {places}.",
                character=f"U+{ord(sign):04X}",
                places=words.join(named),
            )
