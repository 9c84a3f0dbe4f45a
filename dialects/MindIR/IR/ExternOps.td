//===- ExternOps.td - calls of functions that the user wrote --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_EXTERN_OPS_TD
#define MINDIR_EXTERN_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_ExternOp : MindIR_Op<"extern", [Pure]> {
  let summary = "a call of a C function of the user's, in place of a primitive (`--extern OP=function`)";
  let description = [{
    The function depends on nothing but its inputs. The types of the results are those of the file.

    ```mlir
    %y = mindir.extern "fused_gate"(%x, %w) : (tensor<2x8xf32>, tensor<8xf32>) -> tensor<2x8xf32>
    ```
  }];
  let arguments = (ins StrAttr:$function, Variadic<MindIR_RealTensor>:$inputs);
  let results = (outs Variadic<MindIR_RealTensor>:$outputs);
  let assemblyFormat = "$function `(` $inputs `)` attr-dict `:` functional-type($inputs, $outputs)";
}

#endif // MINDIR_EXTERN_OPS_TD
