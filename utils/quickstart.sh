#!/usr/bin/env bash
# Installs what is missing, builds msc, compiles the trained digit classifier into a C++ program and runs that on 360 images.
set -euo pipefail
cd "$(dirname "$0")/.."
utils/setup.sh
utils/build.sh msc msc-opt msc-translate
demo=build/release/digits_demo
cmake -S examples/digits -B "$demo" -G Ninja -DCMAKE_PREFIX_PATH="$PWD/build/release" >/dev/null
ninja --quiet -C "$demo"
"$demo/digits_demo" examples/digits
