"""Makes examples/mihon: a fictional region that holds everything a register can hold.

`python -m scripts.mihon` writes it, `--check` says whether it is up to date. What is told stands in content/*.toml, in a
short language for people; the numbers of ten years are drawn from it. The same content always gives the same bytes: what
looks like chance is a hash of the project, the year and the name (`chance`).

The files
---------
- region.toml    the region, members (`key` is how all other files name them; `weight` is about the residents, shares of
                 towns follow it), bodies, visions, the tree; `[words]`: notes that explain a rise or a fall.
- roleN.toml     the projects of a role, see below.
- names, lineage, comments, review, plan, meetings, photos, reported .toml: rows almost as the register has them.
- scales/        the region's own scales and README.md: carried along byte for byte.

A project
---------
- years          [first] or [first, last]; left out: since the first vision period.
- since          the first year, if before the first vision period: nothing but the name is known of it then.
- is_old         true: nobody knows when it began.
- members        keys of the members that take part ("my"); left out: all who are members in the year; "?": not known.
- off_years      "even" or "odd": fiscal years in which nothing takes place.
- cost           budget of the first year in thousand yen, growing slowly; `cost_parts = true`: by member too.
- activities     on = "7-18" (month and day) and `until`, days that it lasts longer; or `when` in words; or neither.
                 many = [first, last], unit, of: a quantity and what it counts; years = [first, last]; note = { 2020 = … }.

An indicator, a figure, the total of a breakdown
------------------------------------------------
- value          [first, last]: a straight line over the years of the project, in the units of `decimals`.
- dip            factors of 2020, 2021 and 2022, when people stayed at home.
- noise          up to so many percent up or down; 2 if left out, none where first and last are the same.
- denominator    [first, last] or a number: the percentage is made from whole parts.
- at             { 2024 = { … } } replaces what a year's result says: value, missing, note, is_preliminary, judged …
- why            the note wherever a value moves by 30 % or more, where no dip explains it.

Further keys of an indicator
----------------------------
- target         one entry a vision period: a number, or [first, last] over its years; "keep": no worse than the
                 baseline; a missing entry: no target.
- kind_of_target at_least if left out, at_most where lower is better; `range = [[low, high], …]`, one a period, is its own kind.
- aims           { 2021 = { kind = "text", … } } replaces a year's target (`false`: none).
- printed        how the target is printed, {} for the number.
- revise         { year, factor, on, reason }: a second version for that year, and half as far for the year after.
- towns          "score" or "judged": each member gives points or a judgement of its own.
- years          [first] or [first, last], if otherwise than the project's.

A breakdown
-----------
- of             which indicator's number it parts (from 1); or `total` = [first, last]; or `parts`: names of
                 activities with a quantity.
- share          how much more than by their residents the towns have of it.
- by             municipality (left out), activity or other; `weights` = { name or id of a body = weight }.
- of_which       true: the parts are the towns' alone, of the whole.
- people         true: residents or children.
- gaps           { s = "not_reported" }: parts without a number. Members that take no part are out of scope.
- differs        [number, words]: the printed total is so much more than the parts, and why ("" : nobody says why).
- years          [first] or [first, last] in which it is asked for.
"""
