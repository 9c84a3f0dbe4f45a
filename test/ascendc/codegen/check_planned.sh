#!/bin/sh
# check_planned.sh WRITE_PLANNED: planned.mlir through the code generator, the generated CMake project on the simulated cores, the
# generated source against the kit's own headers where they are at hand; what is not supported must be refused.
set -e
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" "$here/planned.mlir" "$folder/planned" planned
cat >"$folder/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.16)
project(user LANGUAGES CXX)
add_subdirectory(planned)
add_executable(user $here/planned_main.cpp)
target_compile_features(user PRIVATE cxx_std_20)
target_link_libraries(user PRIVATE msc::planned)
END
cmake -S "$folder" -B "$folder/build" -DMSC_ASCENDC_SIMULATION="$here/../simulation" -DCMAKE_CXX_FLAGS="-Wall -Wextra -Werror" >"$folder/log"
cmake --build "$folder/build" >>"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
"$folder/build/user"
python3 "$here/../kit/check_types.py" "$folder/planned/planned.asc" "-I$folder/planned" "-I$here/../kit/host" || [ $? -eq 77 ]

# What is not supported is named, and nothing is left behind.
refused() {
  sed "$2" "$here/planned.mlir" >"$folder/bad.mlir"
  if "$1" "$folder/bad.mlir" "$folder/bad" bad 2>"$folder/message"; then
    echo "accepted: $2"
    exit 1
  fi
  grep -q "$3" "$folder/message" || { cat "$folder/message"; exit 1; }
  [ ! -e "$folder/bad" ]
}
refused "$1" 's/math.exp/math.sin/' "gate: .*math.sin.* has no vector form for Ascend C"
refused "$1" 's/packed, pads/pads/' "channels: .*filter is not packed"
refused "$1" 's/transpose_rhs = false/transpose_rhs = true/; s/extra_maps = \[\], packed, scratch/extra_maps = [], scratch/' "dense: .*transposed activations"
echo "refusals: passed"
