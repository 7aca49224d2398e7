#!/usr/bin/env bash
# usage: bench/preview/run.sh [--runs N] [SHARED]
# From saving a file to the new page in the reader's hands: `ayumi serve` beside `hugo server`, with the
# same records, edit by edit in turns. Prints Markdown tables. N starts of each, 1 unless told. See
# bench/preview/README.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(realpath "$here/../..")

runs=1
if [ "${1:-}" = --runs ]; then
  runs=$2
  shift 2
fi
shared=${1:-${AYUMI_BENCH_SHARED:?name the folder that holds make_corpus.py and hugo/}}
ayumi=$(realpath "${AYUMI_BIN:-$root/build/release/ayumi}")
[ -x "$ayumi" ] || { echo "$ayumi is missing: cmake --preset release && cmake --build --preset release" >&2; exit 3; }
command -v hugo >/dev/null || { echo "hugo is missing: apt-get install hugo" >&2; exit 3; }
[ -e "$root/node_modules/playwright-core" ] || { echo "playwright-core is missing: npm ci" >&2; exit 3; }

work=$(mktemp -d "${AYUMI_BENCH_TMPFS:-/dev/shm}/ayumi-preview-XXXXXX")
trap 'rm -rf "$work"' EXIT

corpus() {  # corpus NAME [arguments of make_corpus.py]: for both, in $work/NAME-ayumi and $work/NAME-hugo
  local name=$1
  shift
  python3 "$shared/make_corpus.py" "$work/$name-ayumi" "$@" >/dev/null
  cp -r "$shared/hugo" "$work/$name-hugo"
  python3 "$shared/make_corpus.py" "$work/$name-hugo" --flavour hugo "$@" >/dev/null
}
corpus small --strategies 1 --years 3 --measures 50
corpus large

AYUMI_BIN=$ayumi "$root/node_modules/.bin/node" "$here/measure.mjs" "$work" "$runs" small large
