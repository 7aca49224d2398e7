#!/usr/bin/env bash
# usage: self_test.sh LINT FOLDER
# Plants small trees in FOLDER, one violation each, and asks that LINT names it; and a clean tree
# before, in which it must find nothing.
set -u
lint=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
arguments=()
failed=0

plant() {  # plant PATH < contents
  mkdir -p "$(dirname "$folder/$1")"
  cat > "$folder/$1"
}

judge() {  # judge EXPECTED_EXIT EXPECTED_TEXT WHAT
  local said code
  said=$(bash "$here/$lint.sh" "$folder" "${arguments[@]}" 2>&1)
  code=$?
  if [ "$code" -ne "$1" ] || [[ $said != *"$2"* ]]; then
    printf '%s: expected exit %s and "%s", got exit %s and:\n%s\n' "$3" "$1" "$2" "$code" "$said"
    failed=1
  fi
}
clean() { judge 0 "" "a clean tree"; }
refused() {  # refused PATH EXPECTED_TEXT < contents: the file is taken away again afterwards
  local before=""
  [ -e "$folder/$1" ] && before=$(cat "$folder/$1")
  plant "$1"
  judge 1 "$2" "$1"
  if [ -n "$before" ]; then plant "$1" <<<"$before"; else rm "$folder/$1"; fi
}

rm -rf "$folder"
mkdir -p "$folder/tests"
plant src/base/text.h <<<'#include <string>'
plant src/model/portal.h <<<'#include "base/text.h"'
plant src/pages/route.cpp <<<'#include "model/portal.h"'

case $lint in
  layers)
    plant layers.txt <<<$'base: \nmodel: base\npages: model'
    arguments=("$folder/layers.txt")
    clean
    refused src/base/late.h "src/base/late.h:2: base does not declare that it depends on model" <<<$'\n#include "model/portal.h"'
    refused src/pages/far.cpp "src/pages/far.cpp:1: pages does not declare that it depends on base" <<<'#include "base/text.h"'
    refused src/model/a.cpp "there is no room nowhere" <<<'#  include "nowhere/a.h"'
    refused src/model/a.cpp '"portal.h" names no room' <<<'#include "portal.h"'
    refused src/attic/a.cpp "src/attic/a.cpp: belongs to no declared room" <<<''
    refused layers.txt "base depends on model, which is not above it" <<<$'base: model\nmodel: base\npages: model'
    ;;
  doors)
    plant src/base/parallel.cpp <<<'#include <oneapi/tbb/parallel_for.h>'
    plant doors.txt <<<$'# comment\noneapi/tbb/ src/base/parallel.cpp'
    arguments=("$folder/doors.txt")
    clean
    refused src/pages/a.cpp "src/pages/a.cpp:2: only the door of oneapi/tbb/" <<<$'#include <map>\n#include <oneapi/tbb/task.h>'
    refused src/pages/a.cpp "<fcntl.h> has no row" <<<'#include <fcntl.h>'
    refused doors.txt "doors.txt:1: there is no src/base/gone.cpp" <<<'oneapi/tbb/ src/base/parallel.cpp src/base/gone.cpp'
    ;;
  sizes)
    plant src/base/full.cpp < <(seq 400)
    clean
    refused src/base/full.cpp "src/base/full.cpp:401: over 400 lines" < <(seq 401)
    refused tests/unit/base/a_test.cpp "tests/unit/base/a_test.cpp:401: over 400 lines" < <(seq 500)
    ;;
  catalogue)
    plant src/base/base_diagnostics.h <<<$'inline constexpr DiagnosticKind a{"B001"};\ninline constexpr DiagnosticKind b{"B002"};'
    plant src/cli/messages/en/base.txt <<<$'# comment\nB001 a {0}\nB001.help c\nB002 b'
    plant src/cli/messages/ja/base.txt <<<$'B001 a\nB002 b'
    for page in B001 B002 ja/B001 ja/B002; do plant "docs/diagnostics/$page.md" <<<"# $page"; done
    clean
    refused src/model/model_diagnostics.h "B001 stands twice" <<<'inline constexpr DiagnosticKind a{"B001"};'
    refused src/model/model_diagnostics.h "src/cli/messages/en/: nothing for M001" <<<'inline constexpr DiagnosticKind a{"M001"};'
    refused src/model/model_diagnostics.h "docs/diagnostics: nothing for M001" <<<'inline constexpr DiagnosticKind a{"M001"};'
    refused src/cli/messages/en/more.txt "src/cli/messages/en/: B002 stands twice" <<<'B002 again'
    refused src/cli/messages/en/more.txt "src/cli/messages/en/: X001 is not declared" <<<'X001 what'
    refused src/cli/messages/en/more.txt "B001.help stands twice or is not declared" <<<'B001.help again'
    refused src/cli/messages/en/more.txt "X001.help stands twice or is not declared" <<<'X001.help what'
    refused src/cli/messages/ja/base.txt "src/cli/messages/ja/: nothing for B002" <<<'B001 a'
    refused docs/diagnostics/X001.md "docs/diagnostics: X001 is not declared" <<<'# X001'
    refused docs/diagnostics/B002.md "docs/diagnostics: nothing for B002" </dev/null
    refused docs/diagnostics/ja/X001.md "docs/diagnostics/ja: X001 is not declared" <<<'# X001'
    refused docs/diagnostics/ja/B002.md "docs/diagnostics/ja: nothing for B002" </dev/null
    clean
    refused src/cli/messages/fr/base.txt "docs/diagnostics/fr: nothing for B001" <<<$'B001 a\nB002 b'
    ;;
  words)
    plant README.md <<<'See src/work/ and <https://example.org/work/a>.'
    clean
    # Written in two halves, so that the rule does not find this file.
    refused docs/a.md "docs/a.md:2:" <<<$'\nin /'"work/main"
    refused docs/a.md "docs/a.md:1:" <<<"mirror deb"".debian.org"
    refused package-lock.json "package-lock.json:1:" <<<'"https://registry'".npmjs.org/a.tgz"'"'
    ;;
  format)
    plant .clang-format <<<'BasedOnStyle: Google'
    clean
    refused src/base/a.cpp "src/base/a.cpp:1:4" <<<'int  a;'
    refused tests/unit/a_test.cpp "tests/unit/a_test.cpp:1:1" <<<$'\n int a;'
    ;;
  *)
    echo "$lint has no self-test"
    failed=1
    ;;
esac
exit $failed
