# make demo    from nothing to a graph, three answers and a picture
# make test    lint, types and all tests
# make help    the rest
#
# Python 3.11 or later is all that has to be there; everything else goes into .venv. PYTHON names
# another interpreter, VENV another place. A second run asks the network for nothing.

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench docs assets clean
.DELETE_ON_ERROR:

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
VENV ?= .venv
OUT ?= out
PYTEST_ARGS ?=

BIN := $(VENV)/bin
FOLKMOOT := $(BIN)/folkmoot
GRAPH := $(OUT)/demo/graph
PICTURE := $(OUT)/demo/graph.html
STORY := $(OUT)/demo/story.html
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
CREATED := $(VENV)/.created
FOR_USE := $(VENV)/.installed-use
FOR_DEV := $(VENV)/.installed-dev

help:
	@echo "make demo    build a graph of samples/, ask three questions, draw it (into $(OUT)/demo)"
	@echo "make test    lint, types and all tests (PYTEST_ARGS='-k name' for some of them)"
	@echo "make lint    ruff, mypy and the lint of the packaged questions"
	@echo "make bench   the benchmarks that take minutes; benchmarks/README.md tells of the others"
	@echo "make docs    check the documents' examples; write the ontology's page to $(OUT)/docs"
	@echo "make assets  fetch the query editor for 'folkmoot serve' (needs npm)"
	@echo "make clean   remove $(OUT) and the caches; .venv stays"

demo: $(FOR_USE)
	@mkdir -p $(OUT)/demo
	@echo "== Reading samples/ into $(GRAPH)"
	@$(FOLKMOOT) build samples --graph $(GRAPH) --default-council "Wexmoor District Council"
	@echo; echo "== What was read, and what was not"
	@$(FOLKMOOT) stats --graph $(GRAPH)
	@for question in portfolio-holders open-actions held-to-account; do \
		echo; echo "== folkmoot query run first/$$question --graph $(GRAPH)"; \
		$(FOLKMOOT) query run first/$$question --graph $(GRAPH) || exit 1; \
	done
	@echo; echo "== The picture"
	@$(FOLKMOOT) draw --graph $(GRAPH) --out $(PICTURE) --quiet
	@$(FOLKMOOT) draw "Environment and Climate" --view story --graph $(GRAPH) --out $(STORY) --quiet
	@echo "The whole graph:          $(abspath $(PICTURE))"
	@echo "The story of a portfolio: $(abspath $(STORY))"
	@echo "Open them in any browser; a click shows the words behind a thing or a line."
	@echo
	@echo "Next: $(FOLKMOOT) query list; $(FOLKMOOT) serve --graph $(GRAPH); $(FOLKMOOT) --help"

test: lint
	$(BIN)/pytest -n 2 --dist loadfile $(PYTEST_ARGS)

lint: $(FOR_DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(FOLKMOOT) query lint

bench: $(FOR_DEV)
	@mkdir -p $(OUT)/bench
	$(BIN)/python benchmarks/readers.py
	$(BIN)/python benchmarks/build.py 5
	$(BIN)/python -m benchmarks.exports.dumps 100
	$(BIN)/python -m benchmarks.queries.generate --quads 100000 > $(OUT)/bench/graph.nq
	$(BIN)/python -m benchmarks.queries.run --nquads $(OUT)/bench/graph.nq --rounds 1 --seconds 20

docs: $(FOR_DEV)
	$(BIN)/pytest tests/docs
	$(BIN)/python -c 'from pathlib import Path; from exports.ontology_page import write_ontology; write_ontology(Path("$(OUT)/docs/ontology"))'
	@echo "The ontology's page: $(abspath $(OUT)/docs/ontology/index.html)"

assets: $(FOR_USE)
	$(BIN)/python -m folkmoot.web.build_assets

clean:
	rm -rf $(OUT) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

# -- set-up: a stamp for each step, so that the next run has nothing to do ---------------------

$(CREATED):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) cannot make environments; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/python || { echo "== Setting up $(VENV) (once; a few minutes)"; $(PYTHON) -m venv $(VENV); }
	@touch $@

$(FOR_USE): $(CREATED) pyproject.toml constraints.txt
	$(PIP) install --constraint constraints.txt --editable '.[frames]'
	@touch $@

$(FOR_DEV): $(CREATED) pyproject.toml constraints.txt
	$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(FOR_USE)
