#!/usr/bin/env bash
# npm run bench: builds the core, installs the peers here when they are missing, measures, writes docs/performance.md.
# npm run bench -- --small: the same with few rows and few rounds, printed only: that it runs, and that all answers agree.
set -euo pipefail
cd "$(dirname "$0")/.."
npx webpack --config bench/webpack.config.cjs --stats errors-only
[ bench/node_modules/.package-lock.json -nt bench/package-lock.json ] || npm ci --prefix bench
node bench/run.mjs "$@"
