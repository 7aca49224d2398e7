#!/usr/bin/env bash
# usage: views.sh AYUMI ROOT [update]
# The tables of docs/theming.md between its two marks are what `ayumi inspect views` says of the
# program. Fails where page and program differ; with "update", writes the tables anew.
set -euo pipefail
ayumi=$1 root=$2 update=${3:-}
page=$root/docs/theming.md
begin='<!-- From here on: tests/docs/views.sh -->' end='<!-- To here -->'
# Any portal will do: views belong to the program.
portal=$root/tests/portals/a-city-tracks-its-climate-plan-in-three-languages

tables() {  # template, view, field, kind, of which view, what for; a template's first view is what it is given
  LC_ALL=C awk -F '\t' '
    !($1 in own) { own[$1] = $2; order[++templates] = $1 }
    !(($1, $2) in has) { has[$1, $2] = 1; ++users[$2]; used[$2] = used[$2] " `" $1 "`"; of[$1] = of[$1] "\t" $2 }
    !(($2, $3) in known) { known[$2, $3] = 1; rows[$2] = rows[$2] "| `" $3 "` | " $4 ($5 ? " of " $5 : "") " | " $6 " |\n" }
    function table(view) { printf "\n| field | kind | |\n|---|---|---|\n%s", rows[view] }
    function sorted(names, count,   i, j, name) {
      for (i = 2; i <= count; ++i) {
        name = names[i]
        for (j = i - 1; j >= 1 && names[j] > name; --j) names[j + 1] = names[j]
        names[j + 1] = name
      }
    }
    END {
      print "\n## What each template is given"
      for (t = 1; t <= templates; ++t) {
        printf "\n### `%s`\n", order[t]
        table(own[order[t]])
        count = split(substr(of[order[t]], 2), views, "\t")
        sorted(views, count)
        line = ""
        for (i = 1; i <= count; ++i)
          if (views[i] != own[order[t]] && users[views[i]] < templates) line = line (line ? ", " : "") views[i]
        if (line) printf "\nWithin it: %s.\n", line
        is_own[own[order[t]]] = 1
      }
      for (view in rows) if (!(view in is_own)) names[++n] = view
      sorted(names, n)
      print "\n## What stands within"
      for (i = 1; i <= n; ++i) {
        printf "\n### %s\n\n", names[i]
        if (users[names[i]] == templates) print "In every template."
        else printf "In%s.\n", used[names[i]]
        table(names[i])
      }
      print ""
    }'
}

views=$("$ayumi" inspect views -C "$portal" 2>/dev/null) || { echo "ayumi inspect views failed"; exit 1; }
for mark in "$begin" "$end"; do
  grep -qxF -- "$mark" "$page" || { echo "$page: the line $mark is missing"; exit 1; }
done
wanted=$(sed "\|^$begin\$|q" "$page" && tables <<< "$views" && sed -n "\|^$end\$|,\$p" "$page")
if [ "$update" = update ]; then
  printf '%s\n' "$wanted" > "$page"
elif ! difference=$(diff -u "$page" <(printf '%s\n' "$wanted")); then
  head -60 <<< "$difference"
  echo "docs/theming.md is not what the program says; run tests/docs/views.sh build/dev/ayumi . update"
  exit 1
fi
