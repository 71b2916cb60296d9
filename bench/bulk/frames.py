"""The Aomori scale by arrays and data frames: as quick as whole numbers in memory allow, and as people write it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.bulk.by_hand import NEEDED
from bench.bulk.engines import Prepared, in_order
from bench.bulk.hashing import hash_of

NOT_REPORTED, NO_TARGET, REFUSED = 100, 101, 113
_CODES = 128  # more than any outcome
_YEARS, _FIRST = 64, 2000  # years of 2000 to 2063
_ROLES = 4


def kernel(table: str, path: Path) -> Prepared:
    """Decode the needed columns with pyarrow, words as numbers of a dictionary, and grade row group by row group in arrays: the
    numbers are looked at where pyarrow put them, and what is missing is said afterwards."""
    import numpy as np
    import pyarrow.parquet as pq

    def numbers(column: Any) -> Any:
        """The numbers as they lie; where one is missing, any."""
        return np.frombuffer(column.buffers()[1], dtype=np.int64)[column.offset :][: len(column)]

    def missing(column: Any) -> Any:
        return column.is_null().to_numpy(zero_copy_only=False)

    def codes(batch: Any) -> Any:
        actual, target = numbers(batch["actual"]), numbers(batch["target"])
        code = (
            (actual < target).view(np.int8)
            + (actual * 4 < target * 3).view(np.int8)
            + (actual * 2 < target).view(np.int8)
        )
        zero = np.flatnonzero(target == 0)
        code[zero] = np.where(actual[zero] >= 0, 0, 3)
        code[missing(batch["target"])] = NO_TARGET
        words = batch["direction"].dictionary.to_pylist()
        if "lower" in words:
            code[batch["direction"].indices.to_numpy() == words.index("lower")] = REFUSED
        code[missing(batch["actual"])] = NOT_REPORTED
        return code

    def run(is_hashed: bool) -> Any:
        file = pq.ParquetFile(path, read_dictionary=["direction"])
        names = [*NEEDED[table], *(("id",) if is_hashed else ())]
        counts, total = np.zeros(_ROLES * _YEARS * _CODES, dtype=np.int64), 0
        for batch in file.iter_batches(batch_size=122_880, columns=names, use_threads=False):
            code = codes(batch)
            if is_hashed:
                total += int((hash_of(numbers(batch["id"]), code.astype(np.int64))).sum())
                continue
            key = (batch["role"].to_numpy() * _YEARS + (batch["year"].to_numpy() - _FIRST)) * _CODES + code
            counts += np.bincount(key, minlength=len(counts))
        if is_hashed:
            return total
        return [
            (int(k // _CODES // _YEARS), int(k // _CODES % _YEARS) + _FIRST, int(k % _CODES), int(counts[k]))
            for k in np.flatnonzero(counts)
        ]

    return run


def pandas(table: str, path: Path) -> Prepared:
    """A data frame of nullable whole numbers, as floats would misgrade and lose what is missing."""
    import pandas as pd

    def run(is_hashed: bool) -> Any:
        names = [*NEEDED[table], *(("id",) if is_hashed else ())]
        frame = pd.read_parquet(path, columns=names, dtype_backend="numpy_nullable")
        actual, target = frame["actual"], frame["target"]
        frame["code"] = pd.Series(3, index=frame.index, dtype="int64").case_when(
            [
                (actual.isna(), NOT_REPORTED),
                ((frame["direction"] == "lower").astype(bool), REFUSED),
                (target.isna(), NO_TARGET),
                (((target == 0) & (actual >= 0)).fillna(False).astype(bool), 0),
                ((target == 0).fillna(False).astype(bool), 3),
                ((actual >= target).fillna(False).astype(bool), 0),
                ((actual * 4 >= target * 3).fillna(False).astype(bool), 1),
                ((actual * 2 >= target).fillna(False).astype(bool), 2),
            ]
        )
        if is_hashed:
            return int(hash_of(frame["id"], frame["code"]).sum())
        counts = frame.groupby(["role", "year", "code"]).size()
        return in_order((*key, rows) for key, rows in counts.items())

    return run


def polars(table: str, path: Path) -> Prepared:
    """A lazy frame, streamed."""
    import polars as pl

    actual, target = pl.col("actual"), pl.col("target")
    code = (
        pl.when(actual.is_null()).then(NOT_REPORTED)
        .when(pl.col("direction") == "lower").then(REFUSED)
        .when(target.is_null()).then(NO_TARGET)
        .when((target == 0) & (actual >= 0)).then(0)
        .when(target == 0).then(3)
        .when(actual >= target).then(0)
        .when(actual * 4 >= target * 3).then(1)
        .when(actual * 2 >= target).then(2)
        .otherwise(3).cast(pl.Int64).alias("code")
    )  # fmt: skip

    def run(is_hashed: bool) -> Any:
        frame = pl.scan_parquet(path).with_columns(code)
        if is_hashed:
            query = frame.select(hash_of(pl.col("id"), pl.col("code")).sum())
            return int(query.collect(engine="streaming").item())
        counts = frame.group_by("role", "year", "code").len()
        return in_order(counts.collect(engine="streaming").rows())

    return run
