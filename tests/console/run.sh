#!/usr/bin/env bash
# usage: run.sh AYUMI CASE WORK
# The program as a shell sees it: one function for each case, exit codes and both outputs looked at.
# With LIST for a case, the names of all cases.
set -uo pipefail
ayumi=$1 case=$2 work=${3:-}
failures=0
unset SOURCE_DATE_EPOCH LC_ALL LC_MESSAGES LANG

fail() { printf '%s\n' "$*"; failures=$((failures + 1)); }

# A portal of one page and one follow-up in $work/portal.
portal() {
  mkdir -p portal/content/pages/ portal/content/strategies/plan/2023/measures
  cat > portal/content/site.yaml <<'YAML'
format: 1
title: {ja: 例, en: Example}
base_url: https://example.org/
languages: [ja, en]
sections: [{id: result, role: result, heading: {ja: 取組状況, en: What was done}}]
YAML
  printf -- '---\ntitle: About\n---\n\nText.\n' > portal/content/pages/about.en.md
  printf 'title: {ja: 計画, en: Plan}\nsections: [result]\naliases: [old/]\n' > portal/content/strategies/plan/strategy.yaml
  printf '%s\n' 'measures:' '  - {id: training, title: {ja: 研修, en: Training}}' \
    > portal/content/strategies/plan/2023/followup.yaml
  printf '## What was done\n\nMuch.\n' > portal/content/strategies/plan/2023/measures/training.en.md
}
break_portal() { printf 'title: {ja: 計画, en: Plan}\nsections: [reslut]\n' > portal/content/strategies/plan/strategy.yaml; }

# run EXPECTED_CODE ARGUMENT…: both outputs go to the files out and err.
run() {
  local wanted=$1 code
  shift
  "$ayumi" "$@" > out 2> err
  code=$?
  [ "$code" -eq "$wanted" ] || { fail "ayumi $*: exit code $code, expected $wanted"; cat out err; }
}
says() { grep -qF -- "$2" "$1" || { fail "'$2' is not in $1:"; cat "$1"; }; }
silent() { [ ! -s "$1" ] || { fail "$1 should be empty:"; cat "$1"; }; }
there() { [ -e "$1" ] || fail "$1 is missing"; }
absent() { [ ! -e "$1" ] || fail "$1 should not be there"; }
everything() { find "$1" -type f -exec sha256sum {} + | sort; }

case_help() {
  run 0 --help; silent err
  for word in build check inspect explain --project --output --portable --now --strict --format; do says out "$word"; done
  run 0 build --help; silent err; says out "ayumi --help says more"
}
case_version() { run 0 --version; silent err; grep -qE '^ayumi [0-9]+\.[0-9]+\.[0-9]+$' out || fail "$(cat out)"; }

case_build() {
  portal
  run 0 build -C portal; silent out
  says err "14 pages in portal/site"
  says err "files written"
  for file in index.html 404.html sitemap.xml robots.txt ja/index.html en/plan/2023/training/index.html ja/old/index.html; do
    there "portal/site/$file"
  done
  run 0 build -C portal
  says err "0 files changed"
  grep -qE ', [1-9][0-9]* as before, 0 removed' err || fail "$(cat err)"
}
case_build_from_within() { portal; cd portal || return; run 0 build; there site/index.html; }
case_output_elsewhere() {
  portal
  run 0 -C portal build -o public; there public/index.html; absent portal/site
}
case_portable() {
  portal
  run 0 build -C portal --portable; there portal/site/index.html; absent portal/site/sitemap.xml
  says portal/site/index.html 'href="ja/index.html"'
}
case_timings() { portal; run 0 build -C portal --timings; says err "read content"; says err "MiB"; }

