# Everything runs in .venv, which the first target that needs it sets up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
DEMO_DB := demo/communique.db
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
# What the installed package is made from besides its code, which an editable install reads in place.
BUILT_FROM := pyproject.toml hatch_build.py $(wildcard src/communique/knowledge/tables/*) \
	$(addprefix src/communique/knowledge/,schema.py compile.py marks.py)

.DEFAULT_GOAL := help
.PHONY: help demo test check eval bench fmt lint type docs

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("communique needs Python 3.11 or later: make PYTHON=..." if sys.version_info < (3, 11) else 0)'
	@echo 'Setting up $(VENV); this is done once and takes a minute or two.'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: $(BUILT_FROM) | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(BUILT_FROM) | $(BIN)/python
	$(PIP) --editable '.[dev]'
	@touch $(VENV)/.runtime $@

demo: $(VENV)/.runtime ## read the sample reports, show the timeline, what is borne out and what is disputed
	@rm -rf demo && mkdir demo
	$(BIN)/communique read examples/pages --db $(DEMO_DB)
	$(BIN)/communique read examples/harbour-gazette --publisher "The Harbour Gazette" --db $(DEMO_DB)
	$(BIN)/communique read examples/northern-courier --publisher "Northern Courier" --db $(DEMO_DB)
	$(BIN)/communique read examples/meridian-wire --publisher "Meridian Wire" --db $(DEMO_DB)
	@echo; $(BIN)/communique show timeline --db $(DEMO_DB)
	@echo; $(BIN)/communique show findings --db $(DEMO_DB)
	@echo; printf '%s\n' 'The record is in $(DEMO_DB). Go on with' \
	  '  $(BIN)/communique show actor Kagame --db $(DEMO_DB)' \
	  '  $(BIN)/communique search "grain" --db $(DEMO_DB)' \
	  '  $(BIN)/communique export all -o demo/record --db $(DEMO_DB)' \
	  '  $(BIN)/communique read YOUR_REPORTS --db my.db'

test: $(VENV)/.dev ## run the whole test suite, with the language pipeline
	$(BIN)/pytest

check: lint type ## lint, types and the fast tests: before every commit
	$(BIN)/pytest -m "not model and not slow"

lint: $(VENV)/.dev ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

type: $(VENV)/.dev ## mypy, strict
	$(BIN)/mypy

fmt: $(VENV)/.dev ## put the code in form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

eval: $(VENV)/.dev ## score the finders on the gold files, where they are at hand
	@$(BIN)/python tools/eval_table.py $(GOLD)

bench: $(VENV)/.dev ## reports a second, memory a worker
	$(BIN)/python benchmarks/bench.py

docs: $(VENV)/.dev ## write docs/cli.md and docs/codebook.md anew
	$(BIN)/python tools/write_cli_docs.py
	$(BIN)/python tools/write_codebook_docs.py
