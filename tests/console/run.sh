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
  says err "24 pages in portal/site"
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
  run 0 explain; says out "C006  the file is larger than … MiB"
  ! grep -E "''|  +(is|are) |  MiB" <(cut -c 7- out) || fail "a place is empty"
  [ "$(grep -cE '^[A-Z][0-9]{3}  .' out)" -gt 100 ] || fail "too few codes"
  [ "$(wc -l < out)" -eq "$(cut -c 1-4 out | sort -u | wc -l)" ] || fail "a code is listed twice"
  run 2 explain C999; silent out; says err "C999"
  run 2 explain X012; says err "did you mean 'C012'?"
}
case_explain_in_japanese() {
  run 0 --lang ja explain C012; says out "# C012: 一覧にない組織"; says out "lead: [mhlw]"; silent err
  LANG=ja_JP.UTF-8 run 0 explain c012; says out "一覧にない組織"
  LANG=ja_JP.UTF-8 run 0 explain C012 --lang en; says out "# C012: unknown organisation"
  run 0 --lang ja explain; says out "C012  「"
  [ "$(wc -l < out)" -eq "$(cut -c 1-4 out | sort -u | wc -l)" ] || fail "a code is listed twice"
  run 2 explain ja/C012; silent out
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

case_address() {
  portal
  for value in ftp://a/ foo www.example.org/x "" https://example.org/x 'https://example.org/x?y=1'; do
    for verb in build check; do
      run 2 $verb -C portal --base-url "$value"; says err "--base-url: '$value' is not"; silent out
    done
  done
  [ "$(ls -A portal)" = content ] || fail "written: $(ls -A portal)"
  run 2 build -C portal --base-url https://example.org/x; says err "did you mean 'https://example.org/x/'?"
  run 0 build -C portal --base-url https://elsewhere.example/x/
  says portal/site/en/index.html 'href="https://elsewhere.example/x/en/"'
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
  run 1 build -C portal --now 2000-01-01T00:00:00Z --drafts; says err "O008"; absent portal/site/DRAFTS.txt
  run 0 build -C portal --now 2000-01-01T00:00:00Z --drafts --force; there portal/site/ja/plan/2023
  there portal/site/DRAFTS.txt; absent portal/site/sitemap.xml
  says portal/site/en/plan/index.html 'content="noindex, nofollow"'
  says portal/site/en/plan/index.html 'Do not publish it.'
  run 0 build -C portal --now 2026-04-01T00:00:00Z; absent portal/site/DRAFTS.txt; there portal/site/sitemap.xml
  ! grep -rq "Do not publish it" portal/site || fail "a public site calls itself a draft"
  run 0 build -C portal --now 2000-01-01T00:00:00Z; absent portal/site/ja/plan/2023
}

case_what_is_not_to_be_published_says_so() {
  portal
  run 0 build -C portal --now 2026-04-01T00:00:00Z
  ! grep -q "do not publish" err || fail "said of a public site: $(cat err)"
  printf 'publish_at: 2099-04-01T09:00:00+09:00\n' >> portal/content/strategies/plan/2023/followup.yaml
  run 0 build -C portal -o a --drafts; says err "do not publish this site (records shown that are held back: 1)"
  run 0 build -C portal -o b --now 2099-05-01T00:00:00Z; says err "a moment that is still to come"; says err "do not publish"
  run 0 build -C portal -o b --now 2099-05-01T00:00:00Z --lang ja; says err "公開しないでください"
  run 0 build -C portal -o a --drafts --lang ja; says err "公開前の年度別の状況：1 件"; silent out
  run 0 build -C portal -o c; ! grep -q "do not publish" err || fail "$(cat err)"
  run 0 check -C portal --drafts; ! grep -q "do not publish" err || fail "nothing was made"
  break_portal
  run 1 build -C portal -o a --drafts; ! grep -q "do not publish" err || fail "nothing was made"
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
  portal
  run 3 build -C portal -o /proc/self/site; says err "site.lock-ayumi"  # nobody can write there
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
  LANG=ja_JP.UTF-8 run 2 biuld; says err "「biuld」という命令はありません"
  run 2 check -C portal --lang fr
  LANG=ja_JP.UTF-8 "$ayumi" check -C portal --format json > out 2> /dev/null
  says out '"severity":"error"'
}

# --- the yearly round: new, status, translate ---

# The portal to begin with, in $work/town, at an address of its own.
town() {
  run 0 new portal town
  sed -i 's|^base_url: https://example.org/$|base_url: https://progress.our-town.lg.jp/|' town/content/site.yaml
}
paths() { (cd "$1" && find . -mindepth 1 -not -path './site*' | sort); }

case_new_portal() {
  town; silent out; says err "made town/content/site.yaml"; says err "ayumi serve"
  run 0 check -C town --strict; says err "no errors"
  run 0 build -C town --strict; there town/site/ja/town-plan/2024/home-visits/index.html
  there town/README.md; absent town/.github; absent town/.gitlab-ci.yml
  run 0 new portal fresh; run 0 check -C fresh; says err "warning[P025]"; says err "content/site.yaml:7:11"
  run 1 check -C fresh --strict; run 0 build -C fresh --strict
  run 0 check -C fresh --strict --base-url https://progress.our-town.lg.jp/; says err "no errors"
  run 0 new portal a --ci github; there a/.github/workflows/publish.yml
  run 0 new portal b --ci=gitlab; there b/.gitlab-ci.yml
  says a/.github/workflows/publish.yml "ayumi build"; says b/.gitlab-ci.yml "ayumi build"
  run 2 new portal c --ci jenkins; absent c
}
case_new_writes_over_nothing() {
  town; everything town > before
  run 2 new portal town; says err "is not empty (.gitignore stands there)"
  run 2 new strategy town-plan -C town; says err "is there already"
  run 2 new followup town-plan 2024 -C town
  run 2 new measure town-plan 2024 home-visits -C town
  run 2 new page about -C town
  everything town | diff before - || fail "something was written over"
  touch file; run 2 new portal file; [ ! -s file ] || fail "file was written"
  mkdir empty; run 0 new portal empty; there empty/content/site.yaml
}
case_new_refuses_with_the_reason() {
  town; paths town > before
  run 2 new strategy Plan -C town; says err "error[C048]: 'Plan' cannot be an id"
  run 2 new page search -C town; says err "error[C061]"
  run 2 new followup twon-plan 20x5 -C town; says err "did you mean 'town-plan'?"; says err "'20x5' is no year"
  run 2 new measure town-plan 2031 park -C town; says err "error[C022]"
  for words in "" "portal" "strategy" "strategy a b" "followup town-plan" "measure a 2024" "nonsense a" "page x --ci github"; do
    run 2 new $words -C town; says err "ayumi new portal FOLDER"
  done
  printf 'aliases: [garden/]\n' >> town/content/strategies/town-plan/strategy.yaml
  run 1 new page garden -C town; says err "nothing was made"
  printf 'nonsense: 1\n' >> town/content/strategies/town-plan/strategy.yaml
  run 1 new page contact -C town; says err "error[C042]"; says err "mend them first"
  paths town | diff before - || fail "something was left behind"
}
case_new_things_build_at_once() {
  town
  run 0 new strategy health -C town; says err "ayumi new followup health YEAR"
  run 0 new followup health 2024 -C town
  run 0 new measure health 2024 clinics -C town; says err "changed town/content/strategies/health/2024/followup.yaml"
  run 0 new page contact -C town
  run 0 new followup town-plan 2025 -C town; says err "2 measures carried on from 2024"
  run 0 new measure town-plan 2025 park -C town
  run 0 check -C town --strict; says err "no errors"
  run 0 build -C town --strict
  for page in ja/health/2024/clinics en/contact ja/town-plan/2025/home-visits en/town-plan/2025/park; do
    there "town/site/$page/index.html"
  done
  cd town || return
  run 0 new measure town-plan 2025 library; there content/strategies/town-plan/2025/measures/library.ja.md
}
case_a_year_that_is_left_out_is_told() {
  town
  run 0 new followup town-plan 2026 -C town; says err "no follow-up of 2025: the measures are those of 2024"
  says err "2 measures carried on from 2024"
  run 0 new followup town-plan 2027 -C town; ! grep -q "no follow-up" err || fail "$(cat err)"
  run 0 new followup town-plan 2030 -C town --lang ja; says err "2028–2029 年度のフォローアップがない"
}
case_new_leaves_nothing_behind() {
  town; find town -mindepth 1 | sort > before; everything town > files
  for words in "strategy health" "followup town-plan 2025" "measure town-plan 2024 park" "page contact" "portal other"; do
    # No file may get any bytes: as on a full disk.
    (ulimit -f 0; exec "$ayumi" new $words -C town > /dev/null 2>&1)
    [ $? -eq 3 ] || fail "$words: a full disk was not told"
    find town -mindepth 1 | sort | diff before - || fail "$words: something was left behind"
  done
  everything town | diff files - || fail "a file was changed"
  absent other
}

case_status() {
  town; run 1 status -C town --strict; silent err
  says out "  content/strategies/town-plan/2024/measures/home-visits.en.md  en  Write here what was done in fiscal 2024."
  says out "missing: 2"
  for text in home-visits.ja.md home-visits.en.md; do
    cp "town/content/strategies/town-plan/2024/measures/station-ramp.${text#*.}" "town/content/strategies/town-plan/2024/measures/$text"
  done
  run 0 status -C town; silent err; says out "nothing is missing"
  run 0 status -C town --strict
  run 0 new followup town-plan 2025 -C town
  run 0 status -C town; says out "town-plan/2025/home-visits  ja  result"
  says out "missing: 8"
  run 1 status -C town --strict
  run 0 --lang ja status -C town; says out "足りないもの: 8"
  # Columns stand below one another in a terminal, whatever the letters.
  python3 - <<'PYTHON' || fail "crooked"
import unicodedata
rows = [line for line in open("out", encoding="utf-8").read().split("\n\n")[0].splitlines()]
width = lambda text: sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
starts = lambda line: [width(line[:i]) for i in range(1, len(line)) if line[i] != " " and line[i - 2:i] == "  "]
assert len(rows) == 9, rows
head = starts(rows[0])
assert all(set(starts(row)) <= set(head) for row in rows), rows
PYTHON
  run 0 status -C town --format json
  python3 - <<'PYTHON' || fail "other facts"
import json
status = json.load(open("out", encoding="utf-8"))
assert list(status) == ["missing", "strategies", "pages", "embargoes", "against", "placeholders"], list(status)
year = status["strategies"][0]["years"][1]
assert status["missing"] == 8 and year["year"] == 2025 and year["measures"] == 2, status
assert [l["written"] for l in year["languages"]] == [0, 0], year
assert status["against"] is None and status["embargoes"] == [], status
PYTHON
  run 0 new strategy health -C town; run 0 status -C town --format json
  python3 - <<'PYTHON' || fail "another title"
import json
left = json.load(open("out", encoding="utf-8"))["placeholders"]
file = "content/strategies/health/strategy.yaml"
assert {"file": file, "id": "health", "language": "en", "words": "New strategy"} in left, left
assert {"file": file, "id": "pillar-1", "language": "ja", "words": "新しい柱"} in left, left
assert len(left) == 4, left
PYTHON
  echo 'nonsense: 1' >> town/content/site.yaml
  run 1 status -C town; says err "error[C042]"; silent out
}
case_status_against() {
  town; run 0 build -C town
  run 0 status -C town --against town/site; says out "0 files added, 0 changed, 0 gone"
  run 0 new page contact -C town
  rm town/content/pages/about.*
  sed -i 's/終えました/終えた/' town/content/strategies/town-plan/2024/measures/station-ramp.ja.md
  run 0 new followup town-plan 2025 -C town
  printf 'publish_at: "2099-04-01T09:00:00+09:00"\n' >> town/content/strategies/town-plan/2025/followup.yaml
  find town | sort > before
  run 0 status -C town --against town/site
  listed() { sed -n "/^$1/,/^\$/p" out; }
  listed 'Added:' | grep -qx '  /ja/contact/' || fail "$(cat out)"
  listed 'Changed:' | grep -qx '  /ja/town-plan/2024/station-ramp/' || fail "$(cat out)"
  listed 'GONE: links .*aliases' | grep -qx '  /en/about/' || fail "$(cat out)"
  for part in Added: Changed: GONE:; do
    listed "$part" | grep '^  /' > addresses
    LC_ALL=C sort addresses | diff addresses - || fail "$part is not by address"
  done
  grep -oE '^(Added|Changed|GONE):' out | tr '\n' ' ' > order
  [ "$(cat order)" = "Added: Changed: GONE: " ] || fail "$(cat order)"
  ! listed 'Added:' | grep -q '/2025/' || fail "what is held back would be published"
  says out "Embargo receipt (held back: the new site is the same, byte for byte, as if this had never been written):"
  says out "followup:town-plan/2025 until 2099-04-01T09:00:00+09:00"
  says out "content/strategies/town-plan/2025/measures/home-visits.ja.md"
  find town | sort | diff before - || fail "something was written"
  run 0 status -C town --against town/site --drafts; says out "Held back:"; ! grep -q receipt out || fail "$(cat out)"
  run 0 status -C town --against town/site --lang ja; says out "公開前の控え"; says out "【注意】なくなるもの"
  run 0 status -C town --against town/site --format json; cp out said
  cp -r town/site old; run 0 build -C town
  python3 - <<'PYTHON' || fail "not what the build did"
import json
files = lambda folder: {f["path"]: f["sha256"] for f in json.load(open(folder + "/.ayumi-manifest.json"))["files"]}
old, new, said = files("old"), files("town/site"), json.load(open("said", encoding="utf-8"))["against"]
paths = lambda key: [row["path"] for row in said[key]]
assert paths("added") == sorted(set(new) - set(old)), said
assert paths("gone") == sorted(set(old) - set(new)), said
assert paths("changed") == sorted(p for p in new if p in old and old[p] != new[p]), said
PYTHON
  mkdir foreign; run 2 status -C town --against foreign; says err ".ayumi-manifest.json"
  echo '{}' > foreign/.ayumi-manifest.json; run 2 status -C town --against foreign; silent out
}

case_translate_accept() {
  town
  local page=town/content/pages/about.en.md body=town/content/strategies/town-plan/2024/measures/station-ramp.en.md
  run 0 translate accept -C town "$page" "$body"; says err "recorded as a provisional translation of the text in 'ja'"
  grep -q '^translation: {of: {ja: [0-9a-f]*}, kind: provisional}$' "$page" || fail "$(cat "$page")"
  run 0 check -C town --strict
  printf 'これは例です。\r\n' >> town/content/pages/about.ja.md
  run 1 check -C town --strict; says err "warning[C069]"; says err "ayumi translate accept"
  run 0 status -C town; says out "  content/pages/about.en.md"
  cp "$page" before
  (cd town && run 0 translate accept content/pages/about.en.md; mv out err ..); says err "up to date with the text in 'ja'"
  [ "$(diff before "$page" | grep -c '^[<>]')" -eq 2 ] || fail "more than a line changed"
  run 0 check -C town --strict
  run 0 translate accept -C town "$page"; says err "already"
}
case_translate_refuses() {
  town; local pages=town/content/pages
  run 0 translate accept -C town $pages/about.en.md
  everything town > before
  run 2 translate accept -C town $pages/about.ja.md town/content/site.yaml nowhere.en.md town/content/strategies/town-plan/2024/measures/station-ramp.en.md
  says err "was translated from it"; says err "content/site.yaml is no text"; says err "nowhere.en.md is no text"; says err "nothing was changed"
  run 2 translate; run 2 translate accept; run 2 translate refuse x; says err "ayumi translate accept FILE"
  everything town | diff before - || fail "something was changed"
  printf 'More.\n' >> $pages/about.ja.md; everything town > before
  (ulimit -f 0; exec "$ayumi" translate accept -C town $pages/about.en.md > /dev/null 2>&1)
  [ $? -eq 3 ] || fail "a full disk was not told"
  everything town | diff before - || fail "something was changed"
}

# --- end of the yearly round ---

cases=$(declare -F | sed -n 's/^declare -f case_//p')
if [ "$case" = LIST ]; then
  echo "$cases"
  exit 0
fi
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 3
"case_$case"
exit $((failures > 0))
