"""One object that says everything in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from renkei.wording.catalogue import LANGUAGES, catalogue

if TYPE_CHECKING:
    from datetime import date, time
    from decimal import Decimal
    from fractions import Fraction

    from renkei.domain.errors import Fault
    from renkei.domain.findings import Finding
    from renkei.domain.grading import Graded
    from renkei.domain.yearbook import Item


def N_(text: str) -> str:
    """Mark a text for the catalogue where it stands in a table; it is said later."""
    return text


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language: "ja" (the default) or "en"."""

    language: str = "ja"

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise ValueError(f"language {self.language!r}: ja or en")

    @property
    def is_japanese(self) -> bool:
        """Whether these are Japanese words."""
        return self.language == "ja"

    def __call__(self, text: str, **values: object) -> str:
        """The same as `gettext`."""
        return self.gettext(text, **values)

    def gettext(self, text: str, **values: object) -> str:
        """A text of the code in this language, its named places filled in.

        >>> Words("en")("{n} of {all} items", n=45, all=57)
        '45 of 57 items'
        """
        said = catalogue(self.language).gettext(text) if text else ""
        return said.format(**values) if values else said

    def ngettext(self, one: str, many: str, n: int, **values: object) -> str:
        """A text that differs in English for one and many; `{n}` is filled in with thousands parted.

        >>> Words("en").ngettext("{n} item", "{n} items", 1)
        '1 item'
        """
        said = catalogue(self.language).ngettext(one, many, n)
        return said.format(n=f"{n:,}", **values)

    def either(self, japanese: str, english: str) -> str:
        """What an office wrote in both languages: its English only if English is spoken and there is one.

        >>> Words("en").either("順調", "on track"), Words("en").either("順調", "")
        ('on track', '順調')
        """
        return japanese if self.is_japanese or not english else english

    # ---- figures

    def number(self, value: int, decimals: int = 0) -> str:
        """A number held in whole ten-thousandths, at least `decimals` decimals, no digit dropped.

        >>> Words().number(436980000)
        '43,698'
        """
        from renkei.wording import numbers

        return numbers.number(self.language, value, decimals)

    def quantity(self, value: int, unit: str, decimals: int = 0) -> str:
        """A number in whole ten-thousandths with its unit: in Japanese as the office wrote it, in English where known.

        >>> Words().quantity(436980000, "千円"), Words("en").quantity(436980000, "千円")
        ('43,698千円', '43,698 thousand yen')
        """
        from renkei.wording import numbers

        return numbers.quantity(self.language, value, unit, decimals)

    def unit(self, unit: str, *, one: bool = False) -> str:
        """A unit alone; in English that of several unless the figure is `one`.

        >>> Words().unit("団体"), Words("en").unit("団体"), Words("en").unit("kW")
        ('団体', 'groups', 'kW')
        """
        from renkei.wording import units

        return units.unit(self.language, unit, one=one)

    def percent(self, value: Decimal) -> str:
        """A percentage, given in percent and already rounded.

        >>> from decimal import Decimal
        >>> Words().percent(Decimal("86.5")), Words("en").percent(Decimal("86.5"))
        ('86.5％', '86.5%')
        """
        from renkei.wording import numbers

        return numbers.percent(self.language, value)

    def exact_percent(self, number: Fraction) -> str:
        """A plain number (1 is 100 %) as a percentage with all its decimals, or as p/q where these would not end.

        >>> from fractions import Fraction
        >>> Words().exact_percent(Fraction(3, 4)), Words("en").exact_percent(Fraction(2, 3))
        ('75％', '2/3')
        """
        from renkei.wording import trace_bounds

        return trace_bounds.exact_percent(self, number)

    def points(self, value: Decimal, *, signed: bool = False) -> str:
        """A difference of shares, in points.

        >>> from decimal import Decimal
        >>> Words().points(Decimal("2.5")), Words().points(Decimal("-2.5"), signed=True)
        ('2.5ポイント', '－2.5ポイント')
        """
        from renkei.wording import numbers

        return numbers.points(self.language, value, signed)

    def signed(self, value: int | Decimal) -> str:
        """A change, given as a plain number (not in ten-thousandths), with its sign.

        >>> Words().signed(3), Words().signed(-2), Words().signed(0)
        ('＋3', '－2', '±0')
        """
        from renkei.wording import numbers

        return numbers.signed(self.language, value)

    # ---- time

    def fiscal_year(self, year: int) -> str:
        """A fiscal year.

        >>> Words().fiscal_year(2024), Words("en").fiscal_year(2024)
        ('令和6年度', 'FY2024')
        """
        from renkei.wording import dates

        return dates.fiscal_year(self.language, year)

    def period(self, first: int, last: int) -> str:
        """Fiscal years from first to last.

        >>> Words().period(2020, 2024), Words("en").period(2020, 2024)
        ('令和2～6年度', 'FY2020–2024')
        """
        from renkei.wording import dates

        return dates.period(self.language, first, last)

    def day(self, day: date) -> str:
        """A day of the running year with its weekday.

        >>> from datetime import date
        >>> Words().day(date(2025, 6, 30)), Words("en").day(date(2025, 6, 30))
        ('6月30日（月）', '30 June (Mon)')
        """
        from renkei.wording import dates

        return dates.day(self.language, day)

    def weekday(self, day: date) -> str:
        """The weekday of a day, short.

        >>> from datetime import date
        >>> Words().weekday(date(2025, 6, 30)), Words("en").weekday(date(2025, 6, 30))
        ('月', 'Mon')
        """
        from renkei.wording import dates

        return dates.weekday(self.language, day)

    def clock(self, at: time) -> str:
        """A time of the day.

        >>> from datetime import time
        >>> Words().clock(time(14, 30)), Words("en").clock(time(14, 30))
        ('午後2時30分', '2:30 pm')
        """
        from renkei.wording import dates

        return dates.clock(self.language, at)

    def date(self, day: date) -> str:
        """A day with its year.

        >>> from datetime import date
        >>> Words().date(date(2025, 6, 30)), Words("en").date(date(2025, 6, 30))
        ('令和7年6月30日', '30 June 2025')
        """
        from renkei.wording import dates

        return dates.full(self.language, day)

    # ---- lists and names

    def join(self, parts: Iterable[str]) -> str:
        """A list of names.

        >>> Words().join(["青森市", "平内町"]), Words("en").join(["青森市", "平内町"])
        ('青森市、平内町', '青森市, 平内町')
        """
        return ("、" if self.is_japanese else ", ").join(parts)

    def label(self, value: object) -> str:
        """The word for a member of an enum of the domain: a plan category, a kind of target, a direction …

        >>> from renkei.domain.project import PlanCategory
        >>> Words().label(PlanCategory.EXPANDED), Words("en").label(PlanCategory.EXPANDED)
        ('拡充', 'expanded')
        """
        from renkei.wording import labels

        return labels.label(self, value)

    def reason(self, code: str) -> str:
        """Why there is no value or no grade. A reason that is not known is an office's own and is said as it stands.

        >>> Words().reason("being_compiled"), Words().reason("大雪のため中止")
        ('集計中', '大雪のため中止')
        """
        from renkei.wording import reasons

        return reasons.reason(self, code)

    # ---- sentences

    def trace(self, graded: Graded, item: Item | None = None) -> str:
        """How a grade came about: the computation in the first line, then a line for each thing to know about it."""
        from renkei.wording import traces

        return traces.trace(self, graded, item)

    def trace_lines(self, graded: Graded, item: Item | None = None) -> tuple[str, ...]:
        """The same, line by line."""
        from renkei.wording import traces

        return traces.lines(self, graded, item)

    def fault(self, fault: Fault) -> str:
        """What is wrong, where it stands, and what to do."""
        from renkei.wording import faults

        return faults.fault(self, fault)

    def finding(self, finding: Finding) -> str:
        """What to look at before printing, and why."""
        from renkei.wording import findings

        return findings.finding(self, finding)

    def finding_parts(self, finding: Finding) -> tuple[str, str, str]:
        """The same in parts: of whom, what was noticed, what can be done."""
        from renkei.wording import findings

        return findings.parts(self, finding)


@cache
def words_of(language: str = "ja") -> Words:
    """The words of a language. Raises `ValueError` for one other than ja and en."""
    return Words(language)
