#!/usr/bin/env bash
# All tests: installs the Debian packages they need where it can, says what is missing where it cannot.
set -euo pipefail
cd "$(dirname "$0")/.."

# command:package pairs that the tests call
needed=(soffice:libreoffice-calc chromium:chromium python3:python3)
missing=()
for pair in "${needed[@]}"; do
  command -v "${pair%%:*}" >/dev/null 2>&1 || missing+=("${pair##*:}")
done
if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "The tests need: ${missing[*]}. Install them and run again." >&2
    exit 1
  fi
fi

# The workbench brings a spreadsheet of its own: types and tests need it.
if ! [ workbench/node_modules/.package-lock.json -nt workbench/package-lock.json ]; then
  echo "Installing the modules of the workbench"
  npm ci --prefix workbench --ignore-scripts --no-audit --no-fund --silent
fi

node workbench/start.mjs --build # once, before several tests ask for it
npm run --silent typecheck
npm run --silent lint
npx jest "$@"
