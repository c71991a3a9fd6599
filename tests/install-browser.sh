#!/bin/sh
# Installs what the browser tests need and the machine lacks: a browser, Caddy and nginx.
# Debian and its kin have them as packages; elsewhere Playwright brings its own browser,
# and Homebrew has the servers (its nginx without brotli). `load` adds what measures them.
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

if ! command -v nginx >/dev/null; then
  # Debian would start it at once, on a port that may be another's.
  [ -e /usr/sbin/policy-rc.d ] || ! command -v apt-get >/dev/null || hold=1
  if [ "${hold:-}" ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee /usr/sbin/policy-rc.d >/dev/null
    as_root chmod +x /usr/sbin/policy-rc.d
  fi
  install_package nginx
  [ -z "${hold:-}" ] || as_root rm /usr/sbin/policy-rc.d
fi
if command -v apt-get >/dev/null; then
  [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || install_package libnginx-mod-http-brotli-static
fi
if [ "${1:-}" = load ]; then
  command -v wrk >/dev/null || install_package wrk
  exit 0
fi

if command -v apt-get >/dev/null; then
  [ -x /usr/bin/chromium ] || install_package chromium
  # Japanese pages are printed and read back.
  fc-list :lang=ja | grep -q . || install_package fonts-ipafont-gothic
else
  npx playwright install chromium
fi
