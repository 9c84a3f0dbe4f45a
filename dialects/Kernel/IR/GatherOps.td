//===- GatherOps.td - rows of a table, chosen by their numbers ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_GATHER_OPS_TD
#define KERNEL_GATHER_OPS_TD

include "dialects/Kernel/IR/Base.td"

def Kernel_GatherOp : Kernel_EpilogueOp<"gather",
    (ins Kernel_Shaped:$table, Kernel_Shaped:$indices),
    (ins I64Attr:$axis, DefaultValuedAttr<I64Attr, "0">:$batch_dims, UnitAttr:$from_end, DefaultValuedAttr<I64Attr, "0">:$offset),
    "$table `at` $indices",
    "`axis` $axis (`batch_dims` $batch_dims^)? (`from_end` $from_end^)? (`offset` $offset^)?",
    "type($table) `,` type($indices)"> {
  let hasVerifier = 1;
  let summary = "the table's elements at indices along one axis: an embedding's rows";
  let description = [{
    In the result the dimensions of the indices stand in the place of the table's `axis`. The first `batch_dims` dimensions are those of both table and
    indices, which are walked together:

    result[b..., o..., i..., n...] = table[b..., o..., indices[b..., i...] - offset, n...]

    With `from_end` a negative index counts from the axis' end. Indices are data: whatever is outside the axis then reads 0. The epilogue gets float32;
    what has another type has none.

    ```mlir
    %0 = kernel.gather %words at %ids into %init axis 0 from_end : tensor<30522x768xf32>, tensor<128xi32> into tensor<128x768xf32>
    %1 = kernel.gather %x at %i into %y axis 2 batch_dims 1 : tensor<2x3x5x4xf16>, tensor<2x7xi64> into tensor<2x3x7x4xf16>
    ```

    - (gather_c1) `axis` is a dimension of the table, `batch_dims` at most `axis` and the rank of the indices;
    - (gather_c2) the result has the shape said above, table and indices the same batch;
    - (gather_c3) indices are signed integers of 32 or 64 bits;
    - (gather_c4) the result has the table's element type.
  }];
  let extraClassDeclaration = !strconcat([{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitMutable(); }
    /// It moves, and computes nothing.
    int64_t getFlops() { return 0; }
    /// One map of the result's dimensions an operand: where the table is read besides its axis, which the map gives as 0, and the indices.
    ::mlir::AffineMap getTableMap();
    ::mlir::AffineMap getIndicesMap();
    /// Whether the elements are stored as they are.
    bool isCopy();
  }], Kernel_WalksAll);
}

#endif // KERNEL_GATHER_OPS_TD
