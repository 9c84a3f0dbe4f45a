//===- ResizeOps.td - images of another size -----------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_RESIZE_OPS_TD
#define KERNEL_RESIZE_OPS_TD

include "dialects/Kernel/IR/Enums.td"

def Kernel_ResizeOp : Kernel_EpilogueOp<"resize",
    (ins Kernel_Shaped:$input, Variadic<Kernel_Shaped>:$tables),
    (ins Kernel_ResizeKindAttr:$kind, DenseI64ArrayAttr:$dims),
    "$kind $input `at` `(` $tables `)`", "`dims` $dims", "type($input) `at` `(` type($tables) `)`", [AttrSizedOperandSegments], !strconcat([{
    int64_t getRowDim() { return getDims()[0]; }
    int64_t getColumnDim() { return getDims()[1]; }
    /// Whether the pixels are stored as they are.
    bool isCopy();
    }], Kernel_WalksAll)> {
  let hasVerifier = 1;
  let summary = "images of another size, by tables of positions: the nearest pixel (`nearest`) or four blended ones (`bilinear`)";
  let description = [{
    `dims` are the dimensions of an image's rows and of its columns, wherever these are; all others are walked by input and result together. A table has an
    entry for each row, or each column, of the result. Positions lie in the input: who makes the tables clamps them.

    - `nearest` reads two tables of positions p, of the rows and of the columns: result[i, j] = x[p[i], p'[j]];
    - `bilinear` reads six, of the rows positions p and q and a share s of the element type, then of the columns p', q' and s'. With
      mix(a, b, s) = a + (b - a) * s: result[i, j] = mix(row(p[i]), row(q[i]), s[i]) with row(r) = mix(x[r, p'[j]], x[r, q'[j]], s'[j]).

    ```mlir
    %0 = kernel.resize nearest %x at (%rows, %columns) into %init dims [1, 2]
        : tensor<1x4x4x8xf32> at (tensor<8xi32>, tensor<6xi32>) into tensor<1x8x6x8xf32>
    ```

    - (resize_c1) `dims` names two dimensions of the input;
    - (resize_c2) input and result have the same size in all others, and the same element type, with `bilinear` a float;
    - (resize_c3) there are as many tables as said above, positions are integers of 32 bits, and each is as long as the result has rows or columns.
  }];
}

#endif // KERNEL_RESIZE_OPS_TD
