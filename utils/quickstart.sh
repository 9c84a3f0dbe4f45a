#!/usr/bin/env bash
# Installs what is missing, builds msc, compiles the trained digit classifier into a C++ program and runs that on 360 images.
set -euo pipefail
cd "$(dirname "$0")/.."
utils/setup.sh
build=build/release
mkdir -p build
cmake -S . -B "$build" -G Ninja -DPython3_EXECUTABLE=/usr/bin/python3 -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
echo "building msc (about 8 minutes on 2 cores)"
ninja -C "$build" msc msc-opt msc-translate | tail -n 1
cmake -S examples/digits -B "$build/digits_demo" -G Ninja -DCMAKE_PREFIX_PATH="$PWD/$build" >/dev/null
ninja -C "$build/digits_demo" | tail -n 1
"$build/digits_demo/digits_demo" examples/digits
