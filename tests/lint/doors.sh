#!/usr/bin/env bash
# usage: doors.sh ROOT DOORS
# A header of a library or of the operating system is included only by the files that DOORS names
# for it, so that the library can be replaced there. Rows: "start-of-header file file …".
set -eu
root=$1 doors=$2
cd "$root"
[ -s "$doors" ] || { echo "$doors: no doors declared"; exit 1; }

find src -type f \( -name '*.h' -o -name '*.cpp' \) | sort | xargs awk -v doors="$doors" '
  function complain(where, what) { print where ": " what; bad = 1 }
  BEGIN {
    while ((getline row < doors) > 0) {
      line++
      count = split(row, part, " ")
      if (count == 0 || part[1] ~ /^#/) continue
      start[++starts] = part[1]
      for (i = 2; i <= count; i++) {
        may[part[1], part[i]] = 1
        if ((getline ignored < part[i]) < 0) complain(doors ":" line, "there is no " part[i])
        close(part[i])
      }
    }
  }
  /^[ \t]*#[ \t]*include[ \t]*</ {
    header = $0
    sub(/^[^<]*</, "", header)
    sub(/>.*/, "", header)
    where = FILENAME ":" FNR
    known = header !~ /[\/.]/  # the standard library
    for (i = 1; i <= starts; i++)
      if (index(header, start[i]) == 1) {
        known = 1
        if (!((start[i], FILENAME) in may)) complain(where, "only the door of " start[i] " may include <" header ">")
      }
    if (!known) complain(where, "<" header "> has no row in " doors)
  }
  END { exit bad }' || exit 1
