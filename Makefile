# Everything runs in .venv, which is made on first use and kept up to date after that.
# PYTHON=python3.12 make workbook   chooses another Python (3.11 or newer).
# make workshop NOTEBOOK="my copy.ipynb"   shows another notebook of this workbook.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
DENO := $(BIN)/python -m deno
SCRIPTS := coprod/desk/views.js coprod/panel/front/door.js coprod/app/front/app.js coprod/app/front/start.js
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help workbook workshop test front endurance bench constraints clean

help:
	@echo "make workbook   set everything up and open the start notebook in JupyterLab"
	@echo "make workshop   the same, and show the workbook to a room, step by step"
	@echo "make test       set everything up and run every test"
	@echo "make endurance  the same, and look for what is lost: kills, damaged files, hostile text"
	@echo "make front      the same, and make anew what a page loads, after a script was changed"
	@echo "make bench      the same, and compare with other tools what people wait for"

workbook: .venv/ready
	$(BIN)/coprod lab

# The name reaches the command as it was typed: neither make nor the shell takes it apart.
workshop: export CHOSEN := $(value NOTEBOOK)
workshop: .venv/ready
	$(BIN)/coprod workshop $(if $(value NOTEBOOK),"$$CHOSEN")

test: .venv/ready-for-tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(DENO) fmt --check --quiet
	$(DENO) lint --quiet
	$(DENO) check --quiet $(SCRIPTS)
	$(BIN)/python -m pytest --nbval notebooks coprod tests -n 2 --dist loadfile

# Makes what a page loads out of its modules. Whoever changes a script or what a view shows runs this.
front: .venv/ready-for-tests
	PYTHONPATH=tests/kit $(BIN)/python -m front
	$(DENO) fmt --quiet

# Half an hour or so; Ctrl+C says what was found so far.
# make endurance RUNS="--sessions 50 --files 500 --seed 7"   is a shorter one, the same each time.
endurance: .venv/ready-for-tests
	PYTHONPATH=tests:tests/kit $(BIN)/python -m endurance $(RUNS)

# A quarter of an hour or so, and the computer should do nothing else meanwhile.
# make bench ONLY="step open" ROUNDS=3   runs some of its parts (step, open, first, growth), or fewer rounds.
bench: .venv/ready-for-tests .venv-bench/ready
	PYTHONPATH=tests:tests/kit $(BIN)/python bench/compare.py $(if $(ROUNDS),--rounds $(ROUNDS)) $(ONLY)

# Pins what a fresh environment gets today: names and versions, no addresses.
constraints:
	rm -rf .venv-fresh && $(PYTHON) -m venv .venv-fresh
	$(subst .venv,.venv-fresh,$(BIN))/python -m pip install --quiet --editable '.[test]'
	$(subst .venv,.venv-fresh,$(BIN))/python -m pip freeze --exclude-editable > constraints.txt
	rm -rf .venv-fresh

clean:
	rm -rf .venv .venv-fresh .venv-bench

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else 1)' || \
		{ echo "coprod needs Python 3.11 or newer; this is $$($(PYTHON) --version)."; \
		  echo "Name a newer one, for example: PYTHON=python3.12 make workbook"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "Python could not make .venv. On Debian and Ubuntu, install the package python3-venv."; exit 1; }
	@touch $@

.venv/ready: .venv/made pyproject.toml constraints.txt $(wildcard coprod/share/*)
	@echo "Setting coprod up in .venv. This happens once and takes a minute or two."
	@$(BIN)/python -m pip install --quiet --editable . --constraint constraints.txt
	@touch $@

.venv/ready-for-tests: .venv/ready
	@echo "Adding what the tests need."
	@$(BIN)/python -m pip install --quiet --editable '.[test]' --constraint constraints.txt
	@touch $@

.venv-bench/ready: .venv/made bench/peers.txt
	@echo "Setting the other tools up in .venv-bench. This happens once and takes a minute or two."
	@rm -rf .venv-bench && $(PYTHON) -m venv .venv-bench
	@$(subst .venv,.venv-bench,$(BIN))/python -m pip install --quiet --requirement bench/peers.txt
	@touch $@
