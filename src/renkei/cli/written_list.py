"""Files of a facts folder that were written: by name while they are few, else how many in each folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from renkei.wording import Words

FEW = 10  # files that are named one by one


def written_list(words: Words, paths: Sequence[str]) -> Iterator[str]:
    """A line a file, or a line a folder."""
    if len(paths) <= FEW:
        yield from (f"  {path}" for path in paths)
        return
    folders = Counter(path.rpartition("/")[0] for path in paths)
    for folder, n in sorted(folders.items()):
        yield "  " + words.ngettext(
            "{folder}: {n} file", "{folder}: {n} files", n, folder=f"{folder}/" if folder else words("In it")
        )