case_mistakes_publish_nothing() {
  portal; break_portal
  run 1 build -C portal; silent out; absent portal/site
  says err "error[C014]"
  says err "--> content/strategies/plan/strategy.yaml:2:12"
  says err "did you mean 'result'?"
  says err "nothing published"
}
case_mistakes_leave_the_old_site() {
  portal; run 0 build -C portal; everything portal/site > before
  break_portal; run 1 build -C portal
  everything portal/site | diff before - || fail "the old site is not as it was"
}
case_strict() {
  portal
  printf -- '- {id: unused, label: {ja: 数, en: Number}}\n' > portal/content/strategies/plan/figures.yaml
  run 0 check -C portal; says err "warning[C068]"
  run 1 check -C portal --strict
  run 1 build -C portal --strict; absent portal/site
  run 0 build -C portal; there portal/site/index.html
}

case_check_writes_nothing() {
  portal; find portal | sort > before
  run 0 check -C portal; silent out; says err "no errors"
  find portal | sort | diff before - || fail "something was written"
  break_portal; run 1 check -C portal; says err "error[C014]"
}
case_check_says_what_build_would() {
  portal; mkdir portal/static; touch portal/static/index.html
  run 1 check -C portal; says err "error[P015]"
  run 1 build -C portal; says err "error[P015]"
}
case_formats() {
  portal; break_portal
  run 1 check -C portal --format json
  python3 -c 'import json,sys; [json.loads(line) for line in open("out", encoding="utf-8")]' || fail "no JSON lines"
  says out '"code":"C014"'; says out '"line":2'
  run 1 check -C portal --format github
  says out "::error file=content/strategies/plan/strategy.yaml,line=2,col=12,title=C014::"
}

case_inspect() {
  portal
  run 0 inspect -C portal; says out $'record\tplan/2023/training/\t'
  for part in pages redirects views files; do
    run 0 inspect "$part" -C portal --format json
    python3 -c 'import json; rows = json.load(open("out", encoding="utf-8")); assert rows and isinstance(rows, list), rows' ||
      fail "inspect $part"
  done
  says out content/site.yaml
  run 2 inspect pges -C portal; says err pges; says err redirects; silent out
  absent portal/site
}

case_explain() {
  run 0 explain C012; says out "C012"; silent err
  run 0 explain c012; says out "C012"
  run 0 explain
  [ "$(grep -cE '^[A-Z][0-9]{3}  .' out)" -gt 100 ] || fail "too few codes"
  run 2 explain C999; silent out; says err "C999"
  run 2 explain X012; says err "did you mean 'C012'?"
}

case_usage() {
  run 2; says err "--help"
  run 2 biuld; says err "did you mean 'build'?"
  run 2 -C portal chekc; says err "did you mean 'check'?"
  run 2 build --nonsense; says err "--nonsense"
  run 2 build --format xml
  run 2 build -j -1
  run 2 build one two
  silent out
}

case_moment() {
  portal
  run 2 build -C portal --now tomorrow; says err "time zone"; absent portal/site
  run 2 build -C portal --now 2026-04-01; absent portal/site
  for value in "" soon 12x -1; do
    SOURCE_DATE_EPOCH=$value run 2 build -C portal; says err SOURCE_DATE_EPOCH; absent portal/site
  done
  SOURCE_DATE_EPOCH=0 run 0 build -C portal; there portal/site/index.html
}
case_embargo() {
  portal
  printf 'publish_at: 2026-04-01T09:00:00+09:00\n' >> portal/content/strategies/plan/2023/followup.yaml
  run 0 build -C portal --now 2026-03-31T23:59:59Z; absent portal/site/ja/plan/2023
  SOURCE_DATE_EPOCH=1775001599 run 0 build -C portal; absent portal/site/ja/plan/2023
  SOURCE_DATE_EPOCH=1775001600 run 0 build -C portal; there portal/site/ja/plan/2023
  run 0 build -C portal --now 2026-04-01T00:00:00Z; there portal/site/ja/plan/2023
  run 0 build -C portal --now 2000-01-01T00:00:00Z --drafts; there portal/site/ja/plan/2023
  run 0 build -C portal --now 2000-01-01T00:00:00Z; absent portal/site/ja/plan/2023
}

