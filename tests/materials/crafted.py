"""A crafted region for the papers: as many projects, municipalities and oddities as a test asks for."""

from __future__ import annotations

import struct
import zlib
from datetime import date

from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.comment import Comment, ReviewPoint
from renkei.domain.indicator import Direction, Indicator, Result
from renkei.domain.meeting import Meeting
from renkei.domain.municipality import Municipality
from renkei.domain.project import Activity, Figure, Photo, PlanCategory, PlanRow, Project
from renkei.domain.register import Region, Register, Vision
from renkei.domain.target import Target
from renkei.domain.tree import Node, Tree

YEAR = 2024
ROLES = (
    Node(
        "r1",
        1,
        "圏域全体の経済成長のけん引",
        english="Economic growth",
        breaks="圏域全体の|経済成長の|けん引",
    ),
    Node("r2", 2, "高次の都市機能の集積・強化", english="Higher urban functions"),
    Node("r3", 3, "圏域全体の生活関連機能サービスの向上", english="Services of daily life"),
)
FIELDS = (
    Node("f1", 1, "産学金官民一体となった経済戦略の策定と推進体制の整備", "r1", "paren"),
    Node("f2", 1, "高度な中心拠点の整備", "r2", "paren"),
    Node("f3", 1, "生活機能の強化に係る政策分野", "r3", "paren"),
    Node("f3-1", 1, "地域医療", "f3", "circled"),
    Node("f3-2", 2, "教育・文化・スポーツ", "f3", "circled"),
)
NAMES = (
    *("𠮷野市", "青ヶ島南町", "東西南北郡中央町", "別府村", "一宮町", "二宮町", "三宮町", "四宮村", "五宮村"),
    "六宮村",
)


def municipalities(count: int = 10) -> tuple[Municipality, ...]:
    """Members in official order, the hub first."""
    return tuple(
        Municipality(f"99{n:04d}", NAMES[n % len(NAMES)], is_hub=n == 0, english=f"Town {n}")
        for n in range(count)
    )


def png(width: int = 4, height: int = 3) -> bytes:
    """A small grey picture."""

    def chunk(tag: bytes, data: bytes) -> bytes:
        body = tag + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\0" + b"\x99" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def bare(actual: int | None = 90, target: int = 100, **changes: object) -> Register:
    """The least that can be opened: one project, one indicator, one year; no vision, plan, meeting or year before."""
    register = Register(
        region=Region("見本圏域"),
        municipalities=municipalities(1),
        tree=Tree(ROLES[:1]),
        projects=(Project("p1", "共同研修事業", "r1", first_year=YEAR, last_year=YEAR),),
        indicators=(Indicator("p1-i1", "p1", "受講者数", "人", Direction.HIGHER),),
        targets=(Target("p1-i1", YEAR, value=target * 10_000),),
        results=(
            Result("p1-i1", YEAR, *((actual * 10_000,) if actual is not None else (None, "not_reported"))),
        ),
    )
    return register if not changes else type(register)(**{**vars_of(register), **changes})


def vars_of(register: Register) -> dict[str, object]:
    """The register's fields by name."""
    return {name: getattr(register, name) for name in register.__dataclass_fields__}


