# The same commands for people and CI. Each sets itself up.
SHELL := bash
PY ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := out

.PHONY: demo test check format lock words bench bench-bulk soak spark-up spark-down bundle clean

$(VENV)/.core: requirements.lock pyproject.toml
	@bash scripts/setup core
$(VENV)/.dev: requirements-dev.lock requirements.lock pyproject.toml
	@bash scripts/setup dev

.venv-bench/.bench: requirements-bench.lock pyproject.toml
	@bash scripts/setup bench

demo: $(VENV)/.core
	@bash scripts/demo

test: $(VENV)/.dev
	@bash scripts/test

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/words --check

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

words: $(VENV)/.dev
	@$(BIN)/python scripts/words

lock: $(VENV)/.dev
	@bash scripts/lock

bench: $(VENV)/.dev
	@bash scripts/bench

bench-bulk: .venv-bench/.bench
	@bash scripts/bench_bulk

soak: $(VENV)/.dev
	@bash scripts/soak

spark-up: $(VENV)/.dev
	@$(BIN)/python scripts/spark_up

spark-down: $(VENV)/.dev
	@$(BIN)/python scripts/spark_down

bundle: $(VENV)/.core
	@bash scripts/bundle
