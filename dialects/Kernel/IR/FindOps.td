//===- FindOps.td - results whose size the run finds --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_FIND_OPS_TD
#define KERNEL_FIND_OPS_TD

include "dialects/Kernel/IR/Base.td"

/// The elements of a vector that are found stand at the beginning of the results; those behind them hold anything. The last init is their number.
class Kernel_FindOp<string mnemonic, dag inits, string text, string types> : Kernel_DestinationOp<mnemonic> {
  let arguments = !con((ins Kernel_Shaped:$input), inits, (ins Kernel_Shaped:$count));
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = "$input `into` " # text # " `,` $count attr-dict `:` type($input) `into` " # types
                       # " `,` type($count) (`->` type($results)^)?";
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return {getOperation(), 1, getNumOperands() - 1}; }
    /// One comparison an element.
    int64_t getFlops() { return ::llvm::cast<::mlir::ShapedType>(getInput().getType()).getNumElements(); }
  }];
  let hasVerifier = 1;
}

def Kernel_NonZeroOp : Kernel_FindOp<"nonzero", (ins Kernel_Shaped:$places), "$places", "type($places)"> {
  let summary = "where the elements are that are true, and how many";
  let description = [{
    ```mlir
    %p, %n = kernel.nonzero %x into %places, %count : tensor<12xi1> into tensor<12xi64>, tensor<i64> -> tensor<12xi64>, tensor<i64>
    ```

    - (nonzero_c1) input and places are vectors of the same size, and the count has no dimension.
  }];
}

def Kernel_UniqueOp : Kernel_FindOp<"unique", (ins Kernel_Shaped:$values, Kernel_Shaped:$indices), "$values `,` $indices",
                                    "type($values) `,` type($indices)"> {
  let summary = "each value once, in the order of their first elements, and which of them each element is";
  let description = [{
    0 and -0 are one value, whose sign is that of the first; each NaN is another one.

    ```mlir
    %v, %i, %n = kernel.unique %x into %values, %indices, %count : tensor<6xf32> into tensor<6xf32>, tensor<6xi32>, tensor<i64>
        -> tensor<6xf32>, tensor<6xi32>, tensor<i64>
    ```

    - (unique_c1) input, values and indices are vectors of the same size, and the count has no dimension.
  }];
}

#endif // KERNEL_FIND_OPS_TD
