#!/usr/bin/env bash
# build.sh [TARGET ...]: configures build/release and builds the targets, or everything. A terminal shows progress, a log only what went wrong.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build
cmake -S . -B build/release -G Ninja -DPython3_EXECUTABLE=/usr/bin/python3 -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DMSC_BUILD_FUZZERS=ON >/dev/null
echo "building ${*:-everything} (the first time about 13 minutes on 2 cores)"
if [ -t 1 ]; then
  ninja -C build/release "$@"
else
  ninja --quiet -C build/release "$@"
fi
