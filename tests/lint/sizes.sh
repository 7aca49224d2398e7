#!/usr/bin/env bash
# usage: sizes.sh ROOT
# No source over 400 lines: by then it holds more than one thing.
set -eu
cd "$1"
find src tests -type f \( -name '*.h' -o -name '*.cpp' \) | sort | xargs awk '
  FNR == 401 { print FILENAME ":401: over 400 lines"; bad = 1 }
  END { exit bad }' || exit 1
