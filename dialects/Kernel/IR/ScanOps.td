//===- ScanOps.td - what has been folded up to each element --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_SCAN_OPS_TD
#define KERNEL_SCAN_OPS_TD

include "dialects/Kernel/IR/Enums.td"
include "dialects/Kernel/IR/RowOps.td"

def Kernel_ScanOp : Kernel_RowOp<"scan", (ins Kernel_ScanKindAttr:$kind, UnitAttr:$exclusive, UnitAttr:$reverse),
                                 " $kind (`exclusive` $exclusive^)? (`reverse` $reverse^)?"> {
  let hasVerifier = 1;
  let summary = "the sums (`sum`) or products (`product`) of all elements up to each one along a row";
  let description = [{
    `exclusive` leaves an element out of its own result, which is 0 or 1 for the first; `reverse` runs from the end. Integers wrap.

    ```mlir
    %0 = kernel.scan %x into %init over [1] sum exclusive reverse : tensor<12x128xf32> into tensor<12x128xf32>
    ```

    - (scan_c1) `over` is one dimension;
    - (scan_c2) input and result have the same element type.
  }];
}

#endif // KERNEL_SCAN_OPS_TD
