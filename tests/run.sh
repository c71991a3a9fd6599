#!/bin/sh
# Runs every test and ends with the one line that sums them up.
# The build and what it needs are made before: see the Makefile.
set -u
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0

echo "== Core, content, command line, pages as prerendered"
{
  cargo test --no-fail-fast --color never
  # What the prerenderer compiles; optimised, as hydration needs of its markup.
  cargo test --no-fail-fast --color never --profile prerender --features ssr --test routes --test routes_below_path
} 2>&1 | tee "$log" || true
native_passed=$(awk '/^test result:/ { n += $4 } END { print n + 0 }' "$log")
native_failed=$(awk '/^test result:/ { n += $6 } END { print n + 0 }' "$log")
# A suite that does not compile has no result line: that is a failure too.
if grep -q '^error' "$log" && [ "$native_failed" -eq 0 ]; then native_failed=1; fi
[ "$native_passed" -gt 0 ] || native_failed=$((native_failed + 1))

echo "== In the browser"
rm -f tests/test-results/results.json
(cd tests && npx playwright test) || status=1
counts=$(node -e '
  try {
    const { stats } = JSON.parse(require("fs").readFileSync("tests/test-results/results.json"));
    console.log(stats.expected, stats.unexpected + stats.flaky + stats.skipped);
  } catch { console.log(0, 1); }')
passed=$((native_passed + ${counts% *}))
failed=$((native_failed + ${counts#* }))
[ "$failed" -gt 0 ] && status=1
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1

echo "$passed passed, $failed failed"
exit "$status"
