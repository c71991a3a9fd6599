#!/bin/sh
# Writes the pages of a built portal anew for a path of the host, and serves them there:
# below-path.sh DIST PATH ADDRESS. The program is the same for every path.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
dist=$(cd "$1" && pwd)
root=$here/target/below-path-${3##*:}
portal=$root$2
rm -rf "$root"
mkdir -p "$portal"
cd "$here"
# What Trunk leaves for the last hook.
cp -r "$dist"/portal-*.js "$dist"/portal-*_bg.wasm "$dist"/style-*.css "$dist"/icon-*.svg "$dist"/icons "$portal"
cp index.html public/language.js public/robots.txt public/content/notices.json style/noscript.css style/guide.css "$portal"
TRUNK_SOURCE_DIR=$here TRUNK_STAGING_DIR=$portal TRUNK_PUBLIC_URL=$2/ \
  cargo run --quiet --profile prerender --features ssr --bin prerender
# What lies beside the portal on the same host.
cat >"$root/index.html" <<PAGE
<!doctype html><title>Another site</title><link rel="icon" href="$2/icons/icon-192.png"><h1>Another site</h1>
PAGE
PORTAL_ADDRESS=$3 PORTAL_ROOT=$root PORTAL_PATH=$2 \
  exec caddy run --config deploy/Caddyfile --adapter caddyfile
