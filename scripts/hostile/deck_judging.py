"""`python -m scripts.hostile.deck_judging` refreshes every spoiled deck within 1 GB, and says as JSON what became of each: the
outcome, what is wrong with it, and how many seconds it took."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from time import process_time

from scripts.hostile.deck_facts import late
from scripts.hostile.decks import DeckCase, cases

from renkei.domain.errors import FileRefused
from renkei.intake.limits import DECK_LIMITS
from renkei.intake.screen import screened
from renkei.materials.refreshing import Refreshed, refresh_file, standing
from renkei.wording import words_of
from renkei.wording.faults import FAULTS
from renkei.wording.refreshing import LEFT

SECONDS, MEGABYTES = 5.0, 1024
VARIANTS = (
    "-more",
    "-no-number",
    "-same-figure",
    "-below-zero",
    "-huge",
    "-rows",
    "-nothing",
    "-deep",
    "-line-ends",
)
ONCE = {"drawing"}  # told with the figures that moved
Judged = tuple[str, str, float]  # outcome, what is wrong, seconds


def judged(case: DeckCase, *, is_thorough: bool = True) -> Judged:
    """What became of a deck. Everything but a refusal passes on. `is_thorough`: the figures' standing too, and once more."""
    content = case.make()
    start = process_time()
    try:
        safe = screened(content, "pptx", limits=DECK_LIMITS, file=case.name)
        done = refresh_file(content, safe, late(), case.name)
        if is_thorough or case.name.startswith(("list", "table")):
            standing(safe, late(), words_of("ja"))
    except FileRefused as refused:
        seconds = process_time() - start
        return refused.faults[0].code, _timed(seconds, _of_refusal(case, refused)), seconds
    seconds = process_time() - start
    said = _of_left(case, done) or (_of_content(done) if is_thorough else "")
    return "refreshed", _timed(seconds, said), seconds


def _timed(seconds: float, said: str) -> str:
    return f"{seconds:.1f} s; {said}" if seconds > SECONDS else said


def _of_refusal(case: DeckCase, refused: FileRefused) -> str:
    codes = [fault.code for fault in refused.faults]
    if not set(codes) & set(case.refused):
        return f"refused with {codes}, wanted {case.refused or 'to be refreshed'}"
    return "".join(f"no words for {code}; " for code in codes if code not in FAULTS)


def _of_left(case: DeckCase, done: Refreshed) -> str:
    left = {one.code for one in done.left}
    if case.refused and not case.left:
        return f"refreshed, wanted {case.refused}"
    if set(case.left) - left or left - set(case.left) - set(case.may):
        return f"left {sorted(left)}, wanted {case.left}, perhaps {case.may}"
    if not left <= LEFT.keys():
        return f"no words for {sorted(left - LEFT.keys())}"
    return ""


def _of_content(done: Refreshed) -> str:
    """The file is whole, and a second refresh changes nothing."""
    with zipfile.ZipFile(io.BytesIO(done.content)) as archive:
        if (broken := archive.testzip()) is not None:
            return f"{broken} is broken"
    safe = screened(done.content, "pptx", limits=DECK_LIMITS)
    again = refresh_file(done.content, safe, late())
    if again.content != done.content:
        return f"a second refresh changes {[(one.shape, one.before, one.after) for one in again.changes][:5]}"
    left = tuple(one for one in done.left if one.code not in ONCE)
    return "" if again.left == left else f"a second refresh leaves {again.left}"


def bound_memory() -> None:
    """No more than 1 GB for this process, where the system can bound it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 1024 * 1024, MEGABYTES * 1024 * 1024))


def main(arguments: list[str]) -> None:
    """All of them, or with `--quick` those that take no long and are most unlike, less thoroughly."""
    bound_memory()
    is_quick = arguments == ["--quick"]
    chosen = [case for case in cases() if not (is_quick and (case.is_slow or case.name.endswith(VARIANTS)))]
    json.dump({case.name: judged(case, is_thorough=not is_quick) for case in chosen}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
