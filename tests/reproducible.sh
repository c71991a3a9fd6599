#!/bin/sh
# Builds the portal twice, in two fresh folders with their own targets, and compares every
# byte: the same sources give the same portal wherever they lie.
set -eu
cd "$(dirname "$0")/.."
here=$(pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset CARGO_TARGET_DIR

copy() {
  mkdir -p "$1"
  # What is under version control, as it is now, and the tools of npm.
  git ls-files -z | tar --null --create --files-from - | tar --extract --directory "$1"
  ln -s "$here/tests/node_modules" "$1/tests/node_modules"
}

build() {
  (cd "$1" && CARGO_TARGET_DIR=$2 trunk build --release)
}

# Both copied first: nothing that is edited meanwhile comes between them.
copy "$folder/one"
copy "$folder/another/and/deeper"
build "$folder/one" "$folder/one/target"
build "$folder/another/and/deeper" "$folder/target-of-the-other"
if diff --recursive --brief "$folder/one/dist" "$folder/another/and/deeper/dist"; then
  echo "The same $(find "$folder/one/dist" -type f | wc -l) files, byte for byte."
else
  echo "Two builds of the same sources differ." >&2
  exit 1
fi
