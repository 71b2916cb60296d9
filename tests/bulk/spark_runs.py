"""One session of Spark on a cluster of our own, for all that is tested of it: its Java takes long to start.

`python -m tests.bulk.spark_runs FOLDER` says as JSON what every published scale came to, and what became of tables while
workers died.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

import duckdb
from scripts.spark_cluster.cluster import Cluster
from tests.bulk.rows import Held, by_domain, rows
from tests.bulk.test_same_grades import is_left_out
from tests.sampling import tries

from renkei.bulk.columns import Columns
from renkei.bulk.engines import spark
from renkei.bulk.graded import graded
from renkei.bulk.grading import outcomes, rates
from renkei.bulk.odd_rows import read_odd_rows
from renkei.bulk.source import ready
from renkei.cli.grade_whole import word_of
from renkei.domain.errors import OutOfReach
from renkei.domain.indicator import Accumulation, Direction, IndicatorKind
from renkei.domain.rule import compile_scale
from renkei.domain.target import usual_kind
from renkei.intake.indicator_rows.headings import recognised
from renkei.scales import preset, presets

FAMILIES = ("ino", "motomiya")
PLAIN = ("direction", "a", "t", "u", "b", "r", "s", "m", "n", "k", "year")
DATA = Path(__file__).parents[1] / "data"
TABLES = {"ratio_jp_caa_review": "aomori", "progress_fr_barometre": "france"}
LONG = "SELECT i, i % 9 AS a FROM range(400000) t(i)"


def tried():
    """Two scales, one of them with the longest SQL; all of them where there is time."""
    return presets() if tries(1) > 1 else FAMILIES


def plain_rows():
    """Rows without what only some scales ask for, which would make their SQL longer than it mostly is."""
    usual = {"accumulation": Accumulation.YEARLY, "kind": IndicatorKind.OUTCOME, "method": "", "judged": ""}
    usual |= {"missing": None, "due": None, "done_on": None}
    made = [{**row, **usual} for row in rows(seed=17, count=300) if row["a"] is not None]
    for row in made:
        row["u"] = row["u"] if row["direction"] is Direction.RANGE and row["t"] is not None else None
        has_target = row["t"] is not None or row["u"] is not None
        row["target_kind"] = usual_kind(row["direction"]) if has_target else None
    return made


def differing(engine, table, found, id):
    """How many rows a scale grades otherwise than `domain`."""
    compiled = compile_scale(preset(id))
    columns = Columns({name: table[name] for name in PLAIN})
    code = outcomes(columns, compiled)
    query = table.select("i", code=code, rate=rates(columns, compiled, code)).order_by("i")
    pairs = [
        (by_domain(row, compiled), line[1:]) for row, line in zip(found, engine.rows(query), strict=True)
    ]
    return sum(one != other and not is_left_out(one, other) for one, other in pairs)


def written_while(engine, query, out, cluster, worker):
    """Write a table, and pull the plug of a worker once parts of it are there; gives how it ended and what stands there."""

    def pull():
        while not any(out.parent.glob(f".{out.name}.spark.*/_temporary/0/*")):
            time.sleep(0.01)
        cluster.kill(worker)

    threading.Thread(target=pull, daemon=True).start()
    try:
        engine.write(query, out)
        ended = "written"
    except OutOfReach as refused:
        ended = str(refused.faults[0].values["said"])
    with duckdb.connect(config={"threads": 1}) as connection:
        said = connection.execute(f"SELECT count(*), count(DISTINCT i), sum(a) FROM '{out}'").fetchone()
    return [ended, *map(int, said), sorted(path.name for path in out.parent.iterdir())]


def graded_table(engine, name, scale, folder):
    """Of a published table: its rows' rates and grades as the engine writes them, by their ids."""
    path = DATA / f"{name}.csv"
    table, own = engine.open(path, name), folder / f"{name}.files"
    own.mkdir()
    made = ready(engine, table, recognised(table.columns), word_of, file=str(path))
    compiled = compile_scale(preset(scale))
    result = graded(made, compiled, read_odd_rows(engine, made, compiled, own, str))
    engine.write(result.told(lambda reason: "-", str), folder / f"{name}.parquet")
    with duckdb.connect(config={"threads": 1}) as connection:
        query = f"SELECT row_id, achievement_rate, grade FROM '{folder}/{name}.parquet'"
        rows = connection.execute(query).fetchall()
    return {id: [None if rate is None else str(rate), grade] for id, rate, grade in rows}


def main(folder: Path) -> None:
    """All of it."""
    spark._LONE = 2.0
    found, out = plain_rows(), folder / "out"
    out.mkdir()
    held = Held(found).connection
    held.execute(f"COPY (SELECT * FROM facts) TO '{folder}/facts.parquet' (FORMAT PARQUET)")
    held.execute(f"COPY ({LONG}) TO '{folder}/long.parquet' (FORMAT PARQUET, ROW_GROUP_SIZE 20480)")
    cluster = Cluster(folder / "cluster")
    try:
        engine = spark.Spark(cluster.start())
        engine._session.conf.set(
            "spark.sql.codegen.factoryMode", "NO_CODEGEN"
        )  # no time for code of so few rows
        engine._session.conf.set("spark.sql.shuffle.partitions", "1")
        table, long = (engine.open(folder / f"{name}.parquet", name) for name in ("facts", "long"))
        told = {"scales": {id: differing(engine, table, found, id) for id in tried()}}
        told["tables"] = {name: graded_table(engine, name, scale, folder) for name, scale in TABLES.items()}
        told["one"] = written_while(engine, long, out / "o.parquet", cluster, "worker-1")
        told["all"] = written_while(engine, long, out / "o.parquet", cluster, "worker-2")
    finally:
        cluster.stop()
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
