"""`python -m scripts.mihon` writes examples/mihon; with `--check` it only says whether the folder is up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.mihon.telling import Telling
from scripts.mihon.whole import register_of

from renkei.domain.errors import Refused
from renkei.exchange import save
from renkei.exchange.disk import files_of
from renkei.exchange.folder_writing import folder_files
from renkei.wording import words_of
from renkei.wording.faults import fault

FOLDER = Path(__file__).parent.parent.parent / "examples" / "mihon"


def main(arguments: list[str]) -> int:
    """Write or check; 1 if something differs or is refused."""
    register = register_of(Telling())
    try:
        if "--check" not in arguments:
            print(*save(register, FOLDER), sep="\n")
            return 0
        standing, wanted = files_of(FOLDER).files, folder_files(register)
        changed = [p for p in sorted(standing.keys() | wanted) if standing.get(p) != wanted.get(p)]
        print(*changed, sep="\n")
        return int(bool(changed))
    except Refused as refused:
        print(*(fault(words_of("ja"), one) for one in refused.faults), sep="\n", file=sys.stderr)
        return 1


sys.exit(main(sys.argv[1:]))
