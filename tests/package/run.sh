#!/usr/bin/env bash
# usage: tests/package/run.sh [WORK]
# Builds the Debian package, installs it into a bare Debian 12 that has nothing else of ours, uses it
# there, and takes it out again. Needs root, and an APT that reaches a mirror; installs what else it
# needs. A WORK of one's own stays, and the next run begins it anew.
# The last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 3
source=$PWD
work=${1:-$(mktemp -d)}
root=$work/bare-debian
passed=0 failed=0

# Never into what is mounted there.
clear_root() { umount "$root/proc" 2>/dev/null; mountpoint -q "$root/proc" || rm -rf --one-file-system "$root"; }
finish() {
  if [ -n "${1:-}" ]; then umount "$root/proc" 2>/dev/null; else clear_root && rm -rf --one-file-system "$work"; fi
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
check() {  # check WHAT COMMAND…
  local what=$1
  shift
  if "$@" > "$work/said" 2>&1; then
    passed=$((passed + 1)); echo "ok: $what"
  else
    failed=$((failed + 1)); echo "not ok: $what"; tail -20 "$work/said"
  fi
}
kept=${1:-}
give_up() { failed=$((failed + 1)); echo "$1" >&2; finish "$kept"; exit 1; }
trap 'give_up interrupted' INT TERM
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C.UTF-8 "$@"; }

mkdir -p "$work" || exit 3
[ "$(id -u)" -eq 0 ] || give_up "a root file system of its own can be made by root only"
scripts/setup build full || give_up "what is needed cannot be installed"
clear_root
rm -f "$work"/build/ayumi_*.deb

# Its own folder, so that nobody's build is configured anew.
cmake -S . --preset release -B "$work/build" --log-level=WARNING > "$work/said" 2>&1 &&
  cmake --build "$work/build" --target package >> "$work/said" 2>&1 ||
  { tail -40 "$work/said"; give_up "the package cannot be built"; }
package=$(find "$work/build" -maxdepth 1 -name 'ayumi_*.deb')
[ -f "$package" ] || give_up "there is no package"

# From whichever mirror this machine uses.
mirror=$(apt-get indextargets --format '$(SITE)' 'Codename: bookworm' | head -1)
[ -n "$mirror" ] || give_up "APT knows no mirror of bookworm"
debootstrap --variant=minbase bookworm "$root" "$mirror" > "$work/said" 2>&1 ||
  { tail -20 "$work/said"; give_up "debootstrap failed"; }
mount -t proc proc "$root/proc" 2>/dev/null || true  # some programs that are installed ask for it
cp /etc/resolv.conf "$root/etc/resolv.conf"
for setting in /etc/apt/apt.conf.d/*proxy*; do [ ! -e "$setting" ] || cp "$setting" "$root/etc/apt/apt.conf.d/"; done
cp "$package" "$root/tmp/ayumi.deb"
cp -r tests/portals/a-city-tracks-its-climate-plan-in-three-languages "$root/tmp/city"

built() { inside ayumi build -C /tmp/city --now 2026-04-01T00:00:00Z && [ -s "$root/tmp/city/site/en/index.html" ]; }
begun() { inside ayumi new portal /tmp/new && inside ayumi check --strict --base-url https://progress.our-town.lg.jp/ -C /tmp/new && inside ayumi build -C /tmp/new; }
manual() { zgrep '^\.SS "ayumi build"' "$root/usr/share/man/man1/ayumi.1.gz"; }
completes() {
  inside bash -c 'compopt() { :; }; . /usr/share/bash-completion/completions/ayumi; COMP_WORDS=(ayumi bu); COMP_CWORD=1; _ayumi; [ "${COMPREPLY[*]}" = build ]'
}
# What a site has from the program alone: the theme, lunr.js, the index.
whole() {
  local site=$root/tmp/city/site
  grep -qF '{' "$site"/assets/style.*.css && grep -qF 'lunr' "$site"/assets/search.*.js &&
    [ -s "$site/en/search/index/manifest.bin" ]
}
same_version() {
  [ "$(dpkg-parsechangelog --file cmake/changelog --show-field Version)" = "$(dpkg-deb --field "$package" Version)" ]
}
small() { [ "$(stat -c %s "$package")" -lt $((20 << 20)) ]; }
no_paths() { [ -x "$root/usr/bin/ayumi" ] && ! grep -rqaF "$source/" "$root/usr/bin/ayumi" "$root/usr/share/doc/ayumi"; }
depends() { [[ $(dpkg-deb --field "$package" Depends) == *libicu72*libyaml-cpp0.7* ]]; }
removed() { inside apt-get remove --yes --purge ayumi && [ ! -e "$root/usr/bin/ayumi" ] && [ ! -e "$root/usr/share/doc/ayumi" ]; }

check "it names the libraries that it needs" depends
check "it is small" small
check "Debian's own check of packages has nothing to say" \
  lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$package"
check "its list of changes is of this version" same_version
check "it can be installed, with what it needs and nothing else" \
  inside env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends /tmp/ayumi.deb
check "the program starts" inside ayumi --version
check "a portal is built" built
check "the theme, lunr.js and the index are in it" whole
check "a portal is begun, checked and built" begun
check "a diagnostic is explained" inside ayumi explain C012
check "it has a manual page" manual
check "bash completes its verbs" completes
check "it has licences" test -s "$root/usr/share/doc/ayumi/copyright" -a -s "$root/usr/share/doc/ayumi/lunr-LICENSE.txt"
check "it has the guides" test -s "$root/usr/share/doc/ayumi/office/ja/README.md" -a -s "$root/usr/share/doc/ayumi/deploy/nginx.conf"
check "it does not know where it was built" no_paths
check "it can be removed without a trace" removed
finish "$kept"
