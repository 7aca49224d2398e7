#!/usr/bin/env bash
# usage: format.sh ROOT
# C++ is formatted by clang-format 14 (others differ in details); scripts/format does it.
set -eu
cd "$1"
tool=${AYUMI_CLANG_FORMAT:-clang-format-14}
version=$("$tool" --version) || { echo "clang-format 14 is missing"; exit 1; }
[[ $version == *"version 14."* ]] || { echo "clang-format 14 is needed, not $version"; exit 1; }
find src tests bench -type f \( -name '*.h' -o -name '*.cpp' \) -print0 2>/dev/null |
  xargs -0 "$tool" --style=file --dry-run -Werror || exit 1
