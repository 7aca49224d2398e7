#!/usr/bin/env bash
# usage: catalogue.sh ROOT
# A diagnostic code is declared in one room, has one sentence in each language of the catalogue ("C001
# sentence"; perhaps "C001.help sentence") and one page in each that explains it (docs/diagnostics/C001.md,
# docs/diagnostics/ja/C001.md); and no sentence or page speaks of a code that is not declared.
set -eu
cd "$1"
declared=$(find src -mindepth 2 -maxdepth 2 -name '*_diagnostics.h' -exec grep -hoE '"[A-Z][0-9]{3}"' {} + | tr -d '"' | sort)
[ -n "$declared" ] || { echo "src: no diagnostic is declared"; exit 1; }
bad=0
complain() { echo "$1"; bad=1; }

# each_once WHERE CODES: CODES are the declared ones, each once.
each_once() {
  local code
  for code in $(uniq -d <<<"$2"); do complain "$1: $code stands twice"; done
  for code in $(comm -23 <(sort -u <<<"$declared") <(sort -u <<<"$2")); do complain "$1: nothing for $code"; done
  for code in $(comm -13 <(sort -u <<<"$declared") <(sort -u <<<"$2")); do complain "$1: $code is not declared"; done
}

# codes_of_pages FOLDER: an empty page explains nothing.
codes_of_pages() {
  find "$1" -maxdepth 1 -name '[A-Z][0-9][0-9][0-9].md' -size +0 -printf '%f\n' | sed 's/\.md$//' | sort
}

each_once "src/*/*_diagnostics.h" "$declared"
for language in src/cli/messages/*/; do
  lines=$(find "$language" -name '*.txt' -exec cat {} +)
  each_once "$language" "$(grep -oE '^[A-Z][0-9]{3} ' <<<"$lines" | tr -d ' ' | sort)"
  helped=$(grep -oE '^[A-Z][0-9]{3}[.]help ' <<<"$lines" | cut -c 1-4 | sort)
  for code in $(uniq -d <<<"$helped") $(comm -13 <(echo "$declared") <(uniq <<<"$helped")); do
    complain "$language: $code.help stands twice or is not declared"
  done
done
for language in src/cli/messages/*/; do
  pages=docs/diagnostics/$(basename "$language")
  each_once "${pages%/en}" "$(codes_of_pages "${pages%/en}")"
done
exit $bad
