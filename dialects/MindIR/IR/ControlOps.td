//===- ControlOps.td - branches and loops: closures and what chooses one ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_CONTROL_OPS_TD
#define MINDIR_CONTROL_OPS_TD

include "dialects/MindIR/IR/Base.td"

//===--- as the file has them ---===//

class MindIR_ControlPrimitive<string primitive, string text, dag args> : MindIR_Primitive<primitive> {
  let summary = text;
  let description = [{
    Computes no numbers: `mindir-instantiate-graphs` turns what is called into blocks and branches, after which none of these is left.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.0/design/mindir.html";
  let arguments = args;
  let results = (outs AnyType:$output);
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return keepResultTypes(getOperation(), types);
    }
  }];
}

def MindIR_PartialOp : MindIR_ControlPrimitive<"Partial", "a graph with its first arguments bound",
  (ins MindIR_Closure:$graph, Variadic<AnyType>:$arguments)>;
def MindIR_SwitchOp : MindIR_ControlPrimitive<"Switch", "one of two closures, or of two values, by a condition",
  (ins AnyType:$condition, AnyType:$true_branch, AnyType:$false_branch)>;
def MindIR_SwitchLayerOp : MindIR_ControlPrimitive<"switch_layer", "one of several closures by an index",
  (ins AnyType:$index, Variadic<AnyType>:$branches)>;

//===--- what the branches of `cf` and `scf` read ---===//

class MindIR_SteeringOp<string mnemonic, string text, dag args, Type result> : MindIR_Op<mnemonic, [Pure]> {
  let summary = text;
  let arguments = args;
  let results = (outs result:$output);
  let assemblyFormat = "`(` $x `)` attr-dict `:` functional-type($x, $output)";
  let hasFolder = 1;
  let hasVerifier = 1;
}

def MindIR_ConditionOp : MindIR_SteeringOp<"condition", "whether x is not 0: what a branch reads", (ins MindIR_TensorOrScalar<MindIR_RealTensor>:$x), I1> {
  let description = [{
    ```mlir
    %c = mindir.condition(%less) : (tensor<i1>) -> i1
    ```

    - (condition_c1) a tensor has one element.
  }];
}

def MindIR_BranchIndexOp : MindIR_SteeringOp<"branch_index", "x as the number of one of several branches",
    (ins MindIR_TensorOrScalar<MindIR_IntTensor>:$x, I32Attr:$branches), I32> {
  let description = [{
    A negative x counts from the last branch back.

    ```mlir
    %i = mindir.branch_index(%which) {branches = 3 : i32} : (tensor<i32>) -> i32
    ```

    - (branch_index_c1) a tensor has one element.
  }];
}

#endif // MINDIR_CONTROL_OPS_TD
