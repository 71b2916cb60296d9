"""The Aomori scale by arrays and data frames: as quick as whole numbers in memory allow, and as people write it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.bulk.by_hand import NEEDED
from bench.bulk.engines import Prepared, in_order
from bench.bulk.hashing import hash_of

NOT_REPORTED, NO_TARGET, REFUSED = 100, 101, 113
_CODES = 128  # more than any outcome
_BLANK = -(2**63)


def kernel(table: str, path: Path) -> Prepared:
    """Decode the needed columns with pyarrow, one row group at a time, and grade in numpy arrays of 64 bits."""
    import numpy as np
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    def codes(batch: Any) -> Any:
        actual, target = (
            pc.fill_null(batch[name], _BLANK).to_numpy(zero_copy_only=False) for name in ("actual", "target")
        )
        is_lower = pc.equal(batch["direction"], "lower").to_numpy(zero_copy_only=False)
        code = (
            3
            - (actual * 2 >= target).view(np.int8)
            - (actual * 4 >= target * 3).view(np.int8)
            - (actual >= target).view(np.int8)
        )
        zero = target == 0
        code[zero] = np.where(actual[zero] >= 0, 0, 3)
        code[target == _BLANK] = NO_TARGET
        code[is_lower] = REFUSED
        code[actual == _BLANK] = NOT_REPORTED
        return code

    def run(is_hashed: bool) -> Any:
        file = pq.ParquetFile(path)
        names = [*NEEDED[table], *(("id",) if is_hashed else ())]
        counts, total = np.zeros(4 * 4096 * _CODES, dtype=np.int64), 0
        for at in range(file.num_row_groups):
            batch = file.read_row_group(at, columns=names, use_threads=True).combine_chunks()
            code = codes(batch)
            if is_hashed:
                total += int((hash_of(batch["id"].to_numpy(), code.astype(np.int64))).sum())
                continue
            key = (batch["role"].to_numpy() * 4096 + batch["year"].to_numpy()) * _CODES + code
            counts += np.bincount(key, minlength=len(counts))
        if is_hashed:
            return total
        return [
            (int(k // _CODES // 4096), int(k // _CODES % 4096), int(k % _CODES), int(counts[k]))
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
