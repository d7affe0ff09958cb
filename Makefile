# `make demo` shows the plugin in a school's website; `make test` runs every test.
# PYTHON=... names the Python of .venv, PAIR=8.0/6.1 pins Wagtail and Django in it.
PORT ?= 8000
PYTHON ?=
PAIR ?=
# Tests that commit come last: what they leave behind is not for the others.
ARGS ?= --numprocesses auto --maxprocesses 4 --no-loadscope-reorder
EXTRAS = demo,postgres,redis,booklet,test,lint
BIN = .venv/bin
MANAGE = $(BIN)/python example_site/manage.py
INSTALLED = .venv/installed$(subst /,-,$(PAIR))
TEMPLATES = $(wildcard templates example_site/templates)
export PORT

.PHONY: help install data demo free-port browser nu clients booklet test lint bench wheel clean

help:
	@echo "make demo | test | install | data | lint | bench | wheel | clean"

install: $(INSTALLED)

$(INSTALLED): setup.cfg pyproject.toml
	@.ci/environment .venv "$(PYTHON)" $(EXTRAS) $(PAIR)
	@rm -f .venv/installed* && touch $@

data: install
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo
	@$(MANAGE) plc_make_booklets

demo: free-port data
	@echo "Open http://127.0.0.1:$(PORT)/ (editing at /admin/: admin/admin, editor/editor, contributor/contributor or staff/staff)"
	@$(MANAGE) runserver 127.0.0.1:$(PORT)

free-port:
	@.ci/free-port $(PORT)

browser: install
	@.ci/browser .venv

nu:
	@.ci/nu

clients: install
	@.ci/calendar-clients .venv

booklet: install
	@.ci/booklet .venv

test: browser nu clients booklet
	$(BIN)/pytest $(ARGS)

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --lint --quiet $(TEMPLATES)
	$(BIN)/python .ci/css --check

bench: data
	@$(BIN)/python -m tests.bench

wheel: install
	rm -rf dist build
	$(BIN)/python -m build --wheel --outdir dist >/dev/null

clean:
	rm -rf .venv build dist var node_modules *.egg-info .pytest_cache .ruff_cache .hypothesis
