#!/usr/bin/env bash
# usage: run.sh AYUMI PORTAL WORK
# Builds one portal and compares with what stands in its folder expected/:
#   exit-code        (0 when there is none)
#   diagnostics.txt  what is printed about content/ and themes/; none: nothing may be
#   files/…          files of the site, byte for byte; others may exist
#   absent           words, one a line, that may stand nowhere in the output: in no name, no file
# arguments, beside content/, holds more arguments for the build.
# AYUMI_UPDATE_EXPECTED=1 rewrites exit-code, diagnostics.txt and the files that are listed already;
# read the diff before you commit it.
set -uo pipefail
ayumi=$1 portal=$2 work=$3
expected=$portal/expected
output=$work/site
failures=0

rm -rf "$work" && mkdir -p "$work" || exit 3
mapfile -t arguments < <(cat "$portal/arguments" 2>/dev/null)

"$ayumi" build -C "$portal" -o "$output" --now 2026-04-01T00:00:00Z "${arguments[@]}" \
  > "$work/out" 2> "$work/err"
code=$?
# What a build says of itself is tested elsewhere; here only of the portal.
sed -e '/^[0-9]* pages in /d' -e '/files written$/d' -e '/^nothing published;/d' \
  -e '/^made for a moment/d' "$work/err" > "$work/diagnostics.txt"

fail() { printf '%s\n' "$*"; failures=$((failures + 1)); }

if [ "${AYUMI_UPDATE_EXPECTED:-}" = 1 ]; then
  mkdir -p "$expected"
  rm -f "$expected/exit-code" "$expected/diagnostics.txt"
  [ $code -eq 0 ] || echo $code > "$expected/exit-code"
  [ ! -s "$work/diagnostics.txt" ] || cp "$work/diagnostics.txt" "$expected/diagnostics.txt"
  (cd "$expected/files" 2>/dev/null && find . -type f) | while read -r file; do
    cp "$output/$file" "$expected/files/$file"
  done
fi

wanted=$(cat "$expected/exit-code" 2>/dev/null || echo 0)
[ "$code" = "$wanted" ] || { fail "exit code $code, expected $wanted"; cat "$work/err"; }
diff -u "$([ -e "$expected/diagnostics.txt" ] && echo "$expected/diagnostics.txt" || echo /dev/null)" \
  "$work/diagnostics.txt" || fail "other diagnostics"

while read -r file; do
  diff -u "$expected/files/$file" "$output/$file" || fail "$file differs"
done < <(cd "$expected/files" 2>/dev/null && find . -type f | sort)

while read -r word; do
  [ -n "$word" ] || continue
  grep -rlaiF -- "$word" "$output" && fail "'$word' stands in these files"
  find "$output" -iname "*$word*" | grep . && fail "'$word' stands in these names"
done < <(cat "$expected/absent" 2>/dev/null)

if [ "$wanted" = 0 ]; then
  [ -s "$output/index.html" ] || fail "there is no site"
  # The same input gives the same bytes, whatever the surroundings.
  TZ=America/New_York LC_ALL=C LANG=C "$ayumi" build -C "$portal" -o "$work/again" -j 1 \
    --now 2026-04-01T00:00:00Z "${arguments[@]}" > "$work/out.again" 2>&1
  diff -r "$output" "$work/again" || fail "a second build gives other bytes"
else
  [ ! -e "$output" ] || fail "something was published in spite of errors"
fi
exit $((failures > 0))
