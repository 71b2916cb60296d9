"""What to look at before printing: nothing is refused here, everything is said.

`CHECKS` is the table of all checks, the weightier ones first. Each looks at one year (`Context`) and yields findings.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from renkei.domain import findings_sums as sums
from renkei.domain.finding import LEVELS, Finding
from renkei.domain.findings_context import Context, context_of
from renkei.domain.register import Register
from renkei.domain.scale import Scale
from renkei.domain.tally import Tally

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item, RoleChange

__all__ = ["CHECKS", "Check", "Finding", "find"]

Check = Callable[[Context], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (sums.breakdown_sums,)


def find(
    register: Register,
    year: int,
    scale: Scale,
    items: tuple[Item, ...],
    tally: Tally | None = None,
    previous: Tally | None = None,
    changes: tuple[RoleChange, ...] = (),
    *,
    as_of: datetime.date | None = None,
) -> tuple[Finding, ...]:
    """Everything worth a look in one year: errors first, then warnings, then notes; within a level as `CHECKS` stands.

    `items` are the year's graded items; `tally` and `previous` its counts and those of the year before; `changes` the
    moves by role between the two. `as_of` is the day of printing (for consents that expire); without it the meeting's.
    """
    context = context_of(
        register,
        year,
        scale=scale,
        items=items,
        tally=tally,
        previous=previous,
        changes=changes,
        as_of=as_of,
    )
    found = [finding for check in CHECKS for finding in check(context)]
    return tuple(sorted(found, key=lambda finding: LEVELS.index(finding.level)))
