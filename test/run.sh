#!/usr/bin/env bash
# All tests: installs the Debian packages they need where it can, says what is missing where it cannot.
set -euo pipefail
cd "$(dirname "$0")/.."

bash test/install-packages.sh

# The workbench brings a spreadsheet of its own: types and tests need it.
if ! [ workbench/node_modules/.package-lock.json -nt workbench/package-lock.json ]; then
  echo "Installing the modules of the workbench"
  npm ci --prefix workbench --ignore-scripts --no-audit --no-fund --silent
fi

node workbench/start.mjs --build # once, before several tests ask for it
npm run --silent typecheck
npm run --silent lint
npx jest "$@"
