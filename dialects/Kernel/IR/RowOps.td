//===- RowOps.td - softmax and norms: kernels of rows -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_ROW_OPS_TD
#define KERNEL_ROW_OPS_TD

include "dialects/Kernel/IR/Base.td"

/// A kernel of rows: `options` is the syntax of its own attributes.
class Kernel_RowOp<string mnemonic, dag attributes, string options>
    : Kernel_EpilogueOp<mnemonic, (ins Kernel_Shaped:$input), !con((ins DenseI64ArrayAttr:$over), attributes), "$input", "`over` $over" # options,
                        "type($input)", [Kernel_RowOpInterface], Kernel_ReadsInputOnce>;

def Kernel_SoftmaxOp : Kernel_RowOp<"softmax", (ins UnitAttr:$log), "(`log` $log^)?"> {
  let summary = "e^(x - m) / sum of e^(x - m) along rows, m the largest of the row";
  let description = [{
    With `log` its logarithm, x - m - log(sum of e^(x - m)).

    ```mlir
    %0 = kernel.softmax %x into %init over [2] : tensor<12x128x128xf32> into tensor<12x128x128xf32>
    ```
  }];
}

def Kernel_NormOp : Kernel_RowOp<"norm", (ins F64Attr:$epsilon), " `epsilon` $epsilon"> {
  let summary = "(x - mean) / sqrt(variance + epsilon) along rows: the core of layer, group and instance norm";
  let description = [{
    The variance is the mean of the squared distances from the mean. Scale and offset of a norm are its epilogue.

    ```mlir
    %0 = kernel.norm %x into %init over [1] epsilon 1.0e-5 : tensor<128x768xf32> into tensor<128x768xf32>
        epilogue(%acc: f32, %gamma: f32 = %scale at affine_map<(r, c) -> (c)> : tensor<768xf32>) {
      %1 = arith.mulf %acc, %gamma : f32
      kernel.yield %1 : f32
    }
    ```
  }];
}

#endif // KERNEL_ROW_OPS_TD
