//===- ScatterOps.td - updates, written where indices point ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_SCATTER_OPS_TD
#define KERNEL_SCATTER_OPS_TD

include "dialects/Kernel/IR/Base.td"

def Kernel_ScatterOp : Kernel_DestinationOp<"scatter", [SingleBlockImplicitTerminator<"YieldOp">]> {
  let hasVerifier = 1;
  let summary = "updates, each combined with what lies where its index points";
  let description = [{
    The init is changed where an index points, one update after the other in the order of the indices; everywhere else it stays as it is. The region
    `combine` gives the new element from the one that is there and the update; where it does not stand, the update replaces what is there.

    - Without `axis` the last dimension of the indices holds coordinates c of the first dimensions of the result: result[c..., n...] is combined with
      updates[i..., n...] for all n, with c = indices[i..., :].
    - With `axis` each element has an index of its own, its coordinate along the axis: result[i..., indices[i..., j, k...], k...] is combined with
      updates[i..., j, k...].

    With `from_end` a negative index counts from the end of its dimension. Indices are data: an update whose place is outside the result is left out.

    ```mlir
    %0 = kernel.scatter %rows at %ids into %table : tensor<3x4xf32>, tensor<3x1xi32> into tensor<6x4xf32>
    %1 = kernel.scatter %u at %i into %x axis 1 from_end : tensor<2x3xf32>, tensor<2x3xi64> into tensor<2x5xf32>
        combine(%old: f32, %update: f32) {
      %2 = arith.addf %old, %update : f32
      kernel.yield %2 : f32
    }
    ```

    - (scatter_c1) without `axis` the last dimension of the indices holds as many coordinates as the result has dimensions, or fewer, but one at least;
      with it they have the result's rank, and the axis is one of its dimensions;
    - (scatter_c2) the updates have the shape said above; with `axis` that of the indices, which along all other dimensions is not larger than the result;
    - (scatter_c3) indices are signed integers of 32 or 64 bits;
    - (scatter_c4) the updates have the result's element type;
    - (scatter_c5) `combine` takes two elements and gives one.
  }];
  let arguments = (ins Kernel_Shaped:$updates, Kernel_Shaped:$indices, Kernel_Shaped:$init, OptionalAttr<I64Attr>:$axis, UnitAttr:$from_end);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let regions = (region SizedRegion<1>:$combine);
  let assemblyFormat = [{ $updates `at` $indices `into` $init (`axis` $axis^)? (`from_end` $from_end^)? attr-dict `:` type($updates) `,` type($indices)
    `into` custom<InitAndResult>(type($init), type($result)) `` custom<Combine>($combine, ref(type($init))) }];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitMutable(); }
    /// The dimensions of the result along which indices give coordinates.
    ::llvm::SmallVector<int64_t> getIndexedDims();
    /// Whether the updates along one of their dimensions may meet in a place: these are walked in order.
    bool isOrdered(int64_t dim);
    /// One map of the updates' dimensions an operand: where the indices of a coordinate are read, and the result besides its indexed dimensions, which
    /// the map gives as 0.
    ::mlir::AffineMap getIndicesMap(int64_t coordinate = 0);
    ::mlir::AffineMap getInitMap();
    /// Whether updates replace what is there.
    bool isReplacing();
  }];
}

#endif // KERNEL_SCATTER_OPS_TD
