# make serve    runs the portal
# make test     passes the tests
# Both install what they miss, say so, and do it once.

TRUNK_VERSION := 0.21.14
DENY_VERSION := 0.20.2
BINDGEN_VERSION := $(shell awk '/^name = "wasm-bindgen"$$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
CARGO_BIN := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin
# npm's binaryen has wasm-opt, which Trunk calls.
export PATH := $(CARGO_BIN):$(CURDIR)/tests/node_modules/.bin:$(PATH)
# Trunk fetches nothing by itself: its tools are on the PATH in the right version.
export TRUNK_SKIP_VERSION_CHECK := true
ADDRESS ?= 127.0.0.1
PORT ?= 8080

.PHONY: help serve dev test panic-build build preview check bench bench-browser bench-web lighthouse load reproducible long-tasks icons tools browser npm clean

help:
	@sed -n 's/^# make /make /p' Makefile
	@echo "make dev      a debug build that reloads on save"
	@echo "make build    the release in dist/, with its weight"
	@echo "make preview  the release behind Caddy, as in production"
	@echo "make check    format, lints, content, licences and origins of the packages"
	@echo "make bench    the opening hours and the search against other solvers, natively"
	@echo "make bench-browser  the same in Chromium, as WebAssembly against JavaScript"
	@echo "make bench-web  the page of questions and answers against other site builders"
	@echo "make lighthouse  Lighthouse over every page (LANGS=en,fr RUNS=5); fails below the aims"
	@echo "make long-tasks  how long the tasks block a slow telephone while a page is hydrated"
	@echo "make load     requests per second of Caddy and nginx, with their latency"
	@echo "make reproducible  two builds in two folders, compared byte for byte"
	@echo "make icons    the pixel icons anew, of public/icon.svg"
	@echo "make clean    forgets everything built"

serve: tools npm
	trunk serve --release --address $(ADDRESS) --port $(PORT)

# Names kept and checks on: faults of hydration are told in Leptos's own words. The pages
# are rendered with the same checks, so that both sides agree. `dist/` keeps the release.
dev: tools npm
	trunk serve --dist target/dev --address $(ADDRESS) --port $(PORT)

build: tools npm
	trunk build --release

preview: build
	@command -v caddy >/dev/null || $(MAKE) --no-print-directory caddy
	@echo "The portal is at http://$(ADDRESS):8081/ (Ctrl-C ends it)."
	PORTAL_ADDRESS=http://$(ADDRESS):8081 PORTAL_ROOT=$(CURDIR)/dist \
		caddy run --config deploy/Caddyfile --adapter caddyfile

check: tools deny
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --features ssr --lib --bin prerender -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --features hydrate --lib --bin portal -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --features bench-web --bin bench-web -- -D warnings
	cargo run --quiet --bin olcare -- check public/content
	@# Also those of systems that this machine is not: their licences count as well.
	cargo fetch --locked --quiet
	cargo deny --offline --config .cargo/deny.toml check --hide-inclusion-graph bans licenses sources

test: check build panic-build browser
	sh tests/run.sh

# The release once more, in a folder of its own and with a panic on demand, for
# tests/e2e/panic.spec.ts. A minute and a half on two cores.
panic-build: build
	trunk build --release --dist target/provoked-panic --features hydrate,provoked-panic

bench:
	cargo bench --bench hours
	cargo bench --bench search

# The program as it is delivered: the release profile, for the size.
TARGET := $(or $(CARGO_TARGET_DIR),target)
bench-browser: wasm-target bindgen npm browser
	cargo build --release --target wasm32-unknown-unknown --features bench-web --bin bench-web
	wasm-bindgen --target web --no-typescript --out-dir $(TARGET)/bench-web \
		$(TARGET)/wasm32-unknown-unknown/release/bench-web.wasm
	node benches/web/run.mjs $(TARGET)/bench-web
	node benches/web/search.mjs $(TARGET)/bench-web

# The release of dist/ as it is: `make build` makes it.
bench-web: npm browser
	node benches/web/peers/run.mjs dist

# Lighthouse takes whole addresses only, so the release is built for the one it has here.
LANGS ?= en
RUNS ?= 5
lighthouse: export PORTAL_ORIGIN ?= http://127.0.0.1:8082
lighthouse: build browser
	node benches/web/lighthouse.mjs dist $(TARGET)/lighthouse "$(LANGS)" $(RUNS)

# Fails where the tasks of a page block for more than 200 ms in all: of each what is beyond 50.
long-tasks: build browser
	cd tests && LONG_TASKS=1 npx playwright test long-tasks --workers=1

load: build
	@sh tests/install-browser.sh load
	sh tests/load.sh dist

reproducible: tools npm
	sh tests/reproducible.sh

icons: npm browser
	node tests/icons.mjs

# ---- What the commands need; each only where it is missing.

tools: wasm-target trunk bindgen

.PHONY: wasm-target trunk bindgen deny caddy
wasm-target:
	@test -d "$$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" || { \
		echo "Installing the wasm32-unknown-unknown target (once)…"; \
		rustup target add wasm32-unknown-unknown; }

trunk:
	@trunk --version 2>/dev/null | grep -qF "trunk $(TRUNK_VERSION)" || { \
		echo "Installing trunk $(TRUNK_VERSION) (once; about ten minutes)…"; \
		cargo install --locked trunk --version $(TRUNK_VERSION); }

# Cargo.lock decides the version: the tool and the library must be the same.
# Not --locked: the tool's own lock names a release that was withdrawn.
bindgen:
	@wasm-bindgen --version 2>/dev/null | grep -qF "wasm-bindgen $(BINDGEN_VERSION)" || { \
		echo "Installing wasm-bindgen $(BINDGEN_VERSION) (once; about five minutes)…"; \
		cargo install wasm-bindgen-cli --version $(BINDGEN_VERSION); }

deny:
	@cargo deny --version 2>/dev/null | grep -qF "cargo-deny $(DENY_VERSION)" || { \
		echo "Installing cargo-deny $(DENY_VERSION) (once; about three minutes)…"; \
		cargo install --locked cargo-deny --version $(DENY_VERSION); }

npm: tests/node_modules/.package-lock.json

tests/node_modules/.package-lock.json: tests/package-lock.json
	@echo "Installing the npm packages of the build and the browser tests (once)…"
	cd tests && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

browser: npm
	@sh tests/install-browser.sh

caddy:
	@sh tests/install-browser.sh caddy

clean:
	cargo clean
	rm -rf dist tests/node_modules tests/test-results
