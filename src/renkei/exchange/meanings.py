"""What every table and column of the facts holds, in words: for the JSON Schema, for docs/facts.md, for a new folder's README."""

from __future__ import annotations

from renkei.exchange.meaning import Meaning
from renkei.exchange.meanings_of_meetings import MEETING_MEANINGS
from renkei.wording.words import N_

MEANINGS: dict[str, Meaning] = {
    "region": Meaning(
        N_("The region itself."),
        {
            "name": N_("name of the region"),
            "kind": N_("kind of region, as 連携中枢都市圏"),
            "english": N_("name in English"),
            "secretariat": N_("who keeps the facts"),
            "scale": N_("id of the scale that grades, a preset or one in scales/"),
            "declared": N_("day on which the hub city declared itself"),
            "agreement": N_("day of the partnership agreement"),
            "document": N_("published document the facts were read from"),
        },
    ),
    "municipalities": Meaning(
        N_("Members in official order, the hub first."),
        {
            "code": N_("six-digit municipality code, always as text"),
            "name": N_("name"),
            "is_hub": N_("true for the hub city"),
            "reading": N_("reading in kana"),
            "english": N_("name in English"),
            "joined": N_("day of joining, if later than the beginning"),
            "left": N_("day of leaving"),
        },
    ),
    "organisations": Meaning(
        N_("Bodies that act in the region without being a municipality."),
        {
            "id": N_("id"),
            "name": N_("name"),
            "english": N_("name in English"),
        },
    ),
    "visions": Meaning(
        N_("Vision periods, one after the other."),
        {
            "id": N_("id"),
            "name": N_("name, as 第1期ビジョン"),
            "first_year": N_("first fiscal year"),
            "last_year": N_("last fiscal year"),
            "scale": N_("id of the period's scale, if not the region's"),
        },
    ),
    "roles": Meaning(
        N_("The roles under which projects stand."),
        {
            "id": N_("id"),
            "number": N_("number within what stands above"),
            "name": N_("name without its number"),
            "style": N_("how the number is printed: 1 · (1) · ① · ア · イ · A · Ⅰ · not at all"),
            "short": N_("short name where there is little room"),
            "english": N_("name in English"),
            "breaks": N_("the name with a bar wherever a line may end"),
        },
    ),
    "fields": Meaning(
        N_("Fields under a role or under another field."),
        {
            "id": N_("id"),
            "parent": N_("id of the role or field above"),
            "number": N_("number within what stands above"),
            "name": N_("name without its number"),
            "style": N_("how the number is printed: 1 · (1) · ① · ア · イ · A · Ⅰ · not at all"),
            "short": N_("short name where there is little room"),
            "english": N_("name in English"),
            "breaks": N_("the name with a bar wherever a line may end"),
        },
    ),
    **MEETING_MEANINGS,
    "projects": Meaning(
        N_("Joint projects."),
        {
            "id": N_("id, never used again for another"),
            "name": N_("name"),
            "role": N_("id of the role; empty only where it is not known and nothing is measured"),
            "field": N_("id of the field; empty: not known"),
            "first_year": N_("first fiscal year; empty: not known"),
            "last_year": N_("last fiscal year; empty: it goes on, or is not known"),
            "division": N_("division in charge"),
            "participants": N_("codes of the members that take part, parted by spaces; empty: not known"),
            "agreement_clause": N_("clause of the partnership agreement"),
            "english": N_("name in English"),
            "source": N_("where it was read"),
            "summary": N_("what the project does; in the folder a file of its own, projects/ID.md"),
        },
    ),
    "names": Meaning(
        N_("Other names under which projects were printed."),
        {
            "project": N_("id of the project"),
            "name": N_("the other name"),
            "kind": N_("drift of the same name, former name, or short name"),
            "first_year": N_("first fiscal year of this name"),
            "last_year": N_("last fiscal year of this name"),
            "where": N_("where it was printed"),
        },
    ),
    "indicators": Meaning(
        N_("What projects are measured by."),
        {
            "id": N_("id, as p012-i1"),
            "project": N_("id of the project"),
            "name": N_("name"),
            "unit": N_("unit as printed"),
            "direction": N_("which way is better; never guessed. Empty: reported, not graded"),
            "kind": N_("outcome or output: 3回/年度 is output"),
            "accumulation": N_(
                "a year's value, the total since the period began, or a stock on a day. Of a total, each year's own value is kept; it is added up for you"
            ),
            "method": N_("survey, milestone or another case of the scale"),
            "decimals": N_("decimals in print"),
            "baseline": N_("value before the period"),
            "baseline_year": N_("year of the baseline"),
            "is_main": N_("true for the one that stands for the project"),
            "first_year": N_("first fiscal year; empty: not known"),
            "last_year": N_("last fiscal year; empty: it goes on, or is not known"),
            "definition": N_("what is counted, exactly"),
            "data_source": N_("where the numbers come from"),
            "counts_people": N_(
                "true if it counts residents or children, so that small numbers could name one"
            ),
        },
    ),
    "targets": Meaning(
        N_("What was aimed at, by year and version."),
        {
            "indicator": N_("id of the indicator"),
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "version": N_("1, and one more with each revision"),
            "kind": N_("how the target is meant; empty: at_least, or at_most where lower is better"),
            "value": N_(
                "the number; of a relative target the share wanted against the baseline (−0.8 for 80 % less)"
            ),
            "upper": N_("upper end of a range"),
            "due": N_("day by which a milestone is wanted"),
            "as_printed": N_("the target as printed"),
            "decided_on": N_("day on which this version was decided"),
            "reason": N_("why it was revised"),
            "source": N_("where it was read"),
        },
    ),
    "results": Meaning(
        N_("What was reported, by year."),
        {
            "indicator": N_("id of the indicator"),
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "value": N_(
                "the number; 0 is a number. Of a cumulative indicator what this year alone added, never the total so far"
            ),
            "missing": N_(
                "why there is no value: merged, being_compiled, off_year, no_target, not_evaluable, out_of_scope, completed, not_reported, unspecified, or a reason of the office's own scale"
            ),
            "numerator": N_("of a percentage: what was counted"),
            "denominator": N_("of a percentage: out of what"),
            "is_preliminary": N_("true while it may still change"),
            "score": N_("points reached"),
            "full": N_("full score"),
            "done_on": N_("day on which a milestone was reached"),
            "judged": N_("grade given by a person, where the scale says so"),
            "judged_by": N_("who gave it"),
            "published_grade": N_("grade as published"),
            "as_printed": N_("the value as printed"),
            "note": N_("remark, as the reason of a jump"),
            "source": N_("where it was read: paper, page, cell"),
            "evaluator": N_("code of a municipality that grades too; empty: the region"),
            "override_grade": N_("grade that people decided otherwise than computed"),
            "override_reason": N_("why"),
            "override_by": N_("by whom"),
            "override_seconded_by": N_("the second person"),
            "override_on": N_("when"),
        },
    ),
    "breakdowns": Meaning(
        N_("Breakdowns of a number, each with its parts in breakdown_parts."),
        {
            "project": N_("id of the project"),
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "order": N_("place in the order within project and year, from 1"),
            "title": N_("what is broken down"),
            "unit": N_("unit as printed"),
            "by": N_("by municipality, by activity, or otherwise"),
            "total": N_("the total as printed beside it"),
            "of_total": N_("set where the parts are only some of this number (うち)"),
            "indicator": N_("id of the indicator whose number it is"),
            "counts_people": N_(
                "true if it counts residents or children, so that small numbers could name one"
            ),
            "difference_explained": N_("why parts and total differ"),
        },
    ),
    "breakdown_parts": Meaning(
        N_("The parts of breakdowns."),
        {
            "project": N_("id of the project"),
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "order": N_("order of the breakdown"),
            "kind": N_("what the part is"),
            "part": N_("code or name of a member, id of an organisation, or a label"),
            "value": N_("the number; 0 is a number"),
            "missing": N_(
                "why there is no value: merged, being_compiled, off_year, no_target, not_evaluable, out_of_scope, completed, not_reported, unspecified, or a reason of the office's own scale"
            ),
            "note": N_("remark"),
        },
    ),
    "figures": Meaning(
        N_("Further numbers of a project's year that are no indicators."),
        {
            "project": N_("id of the project"),
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "order": N_("place in the order within project and year, from 1"),
            "name": N_("what is counted"),
            "value": N_("the number"),
            "unit": N_("unit as printed"),
            "missing": N_(
                "why there is no value: merged, being_compiled, off_year, no_target, not_evaluable, out_of_scope, completed, not_reported, unspecified, or a reason of the office's own scale"
            ),
            "counts_people": N_(
                "true if it counts residents or children, so that small numbers could name one"
            ),
        },
    ),
    "activities": Meaning(
        N_("What was done."),
        {
            "project": N_("id of the project"),
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "order": N_("place in the order within project and year, from 1"),
            "name": N_("what was done"),
            "date": N_("day, or first day"),
            "until": N_("last day"),
            "when_text": N_("time in words, where there is no day"),
            "place": N_("where"),
            "quantity": N_("a number that belongs to it"),
            "unit": N_("unit as printed"),
            "quantity_name": N_("what the number counts"),
            "note": N_("remark"),
        },
    ),
    "comments": Meaning(
        N_("What municipalities said, and what was answered."),
        {
            "project": N_("id of the project"),
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "order": N_("place in the order within project and year, from 1"),
            "municipality": N_("code or name of the municipality"),
            "kind": N_("effect, improvement, or no comment (意見なし)"),
            "text": N_("what was said"),
            "is_summary": N_("true if shortened or put in other words: printed with （要旨）"),
            "answer": N_("the answer"),
            "as_printed": N_("the project's name as it stood there, if otherwise"),
        },
    ),
    "costs": Meaning(
        N_("Money by project and year, in thousand yen."),
        {
            "project": N_("id of the project"),
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "municipality": N_("code of the municipality; empty: all together"),
            "kind": N_("budget or final cost"),
            "total": N_("thousand yen in all"),
            "earmarked_funds": N_("earmarked funds"),
            "general_funds": N_("general funds"),
        },
    ),
    "lineage": Meaning(
        N_("What became of projects."),
        {
            "before": N_("id of the project before"),
            "after": N_("id of the project after"),
            "year": N_("fiscal year from which on"),
            "kind": N_("merged, split or succeeded"),
        },
    ),
    "plan": Meaning(
        N_("The programme chart (体系図) of a planned year."),
        {
            "year": N_("planned fiscal year"),
            "order": N_("row from the top"),
            "number": N_("number printed; empty for one that merges"),
            "project": N_("id of the project"),
            "category": N_("継続 新規 拡充 縮小 改善 統合 分割 休止 廃止 終了"),
            "role": N_("id of the role"),
            "field": N_("id of the field; empty: not known"),
            "field_is_inferred": N_("true if the field follows only from where a merged cell stands"),
            "name": N_("name as printed there, if otherwise"),
            "is_provisional": N_("true prints （仮称）"),
            "merged_into": N_("project into which it merges"),
            "content": N_("what is to be new or expanded"),
        },
    ),
    "review": Meaning(
        N_("The look back on a vision period."),
        {
            "vision": N_("id of the period"),
            "kind": N_("effect or improvement"),
            "order": N_("place in the order, from 1"),
            "text": N_("what is said"),
            "as_printed": N_("published words, where the text corrects them"),
        },
    ),
    "reported_counts": Meaning(
        N_("Published numbers of items by role and grade, whose single items may not be known."),
        {
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "role": N_("id of the role; empty: all together"),
            "grade": N_("grade, or - for none"),
            "items": N_("number of items"),
        },
    ),
    "reported_years": Meaning(
        N_("Published totals of a year."),
        {
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "role": N_("id of the role; empty: all together"),
            "projects": N_("number of projects"),
            "items": N_("number of items"),
            "favourable_items": N_("number of favourable items (A+B)"),
            "favourable_share": N_("their share in percent, to the digit as printed; empty: not published"),
        },
    ),
    "photos": Meaning(
        N_("Pictures in photos/."),
        {
            "file": N_("path, as photos/p012-1.jpg"),
            "project": N_("id of the project"),
            "year": N_("fiscal year: 2024, R6 or 令和6年度"),
            "caption": N_("caption"),
            "alternative": N_("what the picture shows, for those who do not see it"),
            "credit": N_("whose picture it is"),
            "consent": N_("consent of those who are seen"),
            "scope": N_("public, or for the meeting alone"),
            "expires": N_("day on which the consent ends"),
        },
    ),
}
