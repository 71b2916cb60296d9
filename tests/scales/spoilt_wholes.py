"""Parts of a scale that are sound by themselves and do not fit together."""

from __future__ import annotations

from tests.scales.spoilt_scales import AXIS, HEAD, PACE, PLAIN, SURVEY, A, B, C, ratio, rung

# what is added, key path, fault
WHOLE = [
    (
        '[rules]\ncompare_on = { rounding = "truncate", digits = 0 }\n',
        HEAD + ratio("A", 'at_least = "80%"') + ratio("B", 'at_most = "78%"'),
        "grade[1].when[0].at_most",
        "scale_gap_between",
    ),
    ("valid_from = 2025\nvalid_to = 2024\n", PLAIN, "valid_to", "scale_years_out_of_order"),
    ('group = "良好"\n', PLAIN, "group", "scale_group_without_favourable"),
    ('[rules]\ncap = "0%"\nfloor = "1%"\n', PLAIN, "rules.cap", "scale_cap_below_floor"),
    ('[rules]\nrate = "score"\n', PLAIN, "rules.rate", "scale_rate_not_compared"),
    (
        '[rules]\nrate = "ratio"\n',
        HEAD + rung("A", 'of = "score", at_least = "86%"') + C,
        "rules.rate",
        "scale_rate_not_compared",
    ),
    ('[rules]\nrate = "ratio"\n', HEAD + rung("A", 'of = "judged"'), "rules.rate", "scale_rate_not_compared"),
    (
        '[rules]\nproject = "mean_points"\n',
        PLAIN.replace('label = "順調"', 'label = "順調"\npoints = 3').replace(
            'label = "遅れ"', 'label = "遅れ"\npoints = 1'
        ),
        "grade[1]",
        "scale_points_missing",
    ),
    (
        '[rules]\nproject = "mean_points"\n',
        HEAD + A + "points = 1\n" + C + "points = 1\n",
        "grade[1].points",
        "scale_points_not_falling",
    ),
    # … a grade without points in between hides nothing
    (
        '[rules]\nproject = "mean_points"\n',
        HEAD + A + "points = 3\n" + B + C + "points = 4\n",
        "grade[2].points",
        "scale_points_not_falling",
    ),
    (
        '[rules]\ncompare_on = { rounding = "half_up", digits = 0 }\n',
        HEAD + rung("A", 'of = "progress", at_least = "0%", per_elapsed = "100%"') + C,
        "grade[0].when[0].per_elapsed",
        "scale_per_elapsed_rounded",
    ),
    ("", PLAIN + SURVEY, "case[0]", "scale_case_without_effect"),
    (
        "",
        PLAIN + SURVEY + 'use = { progress = "ratio" }\n',
        "case[0].use.progress",
        "scale_use_without_effect",
    ),
    ("", PLAIN + SURVEY + 'use = { ratio = "done" }\n', "case[0].use.ratio", "scale_choice_unknown"),
    ("", PLAIN + 2 * (SURVEY + 'use = { ratio = "line" }\n'), "case[1].where", "scale_case_unreachable"),
    (
        "",
        HEAD
        + rung("A", 'of = "ratio", at_least = "0%"')
        + rung("B")
        + SURVEY
        + 'use = { ratio = "score" }\n',
        "case[0].use",
        "scale_case_breaks_bounds",
    ),
    # … changes from two references are two measures, the rates put in their place are one
    (
        "",
        HEAD
        + rung("A", 'of = "change", at_least = "0%", reference = "previous"')
        + rung("B", 'of = "change", at_least = "10%", reference = "baseline"')
        + C
        + SURVEY
        + 'use = { change = "ratio" }\n',
        "case[0].use",
        "scale_case_breaks_bounds",
    ),
    (
        "",
        PLAIN + SURVEY + '[[case.grade]]\nsymbol = "D"\notherwise = true\n',
        "case[0].grade",
        "scale_case_symbols_differ",
    ),
    (
        "",
        PLAIN
        + SURVEY
        + '[[case.grade]]\nsymbol = "B"\nwhen = [{ of = "done" }]\n[[case.grade]]\nsymbol = "A"\notherwise = true\n',
        "case[0].grade",
        "scale_case_symbols_differ",
    ),
    (
        "",
        PLAIN + SURVEY + '[[case.grade]]\nsymbol = "A"\nwhen = [{ of = "ratio", at_least = "90%" }]\n',
        "case[0].grade[0].when[0].at_least",
        "scale_gap_below",
    ),
    (
        "",
        PLAIN + SURVEY + '[[case.grade]]\nsymbol = "A"\nlabel = "x"\notherwise = true\n',
        "case[0].grade[0].label",
        "scale_key_unknown",
    ),
    ("", PLAIN + AXIS + "grade = []\n", "axis[0].grade", "scale_axis_without_grades"),
    ("", PLAIN + AXIS, "axis[0]", "scale_key_missing"),
    (
        "",
        PLAIN + AXIS + PACE.replace('of = "ratio", at_least = "100%"', 'of = "judged"'),
        "axis[0].grade[0].when",
        "scale_axis_judged",
    ),
    ("", PLAIN + 2 * (AXIS + PACE + "\n"), "axis[1].id", "scale_axis_twice"),
    (
        "",
        PLAIN + AXIS + PACE.replace('"100%" }', '"100%" }, { of = "ratio", less_than = "100%" }'),
        "axis[0].grade[0].when[1].less_than",
        "scale_bounds_empty",
    ),
]
