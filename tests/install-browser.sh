#!/bin/sh
# Installs what the browser tests need and the machine lacks: a browser and Caddy.
# Debian and its kin have both as packages; elsewhere Playwright brings its own
# browser, and Homebrew has Caddy.
set -eu
cd "$(dirname "$0")"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_package() {
  if command -v apt-get >/dev/null; then
    echo "Installing $1 (once)…"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >/dev/null
  elif command -v brew >/dev/null; then
    echo "Installing $1 (once)…"
    brew install "$1"
  else
    echo "Please install $1: neither apt-get nor brew is here to do it." >&2
    exit 1
  fi
}

command -v caddy >/dev/null || install_package caddy
[ "${1:-}" = caddy ] && exit 0

if command -v apt-get >/dev/null; then
  [ -x /usr/bin/chromium ] || install_package chromium
else
  npx playwright install chromium
fi
