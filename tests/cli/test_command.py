"""The command as a whole."""

from __future__ import annotations

from renkei.cli.run import run


def test_unknown_command_is_a_fault_of_usage() -> None:
    assert run(["no-such-command"]) == 2
