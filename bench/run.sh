#!/usr/bin/env bash
# npm run bench: builds the core, installs the peers here when they are missing, measures, writes docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
npx webpack --config bench/webpack.config.cjs --stats errors-only
[ -d bench/node_modules ] || npm ci --prefix bench
node bench/run.mjs
