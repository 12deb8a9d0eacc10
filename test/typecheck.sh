#!/usr/bin/env bash
# Each part compiles with the types of its host and no others: the core and xlsx with none, the pane with a page's, the
# add-in with Office's, the add-on with Apps Script's, the commands with Node's. As many at once as there are cores, the longest first.
set -euo pipefail
cd "$(dirname "$0")/.."
bash test/install-workbench.sh
export PATH="$PWD/node_modules/.bin:$PATH"
printf '%s\n' test . workbench addin appsscript/sidebar appsscript appsscript/build pane document xlsx shared |
  xargs -P "$(getconf _NPROCESSORS_ONLN)" -I{} sh -c 'tsc --noEmit -p {}/tsconfig.json || { echo "in {}/tsconfig.json" >&2; exit 1; }'
