# What one types. Each target makes what it needs; nothing but Python 3.11+ and make has to be there before.
.PHONY: serve build publish offline queries check test bench schemas clean tools

VENV := .venv
PYTHON := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1
export PYTHONPATH := hooks
ADDRESS ?= 127.0.0.1:8000

serve: $(VENV)/built  ## build the site, serve it at http://127.0.0.1:8000/ and rebuild when a file changes
	@echo "Madoguchi: http://$(ADDRESS)/ (Ctrl-C stops it; BUILD_ONLY_LOCALE=ja make serve builds one language)"
	@SITE_URL=http://$(ADDRESS)/ $(PYTHON) -m mkdocs serve --dev-addr $(ADDRESS) --livereload

build: $(VENV)/built  ## write the site to site/
	@$(PYTHON) -m mkdocs build

publish: $(VENV)/built  ## write the site to site/ as it is put online: with its address and its ZIPs
	@$(PYTHON) -m madoguchi publish

offline: $(VENV)/built  ## write the site as ZIPs that need no network to offline/: one a language, and one with all
	@$(PYTHON) -m madoguchi offline

check: $(VENV)/built  ## read all content and tell every problem, in seconds
	@$(PYTHON) -m madoguchi check

queries: $(VENV)/tested tools  ## ask the search what people really type, in each language, and print what comes first
	@$(PYTHON) -m pytest -q -n0 tests/test_browser_search_queries.py

schemas: $(VENV)/built  ## write schemas/, with which editors help while one writes YAML
	@$(PYTHON) -m madoguchi schemas

test: $(VENV)/tested tools  ## everything: format, types, content, units, the built site, the browser
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/mypy hooks/madoguchi hooks/*.py tests
	@$(PYTHON) -m madoguchi check
	@$(PYTHON) -m pytest

bench: $(VENV)/tested tools  ## measure what must stay fast
	@$(PYTHON) scripts/bench.py
	@$(PYTHON) scripts/bench_search.py

tools:
	@sh scripts/browser.sh
	@sh scripts/html-checker.sh
	@sh scripts/exchange.sh

$(VENV)/built: requirements.txt
	@sh scripts/environment.sh $(VENV) requirements.txt
	@touch $@

$(VENV)/tested: requirements-test.txt $(VENV)/built
	@sh scripts/environment.sh $(VENV) requirements-test.txt
	@touch $@

clean:  ## remove what the other targets made
	rm -rf $(VENV) .tools site offline
