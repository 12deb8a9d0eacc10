#!/usr/bin/env bash
# All tests: installs the Debian packages they need where it can, says what is missing where it cannot.
set -euo pipefail
cd "$(dirname "$0")/.."

bash test/install-packages.sh
bash test/install-workbench.sh

node workbench/start.mjs --build # once, before several tests ask for it
npm run --silent typecheck
npm run --silent lint
npx jest "$@"
