# Two commands do everything: `make build` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: help build test lint bench lighthouse screenshots browser java lock clean

help:
	@echo "make build   environment, checks, release and site, into out/"
	@echo "make test    linting, types, schema, dataset and all tests"
	@echo "make bench   measure, and write docs/performance.md"
	@echo "make lighthouse   measure the built site with Lighthouse, where there is node"
	@echo "make screenshots  renew the pictures in docs/screenshots/"
	@echo "make lock    renew the pinned requirements"
	@echo "make clean   remove the environment and the products"

build: $(VENV)/.build
	$(BIN)/plenipo validate dataset
	$(BIN)/plenipo schema --check
	$(BIN)/plenipo build

test: $(VENV)/.test browser java lint
	$(BIN)/plenipo schema --check
	$(BIN)/plenipo validate dataset
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.bench
	$(BIN)/python tests/benchmarks/run.py

CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

lighthouse: browser
	@if command -v npm >/dev/null; then \
		cd tests/lighthouse && npm ci --silent --no-audit --no-fund && \
		CHROME_PATH="$(CHROMIUM)" node audit.js ../../out/site; \
	else echo "*** NO NODE: Lighthouse is SKIPPED ***" >&2; fi

screenshots: $(VENV)/.test browser
	$(BIN)/python tests/screenshots/take.py

# A browser comes from the system's package manager, where there is one that may be asked.
browser:
	@if command -v chromium chromium-browser google-chrome >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	else echo "*** NO BROWSER: install Chromium; the browser tests will be SKIPPED ***" >&2; fi

# So does the Java that Spark runs on: 17 or newer, and 17 where a system has it beside an older one.
java:
	@if java -version 2>&1 | grep -Eq 'version "(1[7-9]|[2-9][0-9])'; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && export DEBIAN_FRONTEND=noninteractive && \
		{ apt-get install -y -qq openjdk-17-jre-headless || apt-get install -y -qq default-jre-headless; } >/dev/null; \
	else echo "*** NO JAVA: install a headless JRE, 17 or newer; the Spark test will be SKIPPED ***" >&2; fi

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "plenipo needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.build: $(VENV)/bin/python requirements/build.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.test: $(VENV)/.build requirements/test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	touch $@

# The matcher compiles against ICU; without it the benchmarks say loudly that it is missing.
$(VENV)/.bench: $(VENV)/.test requirements/bench.txt requirements/matcher.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/matcher.txt \
	|| echo "*** NO NOMENKLATURA: it cannot be installed here; the benchmarks go on without it ***" >&2
	touch $@

COMPILE := $(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"

lock: $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(COMPILE) pyproject.toml requirements/build.in --extra release --extra site -o requirements/build.txt
	$(COMPILE) pyproject.toml requirements/test.in --extra release --extra site --extra pandas --extra annotate --extra spark -o requirements/test.txt
	$(COMPILE) requirements/bench.in -o requirements/bench.txt
	$(COMPILE) requirements/matcher.in -o requirements/matcher.txt

clean:
	rm -rf $(VENV) out dist .mypy_cache .pytest_cache .ruff_cache
