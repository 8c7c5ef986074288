#!/bin/sh
# Builds the front end into target/classes/static. Called by Maven; skips npm when nothing changed.
set -eu
cd "$(dirname "$0")"
stamp=target/web.stamp
if [ -f "$stamp" ] && [ -z "$(find package.json package-lock.json vite.config.* tsconfig.json src public -newer "$stamp" -print 2>/dev/null | head -n 1)" ]; then
  exit 0
fi
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
fi
npm run --silent build
mkdir -p target && touch "$stamp"
