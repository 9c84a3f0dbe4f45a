//===- RoutineOps.td - algorithms that are no loops over elements ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_ROUTINE_OPS_TD
#define KERNEL_ROUTINE_OPS_TD

include "dialects/Kernel/IR/Base.td"

def Kernel_RoutineOp : Kernel_DestinationOp<"routine", [AttrSizedOperandSegments]> {
  let summary = "an algorithm that a target has as a template of this name: a sort, a factorisation, a recurrence";
  let description = [{
    Its template takes what spreads the work, then the sizes and the memory of each input and of each init, dense in row-major order, then `numbers` and `texts`;
    `options` (integers, truth values, element types, functions of the user's) are its template arguments. An init that nobody reads is work memory. A target that
    has no such template refuses the operation: there are no loops for it.

    ```mlir
    %v, %i = kernel.routine "sortRows"[true](%x) into (%values, %indices) {flops = 30 : i64}
        : (tensor<2x5xf32>) into (tensor<2x5xf32>, tensor<2x5xi32>) -> tensor<2x5xf32>, tensor<2x5xi32>
    ```

    - (routine_c1) the name is an identifier in camel case;
    - (routine_c2) an option is an integer, a truth value, an element type or a symbol.
  }];
  let arguments = (ins StrAttr:$routine, DefaultValuedAttr<ArrayAttr, "{}">:$options, Variadic<Kernel_Shaped>:$inputs, Variadic<Kernel_Shaped>:$inits,
    DefaultValuedAttr<DenseF64ArrayAttr, "{}">:$numbers, DefaultValuedAttr<I64Attr, "0">:$flops, DefaultValuedAttr<StrArrayAttr, "{}">:$texts);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{ $routine `` $options `(` $inputs `)` `into` `(` $inits `)` attr-dict `:` `(` type($inputs) `)` `into` `(` type($inits) `)`
    (`->` type($results)^)? }];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitsMutable(); }
  }];
  let hasVerifier = 1;
}

#endif // KERNEL_ROUTINE_OPS_TD