def large(projects: int = 57, indicators: int = 1, towns: int = 10, comments: int = 0) -> Register:
    """A region with everything a paper shows, of any size."""
    ids = [f"p{n:03d}" for n in range(1, projects + 1)]
    role_of = {id: ("r1", "r2", "r3")[n % 3] for n, id in enumerate(ids)}
    field_of = {id: ("f1", "f2", "f3-1", "", "f3-2", "f3")[n % 6] for n, id in enumerate(ids)}
    keys = [f"{id}-i{k}" for id in ids for k in range(1, indicators + 1)]
    years = (YEAR - 1, YEAR)
    return Register(
        region=Region("見本圏域連携中枢都市圏", english="Sample Region", secretariat="見本市企画部", document="見本資料"),
        municipalities=municipalities(towns),
        tree=Tree((*ROLES, *FIELDS)),
        visions=(Vision("v1", "第1期ビジョン", 2020, 2024),),
        projects=tuple(_project(id, n, role_of[id], field_of[id]) for n, id in enumerate(ids)),
        indicators=tuple(_indicator(key, n) for n, key in enumerate(keys)),
        targets=tuple(Target(key, year, value=100 * 10_000) for key in keys for year in years),
        results=tuple(_result(key, n, year) for n, key in enumerate(keys) for year in years),
        breakdowns=tuple(_breakdown(id, towns) for id in ids[:3]),
        figures=tuple(Figure(id, YEAR, k, f"配布した手引きの部数{k}", 12_345 * 10_000, "部") for id in ids[:2] for k in (1, 2, 3, 4)),
        activities=tuple(_activity(id, k) for id in ids[:3] for k in range(1, 9)),
        comments=tuple(_comment(ids[n % projects], n, towns) for n in range(comments)),
        plan=tuple(_plan(id, n, role_of[id], field_of[id]) for n, id in enumerate(sorted(ids, key=lambda i: (role_of[i], field_of[i], i)))),
        review=tuple(ReviewPoint("v1", n, kind, "目標を組織で共有し、関係団体と取り組んだ成果と見ている") for n, kind in enumerate(("effect", "effect", "improvement"))),
        photos=(Photo("photos/a.png", ids[0], YEAR, "会場の様子", "机を囲んで話し合う参加者", "見本市"),),
        meetings=(Meeting(2025, YEAR, 2026, paper_number="資料1", date=date(2026, 1, 15), cases=tuple(ids[:6])),),
        files=(("photos/a.png", png()),),
    )  # fmt: skip


def _project(id: str, n: int, role: str, field: str) -> Project:
    name = f"広域連携による地域の担い手育成支援ネットワーク形成事業その{n + 1}"
    summary = "圏域の市町村が力を合わせ、担い手を育てる研修と交流の場を開く。" * (1 + n % 3)
    codes = tuple(m.code for m in municipalities()[: 1 + n % 10])
    return Project(
        id, name, role, field, f"Network {n + 1}", 2020 + n % 5, participants=codes, summary=summary
    )


def _indicator(key: str, n: int) -> Indicator:
    name = "県・東北・全国大会で入賞した種目数及び参加した団体の延べ人数" if n % 2 else "参加者数"
    return Indicator(key, key.split("-")[0], name, "人", Direction.HIGHER)


def _result(key: str, n: int, year: int) -> Result:
    value = (0, 40, 60, 80, 100, 2407)[(n + year) % 6]
    if n % 11 == 10:
        return Result(key, year, None, "being_compiled")
    return Result(key, year, value * 10_000, is_preliminary=n % 7 == 0)


def _breakdown(id: str, towns: int) -> Breakdown:
    codes = [m.code for m in municipalities(towns)]
    parts = [Part(code, value=n * 10_000) for n, code in enumerate(codes)]
    if towns > 3:
        parts[1] = Part(codes[1], missing="out_of_scope")
        parts[2] = Part(codes[2], missing="not_reported")
    return Breakdown(
        id,
        YEAR,
        1,
        "研修の参加者数",
        "人",
        (*reversed(parts), Part("各町村指定給水装置工事事業者", "other", 40_000)),
    )


def _activity(id: str, k: int) -> Activity:
    return Activity(
        id, YEAR, k, f"第{k}回理事・委員長研修会と市町村会議の合同会議", date(2024, 6, k), date(2024, 6, k + 1), quantity=340_000, unit="人"
    )  # fmt: skip


def _comment(id: str, n: int, towns: int) -> Comment:
    kind = ("effect", "improvement")[n % 2]
    text = "募集から申請の期限までが短いので、余裕がほしい。あわせて、町村の担当者にも早めに知らせてほしい。"
    answer = "令和7年度は募集を1か月早める。" if n % 4 == 1 else ""
    return Comment(id, YEAR, n, municipalities(towns)[n % towns].code, kind, text, n % 3 == 0, answer)


def _plan(id: str, n: int, role: str, field: str) -> PlanRow:
    category = (PlanCategory.CONTINUED, PlanCategory.NEW, PlanCategory.EXPANDED, PlanCategory.REDUCED)[n % 4]
    content = "女性が活躍できる職場づくりに向け、交流の場とセミナーを開く" if n < 4 else ""
    merged = "p001" if n == 5 else ""
    number = None if merged else n + 1
    return PlanRow(2026, n, number, id, PlanCategory.MERGED if merged else category, role, field, is_provisional=n % 4 == 1, merged_into=merged, content=content)  # fmt: skip
