"""`python -m scripts.hostile FOLDER` writes the corpus, with what must become of each file."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.hostile.corpus import corpus


def main(arguments: list[str]) -> int:
    """Write all files into a folder."""
    if len(arguments) != 1:
        print("python -m scripts.hostile FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for case in corpus():
        (folder / case.name).write_bytes(case.make())
        lines.append(f"{case.name}\t{' or '.join(case.codes) or 'read'}")
    (folder / "expected.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
