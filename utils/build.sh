#!/usr/bin/env bash
# build.sh [TARGET ...]: configures build/release and builds the targets. Without arguments everything, and build/sanitized: msc with
# assertions under the sanitizers. A terminal shows progress, a log only what went wrong.
set -euo pipefail
cd "$(dirname "$0")/.."

build() { # PRESET RECORDS TARGETS...
  cmake --preset "$1" -DPython3_EXECUTABLE=/usr/bin/python3 -DMSC_RECORDS="$2" >/dev/null
  if [ -t 1 ]; then
    ninja -C "build/$1" "${@:3}"
  else
    ninja --quiet -C "build/$1" "${@:3}"
  fi
}

echo "building ${*:-everything} (the first time about $([ $# -gt 0 ] && echo 12 || echo 25) minutes on 2 cores)"
build release "" "$@"
[ $# -gt 0 ] || build sanitized "$PWD/build/release"