case_foreign_folder() {
  portal; mkdir foreign; echo mine > foreign/letter.txt
  run 1 build -C portal -o foreign; says err "O001"; says err letter.txt
  [ "$(ls foreign)" = letter.txt ] || fail "$(ls foreign)"
  run 0 build -C portal -o foreign --force; there foreign/index.html
  [ "$(cat foreign/letter.txt)" = mine ] || fail "the letter is gone"
  # From now on the folder is known.
  run 0 build -C portal -o foreign; says err "1 not ours and kept"
}
case_never_over_the_sources() {
  portal; everything portal > before
  run 1 build -C portal -o portal --force
  run 1 build -C portal -o portal/content --force
  everything portal | diff before - || fail "the project is not as it was"
}

case_environment() {
  run 1 build -C nowhere; absent nowhere
  portal; echo 'theme: none' >> portal/content/site.yaml
  run 3 build -C portal; says err "portal/themes/none"; absent portal/site
  portal; touch file
  [ "$(id -u)" -eq 0 ] && return  # who may read everything meets no closed door
  chmod 000 portal/content/pages
  run 3 build -C portal; says err "portal/content/pages"; absent portal/site
  chmod 755 portal/content/pages
}

case_closed_output() {
  portal
  "$ayumi" inspect views -C portal 2> err | head -1 > first
  [ "$(wc -l < first)" -eq 1 ] || fail "no first line"
  silent err
  "$ayumi" explain 2> err | head -1 > first; silent err
  break_portal
  "$ayumi" build -C portal --format json 2> err | true
  absent portal/site
  "$ayumi" build -C portal > /dev/full 2> /dev/full && fail "a broken portal was built"
  "$ayumi" --help >&-; [ $? -le 3 ] || fail "closed standard output"
  portal
  "$ayumi" build -C portal --timings > /dev/full 2> /dev/full; [ $? -eq 0 ] || fail "words are no site"
  there portal/site/index.html
}

case_no_colour_in_files() {
  portal; break_portal
  run 1 check -C portal
  ! grep -q $'\x1b' err || fail "escapes in a file"
}

case_names_with_spaces() {
  portal; mv portal "the portal 図"
  run 0 build -C "the portal 図" -o "out put"; there "out put/index.html"
}

case_surroundings() {
  portal
  TZ=Asia/Tokyo LC_ALL=C run 0 build -C portal --now 2026-04-01T00:00:00Z -o a -j 1
  TZ=America/New_York LC_ALL=C.UTF-8 run 0 build -C portal --now 2026-05-01T00:00:00Z -o b -j 4
  diff -r a b || fail "the surroundings changed the site"
}

case_messages_in_japanese() {
  portal; break_portal
  for way in "LANG=ja_JP.UTF-8" "LANG=en_GB.UTF-8 LC_ALL=ja_JP.UTF-8" "LANG= LC_MESSAGES=ja"; do
    env $way "$ayumi" check -C portal 2> err; [ $? -eq 1 ] || fail "$way: another exit code"
    says err "エラー[C014]: 「reslut」という記載欄はありません"; says err "「result」ではありませんか"
  done
  LANG=ja_JP.UTF-8 run 1 check -C portal --lang en; says err "unknown section"
  LANG=en_GB.UTF-8 run 1 --lang=ja check -C portal; says err "記載欄"
  run 0 --lang ja --help; says out "サイトを作り"
  LANG=ja_JP.UTF-8 run 2 biuld; says err "「biuld」という動詞はありません"
  run 2 check -C portal --lang fr
  LANG=ja_JP.UTF-8 "$ayumi" check -C portal --format json > out 2> /dev/null
  says out '"severity":"error"'
}

cases=$(declare -F | sed -n 's/^declare -f case_//p')
if [ "$case" = LIST ]; then
  echo "$cases"
  exit 0
fi
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 3
"case_$case"
exit $((failures > 0))
