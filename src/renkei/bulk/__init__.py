"""The rules that `domain` compiled, over tables of any size: translated for DuckDB, Spark, ClickHouse and PostgreSQL."""
