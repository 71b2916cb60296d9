"""What the command's exit code says. Documented in docs/howto and in `renkei --help`."""

from __future__ import annotations

DONE = 0
FOUND = 1  # done, and something of level error or warning was found, or is not in canonical form
USAGE = 2  # the command line itself was not understood
REFUSED = 3  # the input has faults; all of them were printed
OUT_OF_REACH = 4  # a file or folder could not be read or written
BROKEN = 70  # a fault of renkei itself
INTERRUPTED = 130  # Ctrl-C
