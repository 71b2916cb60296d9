"""Runs a command line and turns everything that can go wrong into a message and an exit code."""

from __future__ import annotations

import click

from renkei.cli import exit_codes
from renkei.cli.group import renkei
from renkei.domain.errors import OutOfReach, Refused


def run(arguments: list[str]) -> int:
    """Run a command line; returns its exit code and never raises."""
    try:
        result = renkei.main(arguments, prog_name="renkei", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Interrupted. Nothing was half written.", err=True)
        return exit_codes.INTERRUPTED
    except click.ClickException as problem:
        problem.show()
        return exit_codes.USAGE
    except Refused as refused:
        for fault in refused.faults:
            click.echo(
                f"{fault.place.file}:{fault.place.row or ''} {fault.code} {dict(fault.values)}", err=True
            )
        return exit_codes.OUT_OF_REACH if isinstance(refused, OutOfReach) else exit_codes.REFUSED
    return result if isinstance(result, int) else exit_codes.DONE
