#!/bin/sh
# check_planned.sh MSC_OPT MSC_TRANSLATE: planned.mlir through the code generator, the generated CMake project on the simulated cores, the
# generated source against the kit's own headers where they are at hand; what is not supported must be refused.
here=$(cd "$(dirname "$0")" && pwd)
target=ascendc opt=$1 translate=$2 emulation=-DMSC_ASCENDC_SIMULATION=$here/../simulation cmake=3.16 also=
. "$here/../../planned.sh"
"$folder/build/user"
python3 "$here/../kit/check_types.py" "$folder/planned/planned.asc" "-I$folder/planned" "-I$here/../kit/host" || [ $? -eq 77 ]
refused "node: 'kernel.conv2d' op filter is not packed" \
  '%x: memref<1x5x6x3xf32>, %w: memref<4x3x3x3xf32>, %y: memref<1x3x4x4xf32>' \
  'kernel.conv2d %x, %w into %y window [3, 3] : memref<1x5x6x3xf32>, memref<4x3x3x3xf32> into memref<1x3x4x4xf32>'
refused "node: 'kernel.matmul' op an epilogue operand has no fixed strides" \
  '%x: memref<2x3xf32>, %w: memref<3x5xf32>, %b: memref<3xf32>, %y: memref<2x5xf32>' \
  'kernel.matmul %x, %w into %y : memref<2x3xf32>, memref<3x5xf32> into memref<2x5xf32>
      epilogue(%acc: f32, %e: f32 = %b at affine_map<(i, j) -> (j floordiv 2)> : memref<3xf32>) {
     kernel.yield %acc : f32
  }'
refused "node: 'kernel.softmax' op an epilogue operand has no fixed strides" \
  '%x: memref<2x5xf32>, %b: memref<3xf32>, %y: memref<2x5xf32>' \
  'kernel.softmax %x into %y over [1] : memref<2x5xf32> into memref<2x5xf32>
      epilogue(%acc: f32, %e: f32 = %b at affine_map<(i, j) -> (j floordiv 2)> : memref<3xf32>) {
     kernel.yield %acc : f32
  }'
refused "node: 'linalg.fill' op fills with a value that is not constant" \
  '%y: memref<4xf32, affine_map<(i) -> (i floordiv 2)>>' \
  '%zero = arith.constant 0.0 : f32
   linalg.fill ins(%zero : f32) outs(%y : memref<4xf32, affine_map<(i) -> (i floordiv 2)>>)'
refused "node: 'kernel.func' op is no single operation: not supported for Ascend C" \
  '%x: memref<4xf32>, %y: memref<4xf32>' \
  '%zero = arith.constant 0.0 : f32
   linalg.fill ins(%zero : f32) outs(%x : memref<4xf32>)
   linalg.fill ins(%zero : f32) outs(%y : memref<4xf32>)'
refused "node: 'memref.copy' op is not supported for Ascend C" \
  '%x: memref<4xf32>, %y: memref<4xf32>' \
  'memref.copy %x, %y : memref<4xf32> to memref<4xf32>'
refused "node: 'math.sin' op computes with f64: Ascend C's cores have no such arithmetic" \
  '%x: memref<4xf64>, %y: memref<4xf64>' \
  'linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
       ins(%x : memref<4xf64>) outs(%y : memref<4xf64>) {
   ^bb0(%a: f64, %out: f64):
     %0 = math.sin %a : f64
     linalg.yield %0 : f64
   }'
echo "refusals: passed"
