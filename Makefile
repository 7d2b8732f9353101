# Two commands: `make demo` sets up everything and runs the main job on the samples; `make test` runs the tests.
# They need Python 3.11 or newer and the package index; what they install goes into $(VENV) alone.

VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
READY := $(VENV)/.ready

.PHONY: demo test check samples clean

demo: $(READY)
	$(VENV)/bin/hoiam demo

test: $(READY)
	$(VENV)/bin/python -m pytest -n auto --dist loadfile

check: $(READY)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check --quiet .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

samples: $(READY)
	$(VENV)/bin/python tests/samples/make.py

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: https://www.python.org/downloads/"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(READY)

clean:
	rm -rf $(VENV) build dist *.egg-info
