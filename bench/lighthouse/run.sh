#!/usr/bin/env bash
# usage: bench/lighthouse/run.sh [--runs N] [--only PART OF A ROW'S NAME] [PORTAL]
# Asks Lighthouse for the pages that readers begin with, and prints a Markdown table of medians. Exit 1
# when one is below 100, or for performance below 99 (90 for results). See bench/lighthouse/README.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(realpath "$here/../..")

runs=3 only=""
while [[ ${1:-} == --* ]]; do
  case $1 in
    --runs) runs=${2:?--runs needs a number} ;;
    --only) only=${2:?--only needs a name} ;;
    *) echo "$0: unknown argument $1" >&2; exit 2 ;;
  esac
  shift 2
done
portal=$(realpath "${1:-$root}")
ayumi=$(realpath "${AYUMI_BIN:-$root/build/release/ayumi}")
[ -x "$ayumi" ] || { echo "$ayumi is missing: cmake --preset release && cmake --build --preset release" >&2; exit 3; }
[ -e "$root/node_modules/htmlparser2" ] || { echo "htmlparser2 is missing: npm ci" >&2; exit 3; }

peers=$root/build/bench-lighthouse
stamp=$peers/node_modules/.stamp
locked=$(sha256sum <"$here/package-lock.json")
if [ "$(cat "$stamp" 2>/dev/null)" != "$locked" ]; then
  mkdir -p "$peers"
  cp "$here"/package*.json "$peers"
  npm ci --prefix "$peers" --ignore-scripts --no-audit --no-fund --loglevel=error >&2
  echo "$locked" >"$stamp"
fi
"$root/node_modules/.bin/node" "$here/measure.mjs" "$peers" "$ayumi" "$portal" "$runs" "$only"
