"""What the labels of rows and columns say of their numbers: totals, parts, shares, changes, and what cannot be added."""

from __future__ import annotations

import re
from enum import StrEnum

from renkei.domain.reckoning.told import plain


class Kind(StrEnum):
    """What a row or column holds. `base` is what totals add up; `other` is passed over."""

    BASE = "base"
    TOTAL = "total"  # 計, 合計, 総数
    SUBTOTAL = "subtotal"  # 小計
    OF_WHICH = "of_which"  # うち: held in another one already
    SHARE = "share"  # 構成比, 割合, 率
    CHANGE = "change"  # 増減, 前年度比
    OTHER = "other"  # 平均, 目標, 番号


_GRAND = r"(?:総合?計|(?:歳入|歳出|収入|支出|圏域)?合計(?:額|数|件数|人数)?|総数|総額|全体|圏域全体|計|合\s*計|全役割|全項目|全事業|[Tt]otal|TOTAL|[Gg]rand [Tt]otal)"
_TOTAL = re.compile(rf"(?:{_GRAND}|累計|[Ss]um|[Aa]ll roles)(?:$|[\s(:：【\[・]|[A-Z①-⑳])")
_SUB = re.compile(
    r"(?:小\s*計|中\s*計|[Ss]ubtotal)(?:$|[\s(:：])|.*[^会統設時家推集余累合総小中]計(?:$|[\s(:：])"
)
_REACHED = re.compile(
    r"(?:目標)?未?達成(?:済み?)?(?:項目|指標|件|事業)?数?(?:\([^%)]*\))?"
)  # how many reached their targets
_BROUGHT = re.compile(r"前(?:頁|ページ|葉)(?:まで)?の?[小累]?計")  # from the page before: a part
_OF_WHICH = re.compile(r"[(\[【・\s]*(?:うち|内数|内、|再掲|〃)|.*[(\[](?:再掲|内数|うち数?)[)\]]")
_SHARE = re.compile(
    r"構成比|構成割合|割合|比率|シェア|(?<!効)(?<!能)率(?:$|[\s()（%])|百分率|^\(?%\)?$|[Ss]hare|^[Rr]ate"
)
_CHANGE = re.compile(
    r"増減|差引|^差$|[^時交格]差$|対?前年度?(?:同期)?比|前年度?(?:差|対比)|伸び|増加率|減少率|ポイント|比較|[Cc]hange|[Pp]oints"
)
_OTHER = re.compile(
    r"平均|目標|計画値|達成|前年度?$|前年度?実績|基準|最[大小高低]|順位|備考|参考|番号|^No\.?$|^№$|^#$|年齢|一?人当たり|1人あたり|当たり|単価"
    r"|指数|倍率|市町村数|自治体数|実人数|実数|定員|人口密度|残高|見込|評価(?!なし|困難|不能|対象外)|コード|電話番号|連絡先|内線|ページ|^頁$|[Aa]verage|[Tt]arget"
)
_DERIVED = re.compile(r"^\s*[A-EＡ-ＥS](?:\s*[+＋・、]\s*[A-EＡ-ＥS])+|[+＋].*計?$|比較的順調|[A-E]以上")
_NOT_ADDED = re.compile(
    r"平均|達成|順位|番号|年齢|当たり|単価|指数|倍率|市町村数|自治体数|実人数|実団体|実数|密度|評価(?!なし|困難|不能|対象外)|(?<!効)(?<!能)率|割合|構成比|前年度?比|シェア"
    r"|満足度|スコア|得点|点数|ポイント|[Rr]ate|[Ss]hare|[Pp]oints|[Aa]verage"
)
_SOME = (
    r"主な|主要|抜粋|一部|上位|代表|例示|重複|複数回答|複数選択|複数の|併用|内数"
    r"|いくつでも|[あ当]てはまるもの|[2-9２-９]つ(?:まで|以内)"
)
_PERHAPS = re.compile(r"など|ほか|続き|つづき|前(?:頁|ページ)")
_SOME_LISTED = re.compile(_SOME)
PARTITION = re.compile(r"構成比|構成割合|シェア|内訳|[Ss]hare")


def flat(label: str) -> str:
    """A label in usual signs and one line, without the spaces that set it.

    >>> flat("合　計"), flat("A＋B\\n（％）")
    ('合計', 'A+B(%)')
    """
    text = plain(label)
    return re.sub(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])", "", text.replace("\n", "")).strip()


def kind_of(label: str) -> Kind:
    """What a label says of its row or column.

    >>> [str(kind_of(text)) for text in ("合　計", "町村計", "小計", "うち町村", "構成比（％）", "増減", "青森市", "会計課")]
    ['total', 'subtotal', 'subtotal', 'of_which', 'share', 'change', 'base', 'base']
    """
    text = flat(label)
    for pattern, kind in (
        (_BROUGHT, Kind.BASE),
        (_REACHED, Kind.BASE),
        (_OF_WHICH, Kind.OF_WHICH),
        (_DERIVED, Kind.OTHER),
        (_TOTAL, Kind.TOTAL),
        (_SUB, Kind.SUBTOTAL),
        (_CHANGE, Kind.CHANGE),
        (_OTHER, Kind.OTHER),
        (_SHARE, Kind.SHARE),
    ):
        if _SAYS[kind](pattern, text):
            return kind
    return Kind.BASE


def opening_kind(label: str) -> Kind:
    """Total, where a label opens with the word for one and goes on about something else; else a part.

    >>> str(opening_kind("計　事業数 55 → 57")), str(opening_kind("計　画"))
    ('total', 'base')
    """
    first, *rest = plain(label).split() or [""]
    is_total = bool(rest) and len(rest[0]) > 1 and _TOTAL.fullmatch(first)
    return Kind.TOTAL if is_total else Kind.BASE


_WHOLE, _START, _ANYWHERE = re.Pattern.fullmatch, re.Pattern.match, re.Pattern.search
_SAYS = dict.fromkeys(Kind, _ANYWHERE) | {
    Kind.BASE: _WHOLE,
    Kind.OF_WHICH: _START,
    Kind.TOTAL: _START,
    Kind.SUBTOTAL: _START,
}


def adds_up(label: str) -> bool:
    """Whether the numbers under a label can be added up.

    >>> adds_up("参加者数"), adds_up("未達成"), adds_up("達成率"), adds_up("関係市町村数")
    (True, True, False, False)
    """
    text = flat(label)
    return _NOT_ADDED.search(text) is None or _REACHED.fullmatch(text) is not None


def is_perhaps_partial(text: str) -> bool:
    """Whether words round a table may say that not all parts stand in it: they may also be about something else.

    >>> is_perhaps_partial("青森市など"), is_perhaps_partial("予算（続き）"), is_perhaps_partial("内訳")
    (True, True, False)
    """
    return _PERHAPS.search(text) is not None


def lists_some(label: str) -> bool:
    """Whether words say that not all parts are listed, or that some are counted twice.

    >>> lists_some("主な事業"), lists_some("ほか")
    (True, False)
    """
    return _SOME_LISTED.search(label) is not None
