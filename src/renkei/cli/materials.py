"""`renkei materials`: a facts folder becomes the meeting's papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renkei.cli import exit_codes
from renkei.cli.language import LANGUAGES
from renkei.cli.parameters import (
    SomeOf,
    as_of_option,
    facts_argument,
    meeting_option,
    path_type,
    scale_option,
    year_option,
)
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words, words_of

if TYPE_CHECKING:
    from renkei.domain.register import Register
    from renkei.materials import Paper
    from renkei.materials.pptx_file.office_template import OfficeTemplate

KINDS = ("pptx", "pdf", "xlsx", "html", "docx")
OFFICE_KINDS = (".pptx", ".xlsx", ".docx")  # which people work on


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "materials",
        words,
        help=words(
            "Makes the meeting's papers of one year from a facts folder. They are Japanese; with --lang en, English."
        ),
        params=[
            facts_argument(words),
            year_option(words),
            click.Option(
                ["--to", "kinds"], type=SomeOf(words, KINDS), default="html", metavar="html,pptx,pdf,xlsx,docx",
                help=words(
                    "The kinds of file, with commas between them. html: one file that needs nothing else (without --to, this one). "
                    "pptx: the deck. pdf: the deck, and a booklet with all annexes. xlsx: the tables. docx: agenda and list of members."
                ),
            ),
            click.Option(
                ["--handout"], is_flag=True,
                help=words("For handing out: without the deck's notes and without what is for the office alone."),
            ),
            click.Option(["--wide"], is_flag=True, help=words("The deck in 16:9 instead of A4.")),
            click.Option(
                ["--template"], type=path_type(), metavar=words("TEMPLATE"),
                help=words("Make the deck on the office's own template (PPTX, POTX). What it lacks, renkei template check says."),
            ),
            click.Option(
                ["-o", "--out", "folder"], type=path_type(), default=Path("out"),
                metavar=words("FOLDER"), help=words("Where the papers are put. Without it, the folder out."),
            ),
            click.Option(
                ["--replace"], is_flag=True,
                help=words("Write over papers too that people have worked on, and lose what they changed."),
            ),
            meeting_option(words),
            scale_option(words),
            as_of_option(words),
        ],
        callback=click.pass_obj(make),
    )  # fmt: skip


def make(
    terminal: Terminal,
    facts: Path,
    *,
    year: int | None,
    kinds: tuple[str, ...],
    handout: bool,
    wide: bool,
    template: Path | None,
    folder: Path,
    replace: bool,
    meeting: str,
    scale: str | None,
    as_of: date | None,
) -> int:
    """Make the papers and say what was made. They are Japanese unless `--lang` says otherwise."""
    from renkei.cli.findings_line import findings_line
    from renkei.cli.made import made_table
    from renkei.cli.opening import opened
    from renkei.cli.reach import reaching
    from renkei.cli.unset_characters import tell_shown_otherwise
    from renkei.materials import write_papers
    from renkei.materials.papers import Papers

    words = terminal.words
    language = terminal.asked_language or LANGUAGES[0]
    office = _template(terminal, template, kinds, language, wide=wide)
    with terminal.step(words("Reading the facts …")):
        yearbook, findings = opened(facts, year=year, scale=scale, as_of=as_of, meeting=meeting)
    asked = Papers(yearbook, words_of(language), handout, wide).files(kinds)
    _refuse_standing([folder / name for _, _, name, _ in asked], (facts, template), replace=replace)
    with reaching(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with terminal.step(words("Writing the papers …")) as say:
        papers = write_papers(
            yearbook,
            folder,
            kinds,
            language=language,
            handout=handout,
            wide=wide,
            template=office,
            on_start=lambda path: say(words("Writing {file} …", file=path.name)),
        )
    made = [paper for paper in papers if paper.error is None]
    if made:
        terminal.show(made_table(words, yearbook, made))
        terminal.show(findings_line(words, yearbook, facts, findings, scale=scale))
    tell_shown_otherwise(terminal, papers, yearbook.register)
    return _failures(terminal, papers, yearbook.register)


def _refuse_standing(files: Sequence[Path], read: Sequence[Path | None], *, replace: bool) -> None:
    """Raise `OutOfReach` where a paper would be written over what is read or, unless it is to be replaced, over one that
    another program has saved since: what people changed in it would be lost."""
    from renkei.cli.reach import refuse_others, refuse_writing_over
    from renkei.domain.errors import Fault, OutOfReach
    from renkei.materials.archive import is_as_written

    faults: list[Fault] = []
    for path in files:
        refuse_writing_over(path, read)
        if path.suffix in OFFICE_KINDS and not replace:
            try:
                refuse_others(path, is_as_written, "paper_worked_on")
            except OutOfReach as refused:
                faults += refused.faults
    if faults:
        raise OutOfReach(faults)


def _template(
    terminal: Terminal, path: Path | None, kinds: Sequence[str], language: str, *, wide: bool
) -> OfficeTemplate | None:
    """The office's own template, if one is given. Raises `FileRefused` where no deck can be made on it, or none is asked for."""
    if path is None:
        return None
    from renkei.cli.template_reading import template_of
    from renkei.domain.errors import Fault, FileRefused

    asked = {"template_wide": wide, "template_without_deck": "pptx" not in kinds}
    if faults := [Fault(code) for code, is_so in asked.items() if is_so]:
        raise FileRefused(faults)
    words = terminal.words
    with terminal.step(words("Reading the template …")):
        found = template_of(path, language, is_usable=True)
    if count := sum(one.level != "note" for one in found.noticed):
        said = words.ngettext(
            "{n} thing in the template is worth mending",
            "{n} things in the template are worth mending",
            count,
        )
        terminal.tell(words("{said}: renkei template check {file}", said=said, file=path))
    return found


def _failures(terminal: Terminal, papers: Sequence[Paper], register: Register | None) -> int:
    """Say what could not be made; returns the exit code: that of the first failure."""
    from renkei.cli.failing import failed
    from renkei.cli.unset_characters import tell_refused
    from renkei.domain.errors import PapersRefused

    failing = [paper for paper in papers if paper.error is not None]
    codes = []
    if unset := [paper for paper in failing if isinstance(paper.error, PapersRefused)]:
        tell_refused(terminal, unset, register)
        codes.append(exit_codes.REFUSED)
    codes += [failed(terminal, it.error, file=it.path) for it in failing if it.error and it not in unset]
    if codes and len(failing) < len(papers):
        terminal.tell(
            terminal.words("All other papers were made. What could not be made is as it was before.")
        )
    return codes[0] if codes else exit_codes.DONE
