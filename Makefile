# `make run` starts askaround, `make test` checks everything. Both set up what they need, in VENV, with PYTHON.

VENV ?= .venv
PYTHON ?= python3
ARGS ?=

MAKEFLAGS += --no-print-directory
export PIP_NO_INPUT = 1

in-venv = $(VENV)/bin/python -m
lock-options = --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-annotate --python-version 3.11 --custom-compile-command 'make lock' pyproject.toml $(ARGS)

.PHONY: run test check torture bench lock again
.DEFAULT_GOAL := run

# Standard output is the conversation's alone: nothing here prints to it, and standard input is handed on untouched.
run: $(VENV)/.askaround-run
	@exec $(in-venv) bot $(ARGS)

test: check
	@exec $(in-venv) pytest -q -n 2 --dist loadgroup --cov --cov-report=term $(ARGS)

check: $(VENV)/.askaround-dev
	@$(in-venv) ruff format --check --quiet .
	@$(in-venv) ruff check --quiet --output-format=concise .
	@$(in-venv) mypy --no-error-summary
	@PYTHONPATH=. $(VENV)/bin/lint-imports --no-logo

torture: $(VENV)/.askaround-dev
	@exec $(in-venv) pytest -q -n 2 -m torture --hypothesis-profile=torture $(ARGS)

# As modules of a package: run as a file, benchmarks/discord.py would stand in the library's place.
bench: $(VENV)/.askaround-dev
	@for each in benchmarks/[a-z]*.py; do $(in-venv) benchmarks.$$(basename $$each .py) || exit; done

lock: $(VENV)/.askaround-dev
	@$(in-venv) pip install -qq uv
	@$(in-venv) uv pip compile $(lock-options) -o requirements.lock
	@$(in-venv) uv pip compile $(lock-options) --extra dev -c requirements.lock -o requirements-dev.lock

# The Python named, or else the first fit one that the machine has.
$(VENV)/.askaround-%: requirements.lock requirements-dev.lock tools/venv.py
	@for python in $(PYTHON) $(if $(findstring file,$(origin PYTHON)),python3.13 python3.12 python3.11); do \
		if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then \
			exec $$python tools/venv.py $(VENV) $* </dev/null >&2; \
		fi; \
	done; \
	echo "askaround: needs Python 3.11, 3.12 or 3.13; $(PYTHON) is" \
		"$$($(PYTHON) --version 2>&1 || true). Try: make PYTHON=/path/to/python3.12" >&2; exit 1

# A stamp whose Python is gone stamps nothing.
ifeq ($(wildcard $(VENV)/bin/python),)
$(VENV)/.askaround-run $(VENV)/.askaround-dev: again
endif
