#!/bin/sh
# Requests per second, latency and errors of Caddy and nginx as the samples set them up:
# load.sh DIST. The load generator runs on the same machine and takes its share of it.
set -eu
dist=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
port=${PORTAL_PORT:-8090}
caddy=http://127.0.0.1:$port nginx=http://127.0.0.1:$((port + 1))
mkdir -p target

PORTAL_ADDRESS=$caddy PORTAL_ROOT=$dist caddy run --config deploy/Caddyfile --adapter caddyfile 2>target/caddy.log &
first=$!
sh tests/nginx.sh "$dist" $((port + 1)) 2>target/nginx.log &
second=$!
trap 'kill $first $second' EXIT

wasm=/$(basename "$dist"/portal-*_bg.wasm)
for server in "$caddy" "$nginx"; do
  curl --silent --fail --retry 50 --retry-connrefused --retry-delay 1 --output /dev/null "$server/robots.txt"
done
for path in /en/faq/ "$wasm" /en/nothing-here/; do
  for server in "$caddy" "$nginx"; do
    [ "$server" = "$caddy" ] && name=Caddy || name=nginx
    sent=$(curl --silent --output /dev/null --header 'Accept-Encoding: br, gzip' \
      --write-out '%{http_code}, %{size_download} bytes' "$server$path")
    echo "== $name $path ($sent)"
    wrk --threads 1 --connections 50 --duration 10s --latency --timeout 5s \
      --header 'Accept-Encoding: br, gzip' "$server$path" |
      grep -E '50%|99%|Requests/sec|Transfer/sec|Socket errors|Non-2xx' || exit 1
  done
done
