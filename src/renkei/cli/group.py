"""The command `renkei` itself: it knows its subcommands by name and imports one only when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = {"materials": "Make the meeting's papers from a facts folder."}


class LazyGroup(click.Group):
    """A group whose subcommands are modules of the same name beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The subcommands in the order in which an office meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of a name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"renkei.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None


renkei = LazyGroup(
    "renkei", help="The year of a region's shared vision: graded, counted, compared and printed."
)
