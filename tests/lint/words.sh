#!/usr/bin/env bash
# usage: words.sh ROOT
# No file names a path of somebody's machine or the host of a package registry: the project builds
# anywhere, from whichever mirror its user has configured.
set -eu
cd "$1"
files() {
  if [ -e .git ] && command -v git >/dev/null; then
    git ls-files -z --cached --others --exclude-standard
  else
    find . \( -name build -o -name node_modules -o -name site \) -prune -o -type f -print0
  fi
}
# Brackets keep this file from finding itself.
paths='(^|[^A-Za-z0-9._-])/([w]ork|[f]arm|[r]oot)/'
hosts='[r]egistry\.(npmjs|yarnpkg)|[d]eb\.debian\.org|[p]ypi\.org'
found=$(files | xargs -0 grep -nIE "$paths|$hosts" || true)
[ -z "$found" ] || { echo "$found"; exit 1; }
