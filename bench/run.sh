#!/usr/bin/env bash
# usage: bench/run.sh [--runs N] [SHARED [arguments of make_corpus.py]]
# Builds the same synthetic portal with Ayumi and with Debian's hugo, in turns, and prints a Markdown
# table of medians. See bench/README.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

runs=5
if [ "${1:-}" = --runs ]; then
  runs=$2
  shift 2
fi
shared=${1:-${AYUMI_BENCH_SHARED:?name the folder that holds make_corpus.py and hugo/}}
shift $(($# > 0 ? 1 : 0))
ayumi=$(realpath "${AYUMI_BIN:-$here/../build/release/ayumi}")
[ -x "$ayumi" ] || { echo "$ayumi is missing: cmake --preset release && cmake --build --preset release" >&2; exit 3; }

work=$(mktemp -d "${AYUMI_BENCH_TMPFS:-/dev/shm}/ayumi-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT

python3 "$shared/make_corpus.py" "$work/portal" "$@" >/dev/null
cp -r "$shared/hugo" "$work/hugo"
python3 "$shared/make_corpus.py" "$work/hugo" --flavour hugo "$@" >/dev/null

measure() {  # measure ROW OUTPUT COMMAND…: OUTPUT is removed before, outside of the measured time
  local row=$1 output=$2
  shift 2
  rm -rf "$output"
  python3 "$here/measure.py" run "$work/figures.tsv" "$row" "$@"
}

for ((run = 1; run <= runs; run++)); do
  measure Ayumi "$work/out-ayumi" "$ayumi" build -C "$work/portal" -o "$work/out-ayumi"
  measure Hugo "$work/out-hugo" hugo --quiet --source "$work/hugo" --destination "$work/out-hugo"
  if [ -n "${AYUMI_BENCH_PAGEFIND:-}" ]; then
    # shellcheck disable=SC2086  # a command with its arguments
    measure Pagefind "$work/out-hugo/pagefind" $AYUMI_BENCH_PAGEFIND --site "$work/out-hugo"
  fi
  measure "cp -r of Ayumi's site" "$work/out-copy" cp -r "$work/out-ayumi" "$work/out-copy"
done

echo "$(nproc) cores, $runs runs each, $(find "$work/portal" -path '*/measures/*' -name '*.md' | wc -l) records;" \
  "Ayumi wrote $(find "$work/out-ayumi" -name '*.html' | wc -l) pages, Hugo $(find "$work/out-hugo" -name '*.html' | wc -l)"
echo
python3 "$here/measure.py" table "$work/figures.tsv"
