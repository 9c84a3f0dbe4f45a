#!/bin/sh
# run.sh MSC BUILD: compiles both generations of examples/digits for Ascend C, builds them against the simulation, compares all logits.
set -e
msc=$1 build=$2
here=$(cd "$(dirname "$0")" && pwd)
model="$here/../../../../examples/digits"
rm -rf "$build/generated"
mkdir -p "$build/generated"
for name in digits digits_ms210; do
  "$msc" compile "$model/$name.mindir" --target ascendc --emit source --name "$name" -o "$build/generated/$name" -q
done
cmake -S "$here" -B "$build/cmake" -DGENERATED="$build/generated" -DMSC_ASCENDC_SIMULATION="$here/../simulation" >"$build/cmake.log"
cmake --build "$build/cmake" --parallel 2 >"$build/build.log" 2>&1 || { cat "$build/build.log"; exit 1; }
"$build/cmake/ascendc_digits" "$model"
