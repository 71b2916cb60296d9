"""The command line: `renkei …`, one noun a file. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import sys


def main() -> None:
    """The entry point of the `renkei` command."""
    try:
        from renkei.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before or after `run` could say so
        code = 130
    _ignore_ctrl_c()
    sys.exit(code)


def _ignore_ctrl_c() -> None:
    """All is done and said: what comes now would only hide how it ended."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
