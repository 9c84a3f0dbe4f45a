#!/usr/bin/env bash
# Builds and runs all tests. Extra arguments go to ctest: utils/test.sh -R ops
set -euo pipefail
cd "$(dirname "$0")/.."
utils/setup.sh
build=build/release
mkdir -p build
cmake -S . -B "$build" -G Ninja -DPython3_EXECUTABLE=/usr/bin/python3 -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DMSC_BUILD_FUZZERS=ON >/dev/null
ninja -C "$build" | tail -n 1
ctest --test-dir "$build" --output-on-failure --timeout 1500 "$@"
