"""What the command's exit code says. Documented in docs/howto and in `renkei --help`."""

from __future__ import annotations

DONE = 0
FINDINGS = 1  # checked, and something of level error was found
USAGE = 2  # the command line itself was not understood
REFUSED = 3  # the input has faults; all of them were printed
OUT_OF_REACH = 4  # a file or folder could not be read or written
INTERRUPTED = 130  # Ctrl-C
