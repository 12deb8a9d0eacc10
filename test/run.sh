#!/usr/bin/env bash
# All tests: installs the Debian packages they need where it can, says what is missing where it cannot.
set -euo pipefail
cd "$(dirname "$0")/.."

bash test/install-packages.sh
bash test/install-workbench.sh

# Side by side; the page is built once, before several tests ask for it.
xargs -P 3 -I{} bash -c '{}' <<'COMMANDS'
node workbench/start.mjs --build
npm run --silent lint
npm run --silent typecheck
COMMANDS
npx jest "$@"
