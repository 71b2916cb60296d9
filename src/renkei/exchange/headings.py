"""Japanese headings as officers write them, and the columns of the facts that may be meant. They are proposed, never taken."""

from __future__ import annotations

from renkei.domain.likeness import fold
from renkei.exchange.table import Table

_MEANT = {
    "id": ("番号", "ID", "事業番号", "指標番号"),
    "project": ("事業", "事業名", "事業番号", "連携事業", "取組", "取組名"),
    "indicator": ("指標", "指標名", "指標番号", "評価指標", "成果指標", "KPI"),
    "name": ("名称", "名前", "事業名", "指標", "指標名", "項目"),
    "year": ("年度", "年"),
    "value": ("値", "実績", "実績値", "目標", "目標値", "数値", "件数", "人数"),
    "missing": ("欠測理由", "理由", "値がない理由", "未報告理由"),
    "unit": ("単位",),
    "direction": ("方向", "方向性", "望ましい方向"),
    "kind": ("種別", "種類", "区分"),
    "category": ("区分", "今後の方向性"),
    "accumulation": ("累計区分", "累計"),
    "baseline": ("基準値",),
    "baseline_year": ("基準年度", "基準年"),
    "first_year": ("開始年度", "始期"),
    "last_year": ("終了年度", "終期"),
    "definition": ("定義", "算出方法"),
    "data_source": ("出典", "データの出所", "資料"),
    "source": ("出典", "資料"),
    "note": ("備考", "注記", "摘要"),
    "published_grade": ("評価", "公表評価", "達成度"),
    "grade": ("評価", "達成度"),
    "judged": ("評価", "判定"),
    "role": ("役割", "柱"),
    "field": ("分野", "施策"),
    "division": ("担当課", "所管課", "担当"),
    "participants": ("連携市町村", "参加市町村", "関係市町村", "構成市町村"),
    "municipality": ("市町村", "市町村名", "市町村コード", "団体名", "団体コード"),
    "order": ("順", "順番", "番号"),
    "number": ("番号",),
    "text": ("意見", "内容", "本文"),
    "content": ("内容", "取組内容"),
    "answer": ("回答", "対応"),
    "reason": ("理由", "変更理由"),
    "version": ("版",),
    "as_printed": ("掲載文", "表記"),
    "date": ("日付", "実施日", "開催日"),
    "place": ("場所", "会場"),
    "title": ("題名", "見出し"),
    "total": ("合計", "計", "予算額", "決算額"),
    "part": ("内訳", "市町村", "市町村名"),
    "projects": ("事業数",),
    "items": ("件数", "指標数"),
    "favourable_items": ("順調件数", "比較的順調件数"),
    "favourable_share": ("割合", "順調割合", "比較的順調割合"),
    "file": ("ファイル", "ファイル名", "写真"),
    "caption": ("説明", "キャプション"),
    "alternative": ("代替テキスト", "代替文"),
    "credit": ("提供", "撮影者", "提供者"),
    "consent": ("承諾", "同意"),
    "scope": ("公開範囲", "範囲"),
    "expires": ("期限", "承諾期限"),
    "before": ("統合前", "前身"),
    "after": ("統合後", "後継"),
    "merged_into": ("統合先",),
    "vision": ("ビジョン", "期"),
}


def japanese_headings(table: Table, word: str) -> list[str]:
    """The columns of a table that a Japanese heading may mean, the likelier ones first.

    >>> from renkei.exchange.tables import RESULTS
    >>> japanese_headings(RESULTS, "実績値"), japanese_headings(RESULTS, "指標")
    (['value'], ['indicator'])
    """
    wanted = fold(word)
    return [
        column.heading
        for column in table.columns
        if not column.prose and wanted in map(fold, _MEANT.get(column.heading, ()))
    ]
