#!/bin/sh
# check_planned.sh MSC_TRANSLATE: planned.mlir through the code generator, the generated CMake project on the simulated cores, the
# generated source against the kit's own headers where they are at hand; what is not supported must be refused.
set -e
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" --kernel-to=ascendc "$here/planned.mlir" -o "$folder/planned" --name planned
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

# What is not supported is named, and nothing is left behind: refused MSC_TRANSLATE MESSAGE ARGUMENTS OPERATIONS is a plan of one kernel.
refused() {
  cat >"$folder/bad.mlir" <<END
module {
  kernel.entry attributes {arena_bytes = 0 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
  }
  kernel.func @k($3) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["node"], reads = 0 : i64} {
    $4
  }
}
END
  refused_file "$1" "$2"
}
refused_file() {
  if "$1" --kernel-to=ascendc "$folder/bad.mlir" -o "$folder/bad" --name bad 2>"$folder/message"; then
    echo "accepted: $2"
    exit 1
  fi
  grep -qF "$2" "$folder/message" || { echo "not said: $2"; cat "$folder/message"; exit 1; }
  [ ! -e "$folder/bad" ]
}
echo 'module {}' >"$folder/bad.mlir"
refused_file "$1" "the module has no plan: run plan-kernels first"
refused "$1" "node: 'kernel.conv2d' op filter is not packed" \
  '%x: memref<1x5x6x3xf32>, %w: memref<4x3x3x3xf32>, %y: memref<1x3x4x4xf32>' \
  'kernel.conv2d %x, %w into %y window [3, 3] : memref<1x5x6x3xf32>, memref<4x3x3x3xf32> into memref<1x3x4x4xf32>'
refused "$1" "node: 'kernel.matmul' op an epilogue operand has no fixed strides" \
  '%x: memref<2x3xf32>, %w: memref<3x5xf32>, %b: memref<3xf32>, %y: memref<2x5xf32>' \
  'kernel.matmul %x, %w into %y : memref<2x3xf32>, memref<3x5xf32> into memref<2x5xf32>
      epilogue(%acc: f32, %e: f32 = %b at affine_map<(i, j) -> (j floordiv 2)> : memref<3xf32>) {
     kernel.yield %acc : f32
  }'
refused "$1" "node: 'linalg.fill' op fills with a value that is not constant" \
  '%y: memref<4xf32, affine_map<(i) -> (i floordiv 2)>>' \
  '%zero = arith.constant 0.0 : f32
   linalg.fill ins(%zero : f32) outs(%y : memref<4xf32, affine_map<(i) -> (i floordiv 2)>>)'
refused "$1" "node: 'kernel.func' op is no single operation: not supported for Ascend C" \
  '%x: memref<4xf32>, %y: memref<4xf32>' \
  '%zero = arith.constant 0.0 : f32
   linalg.fill ins(%zero : f32) outs(%x : memref<4xf32>)
   linalg.fill ins(%zero : f32) outs(%y : memref<4xf32>)'
refused "$1" "node: 'memref.copy' op is not supported for Ascend C" \
  '%x: memref<4xf32>, %y: memref<4xf32>' \
  'memref.copy %x, %y : memref<4xf32> to memref<4xf32>'
refused "$1" "node: 'math.sin' op computes with f64: Ascend C's cores have no such arithmetic" \
  '%x: memref<4xf64>, %y: memref<4xf64>' \
  'linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
       ins(%x : memref<4xf64>) outs(%y : memref<4xf64>) {
   ^bb0(%a: f64, %out: f64):
     %0 = math.sin %a : f64
     linalg.yield %0 : f64
   }'
echo "refusals: passed"
