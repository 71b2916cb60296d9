"""What follows the head of a scale and only looks unusual: all of it is sound."""

from __future__ import annotations

from tests.scales.spoilt_scales import AXIS, PACE, SURVEY, A, B, C, ratio, rung

SOUND = [
    # rates fall between whole percents only where they are not rounded
    '[rules]\ncompare_on = { rounding = "truncate", digits = 0 }\n'
    + A
    + ratio("B", 'at_least = "80%"', 'at_most = "99%"')
    + ratio("C", 'at_most = "79%"'),
    # … to one decimal
    '[rules]\ncompare_on = { rounding = "half_up", digits = 1 }\n'
    + A
    + ratio("B", 'at_least = "80%"', 'at_most = "99.9%"')
    + ratio("C", 'at_most = "79.9%"'),
    # no point at all is a score, too
    rung("A", 'of = "score", more_than = "0%"') + C,
    # points that are averaged
    '[rules]\nproject = "mean_points"\n' + A + "points = 3\n" + B + "points = 1.5\n" + C + "points = 0\n",
    # above, level, below
    rung("◎", 'of = "compare", more_than = "target"')
    + rung("○", 'of = "compare", at_least = "target"')
    + rung("△", 'of = "compare", less_than = "target"'),
    # a milestone of a scale of rates has grades of its own
    A
    + B
    + C
    + '[[case]]\nwhere = { target_kind = "milestone" }\n[[case.grade]]\nsymbol = "A"\nwhen = [{ of = "done" }]\n[[case.grade]]\nsymbol = "C"\notherwise = true\n',
    # two axes
    A + B + C + AXIS + PACE,
    # a grade that shares one of its two conditions with the grade above
    rung("A", 'of = "ratio", at_least = "100%"', 'of = "change", at_least = "0%"')
    + rung("B", 'of = "ratio", at_least = "100%"', 'of = "line", at_least = "0%"')
    + C,
    # a scale of a single year
    "valid_from = 2024\nvalid_to = 2024\n" + A + C,
    # thirds
    ratio("A", 'at_least = "2/3"') + ratio("B", 'at_least = "1/3"') + C,
    # a rate alone
    '[rules]\nrate = "progress"\n',
    # a rate that is always printed as the same
    '[rules]\ncap = "100%"\nfloor = "100%"\n' + A + C,
    # a case that replaces the printed rate alone
    '[rules]\nrate = "progress"\n'
    + rung("A", 'of = "line", at_least = "100%"')
    + C
    + SURVEY
    + 'use = { progress = "ratio" }\n',
    # a case with bounds of its own for what it compares instead
    rung("A", 'of = "ratio", at_least = "0%"')
    + C
    + SURVEY
    + 'use = { ratio = "score" }\n[[case.grade]]\nsymbol = "A"\nwhen = [{ of = "ratio", at_least = "50%" }]\n'
    + '[[case.grade]]\nsymbol = "C"\notherwise = true\n',
    # a case that replaces what only its own grades compare
    A
    + C
    + SURVEY
    + 'use = { line = "progress" }\n[[case.grade]]\nsymbol = "A"\nwhen = [{ of = "line", at_least = "50%" }]\n'
    + '[[case.grade]]\nsymbol = "C"\notherwise = true\n',
]
