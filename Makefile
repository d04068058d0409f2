# Each target is one line a person could type; README shows the same without make.
PYTHON ?= python3
RAW ?= data/raw

.PHONY: dashboard test data bench check

dashboard: .venv/run         ## serves the dashboard on http://localhost:8501
	.venv/bin/streamlit run dashboard.py --server.port 8501

test: .venv/test             ## runs all tests
	.venv/bin/python -m pytest

data: .venv/run              ## builds a release from raw files
	.venv/bin/python -m etl build --raw $(RAW)

bench: .venv/test            ## prints the timings
	.venv/bin/python -m benchmarks

check: .venv/test            ## style of the code
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

.venv/run: requirements.txt
	$(PYTHON) -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/test: requirements-dev.txt requirements-site.txt .venv/run
	.venv/bin/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
