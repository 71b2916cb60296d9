"""The command line: `renkei …`, one noun a file. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import sys


def main() -> None:
    """The entry point of the `renkei` command."""
    try:
        from renkei.cli.run import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:  # before or after `run` could say so
        sys.exit(130)
