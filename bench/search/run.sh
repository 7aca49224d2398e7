#!/usr/bin/env bash
# usage: bench/search/run.sh [PORTAL | --corpus SHARED]
# Sets Ayumi's search beside lunr.js and Pagefind, with the same texts and queries, and prints Markdown
# tables. See bench/search/README.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(realpath "$here/../..")
ayumi=$(realpath "${AYUMI_BIN:-$root/build/release/ayumi}")
[ -x "$ayumi" ] || { echo "$ayumi is missing: cmake --preset release && cmake --build --preset release" >&2; exit 3; }
[ -e "$root/node_modules/playwright-core" ] || { echo "playwright-core is missing: npm ci" >&2; exit 3; }

work=$(mktemp -d "${AYUMI_BENCH_TMPFS:-/dev/shm}/ayumi-search-XXXXXX")
trap 'rm -rf "$work"' EXIT

peers=$root/build/bench-search
mkdir -p "$peers"
cp "$here"/package*.json "$peers"
# Not "npm ci": it refuses a lock without the optional packages of systems that a registry does not have.
npm install --prefix "$peers" --ignore-scripts --no-audit --no-fund --loglevel=error >&2

portal=${1:-$root}
queries=$here/queries.json
if [ "$portal" = --corpus ]; then
  portal=$work/portal queries=drawn
  python3 "${2:?name the folder that holds make_corpus.py}/make_corpus.py" "$portal" "${@:3}" >/dev/null
  cp -r "$root/themes" "$portal"
fi
"$ayumi" build -C "$portal" -o "$work/site" --timings 2>"$work/timings" >/dev/null || { cat "$work/timings" >&2; exit 1; }
"$root/node_modules/.bin/node" "$here/compare.mjs" "$work" "$peers" "$queries"
