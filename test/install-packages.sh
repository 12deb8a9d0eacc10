#!/usr/bin/env bash
# Asks for each package of test/packages.txt by its name, installs those that are missing where it can, names them where it cannot.
set -euo pipefail
list="$(dirname "$0")/packages.txt"

# The packages that dpkg knows to be installed; where there is no dpkg, those of which everything that the tests open is there.
installed() {
  local package parts part
  if command -v dpkg-query >/dev/null 2>&1; then
    cut -d ' ' -f 1 <<<"$wanted" | xargs dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null |
      sed -n 's/ installed$//p'
    return
  fi
  while read -r package parts; do
    for part in $parts; do
      case $part in
        file:*) ;;
        font:*) [ -n "$(fc-list "$(tr - ' ' <<<"${part#font:}")" 2>/dev/null)" ] || continue 2 ;;
        module:*) python3 -c "import ${part#module:}" 2>/dev/null || continue 2 ;;
        *) command -v "$part" >/dev/null 2>&1 || continue 2 ;;
      esac
    done
    echo "$package"
  done <<<"$wanted"
}

wanted=$(grep -v '^#' "$list")
find_missing() {
  local there package
  there=$(installed || true)
  missing=()
  while read -r package _; do
    grep -qx "$package" <<<"$there" || missing+=("$package")
  done <<<"$wanted"
}

find_missing
if [ "${#missing[@]}" -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing ${missing[*]}"
  apt-get update -qq || echo 'The lists of packages could not all be renewed: going on with those at hand.' >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    echo 'apt-get could not install them.' >&2
  find_missing
fi
if [ "${#missing[@]}" -gt 0 ]; then
  echo "The tests need these packages, which are missing: ${missing[*]}." >&2
  echo "Install them and run again: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
  exit 1
fi
