# Needs Python 3.11 or newer, make and git; everything else is installed into .venv.
#   make test PYTHON=python3.12     another Python
#   make test ARGS="-k undo"        more arguments for the program behind a target

VENV ?= .venv
BIN := $(VENV)/bin
PYTHONS ?= python3.11 python3.12 python3.13
export VENV PYTHON
# The tests start many processes, and none should compile the program anew.
unexport PYTHONDONTWRITEBYTECODE
# Much of their time tests waited for the disk: with 2 GB free in memory their files are there.
IN_MEMORY := $(shell df -k /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 2000000 { print $$6 }')
export PYTEST_DEBUG_TEMPROOT ?= $(IN_MEMORY)

.PHONY: help
help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

.PHONY: demo
demo: .runtime ## Try Blockhours in the browser: no account, no set-up
	$(BIN)/blockhours demo $(ARGS)

.PHONY: test
test: .dev ## Run the tests
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

.PHONY: test-all
test-all: ## Run the tests on each Python of PYTHONS
	@set -e; for python in $(PYTHONS); do \
	    version=$$($$python -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	    $(MAKE) --no-print-directory test PYTHON=$$python VENV=.venv-$$version; \
	done

.PHONY: check
check: .dev ## Check format, style, types and layers, then run the tests
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

.PHONY: bench
bench: .dev ## Measure speed
	$(BIN)/python -m tests.bench $(ARGS)

.PHONY: torture
torture: .dev ## Break it on purpose and prove that nothing is lost; ARGS="--rounds 50"
	$(BIN)/python -m tests.torture $(ARGS)

.PHONY: story-teams
story-teams: .dev ## Play the whole story in Microsoft's own client (needs npm and Chromium)
	$(BIN)/python -m pytest tests/story/teams_client.py $(ARGS)

.PHONY: format
format: .dev ## Put the code into the house format
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

.PHONY: wheel
wheel: .dev ## Build the wheel into dist/
	$(BIN)/python -m build --no-isolation --wheel

# The pins that still fit are kept; `make requirements UPGRADE=--upgrade` takes the newest.
LOCK = pip compile --quiet --universal --python-version 3.11 --generate-hashes $(UPGRADE) \
	--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command 'make requirements'

.PHONY: requirements
requirements: .dev ## Pin the requirements anew, from pyproject.toml
	@set -e; uv=$$(command -v uv) || { \
	    lock=$$(mktemp -d); trap 'rm -rf "$$lock"' EXIT; \
	    $(BIN)/python -m venv "$$lock"; "$$lock/bin/pip" install --quiet uv; uv=$$lock/bin/uv; }; \
	set -x; \
	$$uv $(LOCK) --output-file requirements/runtime.txt pyproject.toml; \
	$$uv $(LOCK) --output-file requirements/build.txt -c requirements/runtime.txt --group build; \
	$$uv $(LOCK) --output-file requirements/dev.txt -c requirements/runtime.txt \
	    -c requirements/build.txt --group dev pyproject.toml; \
	$$uv $(LOCK) --output-file requirements/peers.txt --group peers

.PHONY: clean
clean: ## Remove what was built and cached; .venv stays
	rm -rf build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find core adapters bot tests tools -name __pycache__ -prune -exec rm -rf {} +

.PHONY: .runtime .dev
.runtime .dev:
	@tools/venv $(@:.%=%)
