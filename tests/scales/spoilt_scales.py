"""A sound scale, and what spoils it: tables of what is written wrongly, and of grades that do not part the rates."""

from __future__ import annotations

HEAD = """format = 1
id = "office"
version = 1
name = "本市の基準"
"""
A = '[[grade]]\nsymbol = "A"\nlabel = "順調"\nwhen = [{ of = "ratio", at_least = "100%" }]\n'
B = '[[grade]]\nsymbol = "B"\nlabel = "やや遅れ"\nwhen = [{ of = "ratio", at_least = "75%" }]\n'
C = '[[grade]]\nsymbol = "C"\nlabel = "遅れ"\notherwise = true\n'
PLAIN = HEAD + A + B + C


def rung(symbol: str, *when: str) -> str:
    given = f"when = [{', '.join(f'{{ {one} }}' for one in when)}]" if when else "otherwise = true"
    return f'[[grade]]\nsymbol = "{symbol}"\nlabel = "{symbol}評価"\n{given}\n'


def ratio(symbol: str, *bounds: str) -> str:
    return rung(symbol, *(f'of = "ratio", {bound}' for bound in bounds))


SURVEY = '[[case]]\nwhere = { method = "survey" }\n'
AXIS = '[[axis]]\nid = "pace"\nlabel = "速さ"\n'
PACE = "\n".join(line.replace("[[grade]]", "[[axis.grade]]") for line in (A + C).splitlines())


