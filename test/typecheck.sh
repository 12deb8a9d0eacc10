#!/usr/bin/env bash
# Each part compiles with the types of its host and no others: the core and xlsx with none, the pane with a page's, the
# add-in with Office's, the add-on with Apps Script's, the commands with Node's.
set -euo pipefail
cd "$(dirname "$0")/.."
bash test/install-workbench.sh
for project in shared xlsx document pane addin appsscript appsscript/sidebar appsscript/build workbench . test; do
  [ -f "$project/tsconfig.json" ] || continue
  npx tsc --noEmit -p "$project/tsconfig.json" || { echo "in $project/tsconfig.json" >&2; exit 1; }
done
