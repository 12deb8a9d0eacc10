#!/usr/bin/env bash
# npm run bench:workbench -- COMMIT ROUNDS: the workbench as it is beside that of a former commit, in one run; writes its part of docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
commit=${1:-a3d0ed2f}
rounds=${2:-3}
former=dist/bench/former
[ -d "$former" ] || git worktree add --detach "$former" "$commit"
git -C "$former" checkout --quiet --detach "$commit"
# Its own page over the modules of today: Univer's are the same ones.
[ -d "$former/node_modules" ] || cp -al node_modules "$former/"
[ -d "$former/workbench/node_modules" ] || cp -al workbench/node_modules "$former/workbench/"
touch "$former/node_modules/.package-lock.json" "$former/workbench/node_modules/.package-lock.json"
(cd "$former" && node workbench/start.mjs --build)
node workbench/start.mjs --build
node bench/workbench.mjs "$rounds" "$former" .
