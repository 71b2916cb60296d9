"""Regions whose papers are hard to print: names of 400 letters, sixty grades, forty roles, no break in a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from tests.materials import crafted

from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.domain.scale import GradeStep, Scale
from renkei.domain.tree import Node, Tree
from renkei.domain.yearbook import Yearbook
from renkei.scales import preset

LONG_NAME = (
    "広域連携による地域の担い手育成支援ネットワーク形成事業及び圏域の中小企業等の人材確保に向けた合同説明会の"
    * 9
)[:400]
ADDRESS = "https://www.example.jp/" + "a-long-path-without-any-space/" * 6


def opened(register: Register, scale: Scale | None = None) -> Yearbook:
    """The region's year."""
    return open_year(register, crafted.YEAR, scale or preset("aomori"))


def long_names() -> Yearbook:
    """A project and its indicator with names of 400 letters, a summary and comments of more than a page."""
    region = crafted.large(6, indicators=2, comments=6)
    first, second, *others = region.projects
    second = replace(second, summary="とても長い要約である。" * 180)
    comments = (
        replace(region.comments[0], text="長い意見をここに書く。" * 120),
        replace(region.comments[1], answer="長い回答をここに書く。" * 120),
        *region.comments[2:],
    )
    return opened(
        replace(
            region,
            projects=(replace(first, name=LONG_NAME), second, *others),
            indicators=(replace(region.indicators[0], name=LONG_NAME), *region.indicators[1:]),
            comments=comments,
        )
    )


def addresses() -> Yearbook:
    """Words without a place to break in names, summaries and comments."""
    region = crafted.large(3, comments=4)
    first, *others = region.projects
    first = replace(first, name=f"資料は {ADDRESS}", summary=ADDRESS)
    comments = tuple(replace(comment, text=ADDRESS * 2) for comment in region.comments)
    return opened(replace(region, projects=(first, *others), comments=comments))


def forty_members() -> Yearbook:
    """Forty municipalities, all of which take part in everything."""
    region = crafted.large(6, towns=40)
    everyone = tuple(town.code for town in crafted.municipalities(40))
    return opened(replace(region, projects=tuple(replace(p, participants=everyone) for p in region.projects)))


def forty_roles() -> Yearbook:
    """Forty roles with a field each."""
    roles = tuple(Node(f"r{n}", n, f"圏域全体の役割その{n}の名前", english=f"Role {n}") for n in range(1, 41))
    fields = tuple(Node(f"f{n}", 1, f"政策分野{n}の長い名前の分野", f"r{n}", "paren") for n in range(1, 41))
    region = crafted.large(80)
    projects = tuple(
        replace(p, role=f"r{n % 40 + 1}", field=f"f{n % 40 + 1}") for n, p in enumerate(region.projects)
    )
    plan = tuple(
        replace(row, role=f"r{n // 2 + 1}", field=f"f{n // 2 + 1}") for n, row in enumerate(region.plan)
    )
    return opened(replace(region, tree=Tree((*roles, *fields)), projects=projects, plan=plan))


def sixty_grades() -> Yearbook:
    """A scale of sixty grades, half of them favourable: the table of counts has 62 columns a year."""
    base = preset("aomori")
    condition = base.grades[0].when[0]
    steps = tuple(
        GradeStep(
            f"{n:02d}",
            f"段階{n}",
            f"step {n}",
            favourable=n <= 30,
            when=(replace(condition, bound=Fraction(120 - n, 100)),) if n < 60 else (),
            otherwise=n == 60,
        )
        for n in range(1, 61)
    )
    return opened(crafted.large(20), replace(base, grades=steps))


def without_results() -> Yearbook:
    """Targets alone: nothing was reported yet."""
    return opened(replace(crafted.large(6), results=()))


def without_vision() -> Yearbook:
    """No vision, no look back."""
    return opened(replace(crafted.large(6), visions=(), review=()))


def without_figures() -> Yearbook:
    """A case of which nothing but its summary is known."""
    region = crafted.large(4)
    keys = {indicator.id for indicator in region.indicators if indicator.project == "p001"}
    return opened(
        replace(
            region,
            indicators=tuple(i for i in region.indicators if i.id not in keys),
            targets=tuple(t for t in region.targets if t.indicator not in keys),
            results=tuple(r for r in region.results if r.indicator not in keys),
            figures=(),
            activities=(),
            breakdowns=(),
            photos=(),
        )
    )


def without_photograph() -> Yearbook:
    """A photograph is named, its file is not there."""
    return opened(replace(crafted.large(3), files=()))


def one_member() -> Yearbook:
    """A hub alone."""
    return opened(crafted.large(4, towns=1))


def many_comments() -> Yearbook:
    """Three hundred comments."""
    return opened(crafted.large(10, comments=300))


HARD: dict[str, Callable[[], Yearbook]] = {
    "long_names": long_names,
    "addresses": addresses,
    "forty_members": forty_members,
    "forty_roles": forty_roles,
    "sixty_grades": sixty_grades,
    "without_results": without_results,
    "without_vision": without_vision,
    "without_figures": without_figures,
    "without_photograph": without_photograph,
    "one_member": one_member,
    "many_comments": many_comments,
}
