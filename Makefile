# Each target is one line a person could type; README shows the same without make.
PYTHON ?= python3
RAW ?= data/raw
WORKERS ?= 2
INSTALL = .venv/bin/pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: dashboard serve test spark data bench check lock licences sbom audit

dashboard: .venv/run         ## serves the dashboard on http://localhost:8501
	.venv/bin/streamlit run dashboard.py --server.port 8501

serve: .venv/run             ## the same by WORKERS processes behind nginx
	.venv/bin/python -m deploy serve --workers $(WORKERS)

test: .venv/test             ## runs all tests
	.venv/bin/python -m pytest

spark: .venv/spark           ## tests the questions in a real cluster of Spark, on this machine; needs Java 17
	.venv/bin/python -m pytest -n0 tests/spark

data: .venv/run              ## builds a release from raw files
	.venv/bin/python -m etl build --raw $(RAW)

bench: .venv/test            ## prints the timings
	.venv/bin/python -m benchmarks

check: .venv/test            ## style and types of the code
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

lock:                        ## writes the lock files anew; RENEW=--upgrade takes the newest of what they may hold
	.venv/bin/uv pip compile --quiet $(RENEW) $(filter-out requirements-spark.txt,$(wildcard requirements*.txt)) -o requirements-dev.lock
	.venv/bin/uv pip compile --quiet --no-annotate requirements.txt -c requirements-dev.lock -o requirements.lock
	.venv/bin/uv pip compile --quiet --no-annotate requirements-spark.txt -c requirements-dev.lock -o requirements-spark.lock

licences: .venv/test         ## writes docs/licences.md anew from what is installed
	.venv/bin/python -m deploy.licences

sbom: .venv/test             ## writes what the server is made of as sbom.cdx.json, in CycloneDX
	.venv/bin/uv tool run --from cyclonedx-bom==7.5.0 cyclonedx-py requirements \
		--output-reproducible --short-PURLs -o sbom.cdx.json requirements.lock

audit: .venv/test            ## asks whether weaknesses of what the server is made of are known
	.venv/bin/uv tool run --from pip-audit==2.10.1 pip-audit --strict --require-hashes --disable-pip -r requirements.lock

.venv/run: requirements.lock
	$(PYTHON) -m venv .venv
	$(INSTALL) -r requirements.lock
	touch $@

.venv/test: requirements-dev.lock .venv/run
	$(INSTALL) -r requirements-dev.lock
	touch $@

.venv/spark: requirements-spark.lock .venv/test
	$(INSTALL) -r requirements-spark.lock
	touch $@
