# Every target starts from a bare Python 3.11 and sets itself up; `make help` lists them.
PYTHON ?= python3
TOOLS = $(PYTHON) -m tools
export PORT BIND

.DEFAULT_GOAL := help
.PHONY: help run dev test journeys drill bench check lock ci release clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## the site as production serves it, with demo content and sign-ins (PORT=8000)
	@$(TOOLS) run

dev: ## the reloading debug server and worker (PORT=8000)
	@$(TOOLS) dev

test: ## the test suite on SQLite, or where DATABASE_URL points (ARGS="tests/places -x")
	@$(TOOLS) test $(ARGS)

journeys: ## people's ways through the site, in Chromium
	@$(TOOLS) test --journeys $(ARGS)

drill: ## kills processes under load and counts what is lost or doubled (DRILL_SCALE=1)
	@$(TOOLS) test --drill $(ARGS)

bench: ## measures speed on big made-up sites (BENCH_SCALE=1)
	@$(TOOLS) test --bench $(ARGS)

check: ## style, types, layers, migrations, translations, deployment
	@$(TOOLS) ci --checks

lock: ## compiles requirements/*.txt anew (ARGS=--upgrade takes newer versions)
	@$(TOOLS) lock $(ARGS)

ci: ## everything CI does: .ci/run
	@bash .ci/run

release: ## the same, and drills and benches at a hundredth: before a release
	@bash .ci/run --all

clean: ## forgets environment, databases, collected files; keeps var/canol.sqlite3 and var/media
	rm -rf .venv .venv-newest .uv var/static var/prepared.json var/test-* var/test_canol_*
	find . -name __pycache__ -not -path './.venv*' -prune -exec rm -rf {} +
