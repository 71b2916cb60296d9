"""`renkei materials`: a facts folder becomes the meeting's papers."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("materials", help="Make the meeting's papers from a facts folder.")
@click.argument("facts", type=click.Path(path_type=Path))
@click.option("--year", type=int)
@click.option("--to", "kind", type=click.Choice(["html"]), default="html")
@click.option("-o", "--out", "folder", type=click.Path(path_type=Path), default=Path("out"))
@click.option("--lang", "language", type=click.Choice(["ja", "en"]), default="ja")
def command(facts: Path, year: int | None, kind: str, folder: Path, language: str) -> int:
    """Make the papers of one year."""
    click.echo(f"{facts} {year} {kind} {folder} {language}")
    return 0
