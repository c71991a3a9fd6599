#!/bin/sh
# Serves a folder by nginx, as deploy/nginx.conf says: nginx.sh FOLDER PORT
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
folder=$here/target/nginx-$2
mkdir -p "$folder"
# With brotli where its module is there.
[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] && mark='#brotli ' || mark='^$'
sed -e "s|root dist;|root $1;|" -e "s|127.0.0.1:8082|127.0.0.1:$2|" -e "s|$mark||" \
  "$here/deploy/nginx.conf" >"$folder/nginx.conf"
# Started by root, nginx would read the folder as another user, who may not.
[ "$(id -u)" = 0 ] && user='user root;' || user=
exec nginx -p "$folder" -c "$folder/nginx.conf" -e stderr -g "$user"
