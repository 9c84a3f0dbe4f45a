//===- SortOps.td - the first elements of rows in their order ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_SORT_OPS_TD
#define KERNEL_SORT_OPS_TD

include "dialects/Kernel/IR/Base.td"

def Kernel_TopKOp : Kernel_DestinationOp<"topk"> {
  let summary = "the k largest of each row and where they stand, in descending order";
  let description = [{
    Rows lie along the last dimension, k is that of the results. The lower index comes first among equals, a NaN last. `unsigned` says how integers
    are compared.

    ```mlir
    %v, %i = kernel.topk %x into %values, %indices : tensor<2x5xf32> into tensor<2x3xf32>, tensor<2x3xi32> -> tensor<2x3xf32>, tensor<2x3xi32>
    ```

    - (topk_c1) values and indices have the shape of the input, up to the last dimension, which is not larger.
  }];
  let arguments = (ins Kernel_Shaped:$input, Kernel_Shaped:$values, Kernel_Shaped:$indices, UnitAttr:$is_unsigned);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{ $input `into` $values `,` $indices (`unsigned` $is_unsigned^)? attr-dict `:` type($input) `into` type($values) `,` type($indices)
    (`->` type($results)^)? }];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return {getOperation(), 1, 2}; }
    /// Comparisons of a heap of k elements.
    int64_t getFlops();
  }];
  let hasVerifier = 1;
}

#endif // KERNEL_SORT_OPS_TD
