"""The look back on a vision period: its years so far, and how the favourable share moved."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.domain.items import Opened, key_of
from renkei.domain.register import ReportedYear
from renkei.domain.tally import Tally, exact_points, points
from renkei.domain.year_tally import tally_of
from renkei.domain.yearbook import PeriodYear, RoleChange


@dataclass(frozen=True, slots=True)
class Period:
    """The years of a vision period up to the opened one, and the move from its first share to its last."""

    years: tuple[PeriodYear, ...]
    change: RoleChange | None


def period_of(opened: Opened, year: int) -> Period:
    """The look back of the vision period in which a fiscal year falls; without a period, the year alone."""
    vision = opened.register.vision_of(year)
    first = vision.first_year if vision else year
    years = tuple(_year(opened, at) for at in range(first, year + 1))
    return Period(years, _moved(opened, [at for at in years if at.share is not None]))


def _year(opened: Opened, year: int) -> PeriodYear:
    memo, key = opened.register.index.memo, key_of("look back", opened, year)
    if key not in memo:
        memo[key] = _looked_back(opened, year)
    found: PeriodYear = memo[key]
    return found


def _looked_back(opened: Opened, year: int) -> PeriodYear:
    counted = tally_of(opened, year)
    published, is_own = _published(opened, year), opened.is_own(year)
    total = counted.total if counted else None
    is_whole = counted is not None and not counted.is_partial
    share = total.favourable_share if total and is_whole else None
    told = published.share if share is None and is_own and published else None
    return PeriodYear(
        year=year,
        projects=total.projects if total else published.projects if published else None,
        joined=_joined(opened, year),
        favourable=_favourable(counted, published if is_own else None),
        items=total.items if total else published.items if published else None,
        share=share if told is None else told,
        is_reported=told is not None,
        scale_version=counted.scale_version if counted else None,
    )


def _favourable(counted: Tally | None, published: ReportedYear | None) -> int | None:
    """Favourable items as counted, else as published; None where only some of the items are counted."""
    if counted is not None:
        return None if counted.is_partial else counted.total.favourable
    return published.favourable_items if published else None


def _published(opened: Opened, year: int) -> ReportedYear | None:
    rows = opened.register.reported_years
    return next((row for row in rows if row.year == year and not row.role), None)


def _joined(opened: Opened, year: int) -> tuple[str, ...]:
    """Projects that began in a year; in the region's very first year nobody joins."""
    if year == min((v.first_year for v in opened.register.visions), default=year):
        return ()
    return opened.beginners.get(year, ())


def _moved(opened: Opened, years: list[PeriodYear]) -> RoleChange | None:
    """From the first year with a share to the last. A share that only was published has no exact one."""
    if len(years) < 2:
        return None
    first, last = years[0], years[-1]
    before, after = (tally_of(opened, at.year) for at in (first, last))
    is_known = first.favourable is not None and last.favourable is not None
    return RoleChange(
        key="",
        before=first.favourable,
        after=last.favourable,
        delta=(last.favourable or 0) - (first.favourable or 0) if is_known else None,
        share_before=first.share,
        share_after=last.share,
        points=points(first.share, last.share),
        exact_points=exact_points(before.total if before else None, after.total if after else None),
    )
