#!/usr/bin/env bash
# The workbench brings a spreadsheet of its own, with a lock of its own: types and tests need its modules.
set -euo pipefail
cd "$(dirname "$0")/.."
[ workbench/node_modules/.package-lock.json -nt workbench/package-lock.json ] && exit 0
echo "Installing the modules of the workbench"
npm ci --prefix workbench --ignore-scripts --no-audit --no-fund --silent
