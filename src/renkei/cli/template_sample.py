"""`renkei template sample`: a template to start from."""

from __future__ import annotations

from pathlib import Path

import click

from renkei.cli.language import LANGUAGES
from renkei.cli.parameters import path_type
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "sample",
        words,
        help=words(
            "Writes a template to start from: our master with named places, and on each layout a slide that says what goes where."
            " Put the office's logo, fonts and colours into it in PowerPoint."
        ),
        params=[
            click.Option(
                ["-o", "--out", "out"], type=path_type(), required=True, metavar=words("FILE"),
                help=words("The file to write; it ends with .pptx."),
            ),
            click.Option(["--wide"], is_flag=True, help=words("In 16:9 instead of A4.")),
        ],
        callback=click.pass_obj(sample),
    )  # fmt: skip


def sample(terminal: Terminal, *, out: Path, wide: bool) -> None:
    """Write it."""
    from renkei.cli.reach import reaching, refuse_others
    from renkei.materials.outline.sheet import A4, WIDE
    from renkei.materials.pptx_file.office_template.sample import sample as made
    from renkei.materials.replacing import replace_file
    from renkei.wording import words_of

    content = made(WIDE if wide else A4, words_of(terminal.asked_language or LANGUAGES[0]))
    refuse_others(out, lambda stands: stands == content)  # it may be one that an office made its own
    with reaching(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        replace_file(out, content)
    terminal.show([terminal.words("Written: {file}", file=out)])
