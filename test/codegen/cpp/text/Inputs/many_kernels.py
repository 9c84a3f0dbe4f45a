#!/usr/bin/env python3
# ===- many_kernels.py - a plan of as many kernels as asked for ----------------------===
# SPDX-License-Identifier: Apache-2.0
"""many_kernels.py NUMBER [TYPE]: a plan of NUMBER kernels, each fills its output with its number; elements are of TYPE (f32)."""
import sys

number = int(sys.argv[1])
element = sys.argv[2] if len(sys.argv) > 2 else "f32"
buffer = f"memref<4x{element}>"
print(f'kernel.entry attributes {{arena_bytes = 0 : i64, inputs = [], outputs = [#kernel.io<"y" : tensor<4x{element}>>], '
      "weights_bytes = 0 : i64} {")
for i in range(number):
    print(f'  %{i} = kernel.output 0 : {buffer}\n  kernel.launch @fill{i}(%{i}) {{nodes = ["fill{i}"]}} : {buffer}')
print("}")
for i in range(number):
    print(f'kernel.func @fill{i}(%y: {buffer}) attributes {{bytes = 16 : i64, flops = 0 : i64, nodes = ["fill{i}"], reads = 0 : i64}} {{\n'
          f"  %value = arith.constant {i}.0 : {element}\n"
          f"  linalg.fill ins(%value : {element}) outs(%y : {buffer})\n}}")