# what is spoilt, by what, key path, fault
WRITTEN = [
    ("format = 1\n", "", "", "scale_key_missing"),
    ("format = 1", 'format = "1"', "format", "scale_whole_number_wanted"),
    ("format = 1", "format = true", "format", "scale_whole_number_wanted"),
    ("format = 1", "format = 0", "format", "scale_number_out_of_range"),
    ("format = 1", "format = 2", "format", "scale_newer_format"),
    ('id = "office"\n', "", "", "scale_key_missing"),
    ('id = "office"', 'id = "Office"', "id", "scale_id_malformed"),
    ('id = "office"', 'id = "本市"', "id", "scale_id_malformed"),
    ('id = "office"', 'id = "../a"', "id", "scale_id_malformed"),
    ("version = 1", "version = 1.0", "version", "scale_whole_number_wanted"),
    ("version = 1", "version = 0", "version", "scale_number_out_of_range"),
    ("version = 1", "version = 10000", "version", "scale_number_out_of_range"),
    ('name = "本市の基準"', 'name = ""', "name", "scale_text_empty"),
    ('name = "本市の基準"', 'name = " "', "name", "scale_text_empty"),
    ('name = "本市の基準"', "name = 7", "name", "scale_text_wanted"),
    ('name = "本市の基準"', 'name = "一\\n二"', "name", "scale_text_unprintable"),
    ('name = "本市の基準"', 'name = "一\\u2028二"', "name", "scale_text_unprintable"),
    ("version = 1", "version = 1\nvalid_from = 1867", "valid_from", "scale_number_out_of_range"),
    ("version = 1", 'version = 1\ndecided_on = "2024-04-01"', "decided_on", "scale_date_wanted"),
    ("version = 1", "version = 1\ndecided_on = 2024-04-01T09:00:00", "decided_on", "scale_date_wanted"),
    ("version = 1", 'version = 1\nsorce = "議決"', "sorce", "scale_key_unknown_near"),
    ("version = 1", "version = 1\nzzz = 1", "zzz", "scale_key_unknown"),
    ("version = 1", 'version = 1\n"出 典" = 1', '"出 典"', "scale_key_unknown"),
    ("[[grade]]\n", "[rules]\nlowr = 1\n[[grade]]\n", "rules.lowr", "scale_key_unknown_near"),
    ("[[grade]]\n", '[rules]\nlower = "refused"\n[[grade]]\n', "rules.lower", "scale_choice_unknown_near"),
    ("[[grade]]\n", '[rules]\nlower = "zzz"\n[[grade]]\n', "rules.lower", "scale_choice_unknown"),
    ("[[grade]]\n", "[rules]\nlower = 3\n[[grade]]\n", "rules.lower", "scale_choice_unknown"),
    ("[[grade]]\n", "[rules]\ncap = 1.0\n[[grade]]\n", "rules.cap", "scale_percent_wanted"),
    ("[[grade]]\n", '[rules]\ncap = "target"\n[[grade]]\n', "rules.cap", "scale_percent_wanted"),
    (
        "[[grade]]\n",
        '[rules]\ncompare_on = "rounded"\n[[grade]]\n',
        "rules.compare_on",
        "scale_compare_on_malformed",
    ),
    (
        "[[grade]]\n",
        "[rules]\ncompare_on = { digits = 0 }\n[[grade]]\n",
        "rules.compare_on",
        "scale_key_missing",
    ),
    ("[[grade]]\n", "[print]\ndigits = 5\n[[grade]]\n", "print.digits", "scale_number_out_of_range"),
    ("[[grade]]\n", "[print]\ndigits = -1\n[[grade]]\n", "print.digits", "scale_number_out_of_range"),
    ('"75%"', "75", "grade[1].when[0].at_least", "scale_percent_wanted"),
    ('"75%"', "0.75", "grade[1].when[0].at_least", "scale_percent_wanted"),
    ('"75%"', '"75"', "grade[1].when[0].at_least", "scale_percent_wanted"),
    ('"75%"', '"７５％"', "grade[1].when[0].at_least", "scale_percent_wanted"),
    ('"75%"', '"3/0"', "grade[1].when[0].at_least", "scale_percent_wanted"),
    ('"75%"', '"target"', "grade[1].when[0].at_least", "scale_percent_wanted"),
    ('"75%"', '"75.00001%"', "grade[1].when[0].at_least", "scale_too_many_digits"),
    ('"75%"', '"75.00000000000000000000000000000001%"', "grade[1].when[0].at_least", "scale_too_many_digits"),
    ('"75%"', '"1/1000001"', "grade[1].when[0].at_least", "scale_too_many_digits"),
    ('at_least = "75%"', 'atleast = "75%"', "grade[1].when[0].atleast", "scale_key_unknown_near"),
    (', at_least = "75%"', "", "grade[1].when[0]", "scale_bound_missing"),
    ('"75%"', '"75%", less_than = "100%"', "grade[1].when[0].less_than", "scale_bound_twice"),
    ('of = "ratio", at_least = "75%"', 'at_least = "75%"', "grade[1].when[0]", "scale_key_missing"),
    (
        'of = "ratio", at_least = "75%"',
        'of = "done", at_least = "75%"',
        "grade[1].when[0].at_least",
        "scale_bound_not_wanted",
    ),
    (
        'of = "ratio", at_least = "75%"',
        'of = "compare", at_least = "75%"',
        "grade[1].when[0].at_least",
        "scale_compare_bound",
    ),
    ('"75%"', '"75%", reference = "baseline"', "grade[1].when[0].reference", "scale_reference_not_wanted"),
    (
        'of = "ratio", at_least = "75%"',
        'of = "compare", at_least = "target", per_elapsed = "1%"',
        "grade[1].when[0].per_elapsed",
        "scale_per_elapsed_not_wanted",
    ),
    ('label = "やや遅れ"\n', "", "grade[1]", "scale_key_missing"),
    (
        'label = "やや遅れ"',
        'label = "やや遅れ"\nfavourable = "no"',
        "grade[1].favourable",
        "scale_yes_no_wanted",
    ),
    ('label = "やや遅れ"', 'label = "やや遅れ"\npoints = "80"', "grade[1].points", "scale_number_wanted"),
    ('label = "やや遅れ"', 'label = "やや遅れ"\npoints = nan', "grade[1].points", "scale_number_wanted"),
    (
        'label = "やや遅れ"',
        'label = "やや遅れ"\npoints = 0.00001',
        "grade[1].points",
        "scale_too_many_digits",
    ),
    ('label = "やや遅れ"', 'label = "やや遅れ"\npoints = 1e99', "grade[1].points", "scale_too_many_digits"),
    (
        'label = "やや遅れ"',
        'label = "やや遅れ"\npoints = 1e99999999999999999999',
        "grade[1].points",
        "scale_number_wanted",
    ),
    (
        'when = [{ of = "ratio", at_least = "75%" }]',
        'when = { of = "ratio", at_least = "75%" }',
        "grade[1].when",
        "scale_tables_wanted",
    ),
    ('when = [{ of = "ratio", at_least = "75%" }]', 'when = ["75%"]', "grade[1].when", "scale_tables_wanted"),
    ("[[grade]]\n", "[[print]]\n[[grade]]\n", "print", "scale_table_wanted"),
    ("[[grade]]\n", 'extra = "x"\n[[grade]]\n', "extra", "scale_table_wanted"),
    ("[[grade]]\n", "[extra]\nnote = 1\n[[grade]]\n", "extra.note", "scale_text_wanted"),
    ("[[grade]]\n", '[extra]\n"a\\u0000b" = "x"\n[[grade]]\n', 'extra."a\ufffdb"', "scale_text_unprintable"),
    ("[[grade]]\n", '[[missing]]\nsymbol = "-"\n[[grade]]\n', "missing[0]", "scale_key_missing"),
    ("[[grade]]\n", '[[missing]]\nreason = "大雪"\n[[grade]]\n', "missing[0].reason", "scale_id_malformed"),
    ("[[grade]]\n", "[[case]]\nwhere = {}\n[[grade]]\n", "case[0].where", "scale_table_empty"),
]


