#!/usr/bin/env bash
# Builds and runs all tests. Arguments go to ctest: utils/test.sh -R ops
set -euo pipefail
cd "$(dirname "$0")/.."
utils/setup.sh
utils/build.sh
ctest --test-dir build/release --output-on-failure --timeout 1500 "$@"
