#!/usr/bin/env bash
# usage: layers.sh ROOT LAYERS
# A room includes its own headers and those of the rooms it declares in LAYERS ("room: other other"),
# and declares only rooms that stand above it there. What a room's dependency includes is not its own.
set -eu
root=$1 layers=$2
cd "$root"
[ -s "$layers" ] || { echo "$layers: no rooms declared"; exit 1; }

find src -type f \( -name '*.h' -o -name '*.cpp' \) | sort | xargs awk -v layers="$layers" '
  function complain(where, what) { print where ": " what; bad = 1 }
  BEGIN {
    while ((getline row < layers) > 0) {
      count = split(row, part, /[: ]+/)
      if (part[1] == "") continue
      room[part[1]] = 1
      may[part[1], part[1]] = 1
      for (i = 2; i <= count; i++) {
        if (part[i] == "") continue
        if (!(part[i] in room)) complain(layers, part[1] " depends on " part[i] ", which is not above it")
        may[part[1], part[i]] = 1
      }
    }
  }
  FNR == 1 {
    split(FILENAME, path, "/")
    mine = path[2]
    if (!(mine in room)) complain(FILENAME, "belongs to no declared room")
  }
  /^[ \t]*#[ \t]*include[ \t]*"/ {
    split($0, quoted, "\"")
    slash = index(quoted[2], "/")
    other = slash ? substr(quoted[2], 1, slash - 1) : ""
    where = FILENAME ":" FNR
    if (other == "") complain(where, "\"" quoted[2] "\" names no room: write \"room/file.h\"")
    else if (!(other in room)) complain(where, "\"" quoted[2] "\": there is no room " other)
    else if (!((mine, other) in may)) complain(where, mine " does not declare that it depends on " other)
  }
  END { exit bad }' || exit 1
