"""How long `renkei --help` takes against `python -c pass` of the same Python, in one run: at most ten times.

Both are started anew many times, in turn; the fastest of each counts, since everything slower is the machine's doing.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time

ROUNDS = 15
LIMIT = 10.0
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "renkei --help": ["-c", "from renkei.cli import main; main()", "--help"],
}


def cost(arguments: list[str]) -> tuple[float, float]:
    """Wall clock and processor time of one start, in milliseconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return 1000 * wall, 1000 * used


def main() -> int:
    """Measure, print, and fail beyond the limit."""
    os.environ.update(LC_ALL="ja_JP.UTF-8")  # the dearer of the two languages
    costs: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, arguments in COMMANDS.items():
            costs[name].append(cost(arguments))
    fastest = {name: tuple(map(min, zip(*found, strict=True))) for name, found in costs.items()}
    for name, (wall, used) in fastest.items():
        print(f"{name:<16}{wall:8.1f} ms wall {used:8.1f} ms CPU")
    bare, help = fastest.values()
    ratios = [mine / theirs for mine, theirs in zip(help, bare, strict=True)]
    print(f"{'times':<16}{ratios[0]:8.1f}         {ratios[1]:8.1f}         at most {LIMIT:.0f}")
    return int(max(ratios) > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
