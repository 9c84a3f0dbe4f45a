#!/bin/sh
# check_planned.sh MSC_OPT MSC_TRANSLATE: planned.mlir through the code generator, the generated CMake project for the host emulation (run in
# both orders of its schedule), and nvcc; what has no form in CUDA must be refused.
here=$(cd "$(dirname "$0")" && pwd)
target=cuda opt=$1 translate=$2 emulation=-DMSC_CUDA_EMULATION=$here/../emulation cmake=3.20 also="kernel k cannot be written as CUDA"
. "$here/../../planned.sh"
for order in forward reversed; do
  MSC_CUDA_ORDER=$order "$folder/build/user"
done
"$here/../nvcc-compile" "$folder/planned/planned.cu" "-I$folder/planned" || [ $? -eq 77 ]
refused "'kernel.conv2d' op filter is not packed" \
  '%x: memref<1x5x6x3xf32>, %w: memref<4x3x3x3xf32>, %y: memref<1x3x4x4xf32>' \
  'kernel.conv2d %x, %w into %y window [3, 3] : memref<1x5x6x3xf32>, memref<4x3x3x3xf32> into memref<1x3x4x4xf32>'
refused "'kernel.matmul' op an epilogue operand has no fixed strides" \
  '%x: memref<2x3xf32>, %w: memref<3x5xf32>, %b: memref<3xf32>, %y: memref<2x5xf32>' \
  'kernel.matmul %x, %w into %y : memref<2x3xf32>, memref<3x5xf32> into memref<2x5xf32>
      epilogue(%acc: f32, %e: f32 = %b at affine_map<(i, j) -> (j floordiv 2)> : memref<3xf32>) {
     kernel.yield %acc : f32
  }'
refused "'linalg.fill' op fills with a value that is not constant" \
  '%y: memref<4xf32, affine_map<(i) -> (i floordiv 2)>>' \
  '%zero = arith.constant 0.0 : f32
   linalg.fill ins(%zero : f32) outs(%y : memref<4xf32, affine_map<(i) -> (i floordiv 2)>>)'
refused "'memref.copy' op cannot be printed as a template call" \
  '%x: memref<4xf32>, %y: memref<4xf32>' \
  'memref.copy %x, %y : memref<4xf32> to memref<4xf32>'
refused "'math.cbrt' op cannot be printed" \
  '%x: memref<4xf32>, %y: memref<4xf32>' \
  'linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
       ins(%x : memref<4xf32>) outs(%y : memref<4xf32>) {
   ^bb0(%a: f32, %out: f32):
     %0 = math.cbrt %a : f32
     linalg.yield %0 : f32
   }'
refused "'linalg.generic' op indices that are no sum of multiples of loops cannot be printed" \
  '%x: memref<4xf32, affine_map<(i) -> (i floordiv 2)>>, %y: memref<4xf32>' \
  'linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
       ins(%x : memref<4xf32, affine_map<(i) -> (i floordiv 2)>>) outs(%y : memref<4xf32>) {
   ^bb0(%a: f32, %out: f32):
     linalg.yield %a : f32
   }'
echo "refusals: passed"
# The generated project as a user of a GPU builds it; it runs where there is one.
nvcc=$(command -v nvcc || ls /usr/local/cuda/bin/nvcc 2>/dev/null) || exit 0
cmake -S "$folder" -B "$folder/gpu" -DCMAKE_CUDA_COMPILER="$nvcc" -DCMAKE_CUDA_ARCHITECTURES=90 >"$folder/log"
cmake --build "$folder/gpu" >>"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
if nvidia-smi >/dev/null 2>&1; then
  "$folder/gpu/user"
else
  echo "built for a GPU with nvcc; not run: there is none"
fi