# the grades, key path, fault
LADDERS = [
    # out of order
    (
        ratio("A", 'at_least = "75%"') + ratio("B", 'at_least = "100%"') + C,
        "grade[1].when[0].at_least",
        "scale_bounds_out_of_order",
    ),
    (
        ratio("D", 'less_than = "75%"') + ratio("B", 'less_than = "50%"') + C,
        "grade[1].when[0].less_than",
        "scale_bounds_out_of_order",
    ),
    # … and a case under the same bounds is not blamed besides
    (
        ratio("A", 'at_least = "75%"')
        + ratio("B", 'at_least = "100%"')
        + C
        + '[[case]]\nwhere = { method = "survey" }\nuse = { ratio = "line" }\n',
        "grade[1].when[0].at_least",
        "scale_bounds_out_of_order",
    ),
    # taken by an earlier grade
    (A + ratio("B", 'at_least = "100%"') + C, "grade[1].when[0].at_least", "scale_grade_taken"),
    (A + ratio("B", 'more_than = "100%"') + C, "grade[1].when[0].more_than", "scale_grade_taken"),
    (
        ratio("A", 'at_least = "75%"') + ratio("B", 'at_least = "80%"', 'less_than = "90%"') + C,
        "grade[1].when[0].at_least",
        "scale_grade_taken",
    ),
    # out of reach
    (
        ratio("A", 'at_least = "75%"') + ratio("B", 'less_than = "75%"') + C,
        "grade[2].otherwise",
        "scale_grade_unreachable",
    ),
    (
        rung("A", 'of = "score", more_than = "100%"') + C,
        "grade[0].when[0].more_than",
        "scale_grade_unreachable",
    ),
    (rung("A", 'of = "score", at_least = "0%"') + C, "grade[1].otherwise", "scale_grade_unreachable"),
    (
        ratio("A", 'at_least = "75%"', 'less_than = "75%"') + C,
        "grade[0].when[1].less_than",
        "scale_bounds_empty",
    ),
    (
        ratio("A", 'at_least = "75%"')
        + ratio("B", 'at_least = "50%"', 'less_than = "75%"')
        + ratio("D", 'at_least = "50%"')
        + C,
        "grade[2].when[0].at_least",
        "scale_grade_unreachable",
    ),
    # gaps
    (A + ratio("B", 'less_than = "75%"'), "grade[1].when[0].less_than", "scale_gap_between"),
    (A + ratio("B", 'less_than = "75%"') + C, "grade[1].when[0].less_than", "scale_gap_between"),
    (
        A + ratio("B", 'at_least = "50%"', 'less_than = "75%"') + C,
        "grade[1].when[1].less_than",
        "scale_gap_between",
    ),
    (
        ratio("A", 'more_than = "75%"') + ratio("B", 'less_than = "75%"'),
        "grade[1].when[0].less_than",
        "scale_gap_at",
    ),
    (A + B, "grade[1].when[0].at_least", "scale_gap_below"),
    (
        ratio("A", 'at_least = "75%"', 'at_most = "100%"') + ratio("B", 'less_than = "75%"'),
        "grade[0].when[1].at_most",
        "scale_gap_above",
    ),
    # overlaps
    (
        ratio("A", 'at_least = "80%"', 'less_than = "120%"')
        + ratio("B", 'at_least = "50%"', 'less_than = "90%"')
        + C,
        "grade[1].when[1].less_than",
        "scale_overlap",
    ),
    (
        ratio("A", 'at_least = "75%"') + ratio("B", 'at_most = "75%"'),
        "grade[1].when[0].at_most",
        "scale_overlap_at",
    ),
    # … with the grade before the last, though not with the one above
    (
        A
        + ratio("B", 'at_least = "80%"', 'less_than = "100%"')
        + ratio("D", 'at_least = "50%"', 'less_than = "85%"')
        + C,
        "grade[2].when[1].less_than",
        "scale_overlap",
    ),
    # … from below, the better grade standing last
    (
        ratio("D", 'at_least = "50%"', 'less_than = "80%"')
        + ratio("B", 'at_least = "75%"', 'less_than = "100%"')
        + C,
        "grade[1].when[0].at_least",
        "scale_overlap",
    ),
    # above, level, below; done, not done
    (
        rung("◎", 'of = "compare", more_than = "target"') + rung("○", 'of = "compare", at_least = "target"'),
        "grade[1].when[0].at_least",
        "scale_gap_compare",
    ),
    (
        rung("○", 'of = "compare", at_least = "target"') + rung("△", 'of = "compare", at_most = "target"'),
        "grade[1].when[0].at_most",
        "scale_overlap_compare",
    ),
    (
        rung("○", 'of = "compare", at_least = "target"')
        + rung("◎", 'of = "compare", more_than = "target"')
        + C,
        "grade[1].when[0].more_than",
        "scale_grade_taken",
    ),
    (rung("済", 'of = "done"'), "grade[0].when[0]", "scale_gap_done"),
    # conditions that mix measures need a rest
    (A + rung("B", 'of = "change", at_least = "0%"'), "grade[1]", "scale_otherwise_missing"),
    (
        rung("A", 'of = "ratio", at_least = "100%"', 'of = "change", at_least = "0%"'),
        "grade[0]",
        "scale_otherwise_missing",
    ),
    (
        A + rung("B", 'of = "ratio", at_least = "100%"', 'of = "change", at_least = "0%"') + C,
        "grade[1].when[0].at_least",
        "scale_grade_taken",
    ),
    # a change from the baseline and one from the year before are two measures; the scale's own needs no name
    (
        rung("A", 'of = "change", at_least = "0%", reference = "baseline"')
        + rung("B", 'of = "change", at_least = "-10%", reference = "previous"'),
        "grade[1]",
        "scale_otherwise_missing",
    ),
    (
        rung("A", 'of = "change", at_least = "0%"')
        + rung("B", 'of = "change", at_least = "10%", reference = "baseline"')
        + C,
        "grade[1].when[0].at_least",
        "scale_bounds_out_of_order",
    ),
    # otherwise
    (A + C + B, "grade[1].otherwise", "scale_otherwise_not_last"),
    (
        A + C + 'when = [{ of = "ratio", at_least = "1%" }]\n',
        "grade[1].otherwise",
        "scale_otherwise_with_when",
    ),
    (A + C.replace("otherwise = true\n", ""), "grade[1]", "scale_grade_without_condition"),
    (A + C.replace("true", "false"), "grade[1]", "scale_grade_without_condition"),
    # symbols
    (A + B.replace('"B"', '"A"') + C, "grade[1].symbol", "scale_symbol_twice"),
    (A + B.replace('"B"', '"Ａ"') + C, "grade[1].symbol", "scale_symbol_twice"),
    (A + B + C.replace('"C"', '"-"'), "grade[2].symbol", "scale_symbol_is_dash"),
    (
        A + B + C + '[[missing]]\nreason = "merged"\nsymbol = "C"\n',
        "missing[0].symbol",
        "scale_missing_symbol_taken",
    ),
    (A + B + C + 2 * '[[missing]]\nreason = "merged"\n', "missing[1].reason", "scale_reason_twice"),
    # judged grades stand alone
    (rung("A", 'of = "judged"', 'of = "ratio", at_least = "100%"'), "grade[0].when", "scale_judged_mixed"),
    (A + rung("B", 'of = "judged"') + C, "grade[1].when", "scale_judged_mixed"),
]
