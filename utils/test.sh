#!/usr/bin/env bash
# Builds and runs all tests, those of the instrumented msc too; the ones that do not use every core by themselves run side by side.
# Arguments go to ctest: utils/test.sh -R ops
set -euo pipefail
cd "$(dirname "$0")/.."
utils/setup.sh
utils/build.sh
failed=0
for build in release sanitized; do
  ctest --test-dir "build/$build" --output-on-failure --timeout 1500 --parallel "$(nproc)" "$@" || failed=$?
done
# ctest succeeds where no test has such a name.
[ "$(for build in release sanitized; do ctest --test-dir "build/$build" -N "$@"; done | grep -c 'Test *#')" -gt 0 ] || { echo "no such test"; failed=1; }
exit $failed
