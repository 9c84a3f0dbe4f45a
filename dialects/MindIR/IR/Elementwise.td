//===- Elementwise.td - one value in, one value out, at every position ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_ELEMENTWISE_TD
#define MINDIR_ELEMENTWISE_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_ElementwiseOp<string primitive, string text, dag args, Type result, list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure, MindIR_Elementwise, MindIR_TakesOpenExtents] # traits> {
  let summary = text;
  let arguments = args;
  let results = (outs result:$output);
  let description = "Operands broadcast as numpy does (broadcast_c1).\n";
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferBroadcast(getOperation(), types);
    }
  }];
}

class MindIR_UnaryOp<string primitive, string text, Type operand = MindIR_RealTensor, Type result = operand, dag attributes = (ins),
                     list<string> constraints = [], list<Trait> traits = []>
    : MindIR_ElementwiseOp<primitive, text, !con((ins operand:$x), attributes), result, traits> {
  let description = "\n```mlir\n%y = mindir." # primitive # "(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>\n```\n"
    # MindIR_Constraints<constraints>.text;
}

class MindIR_BinaryOp<string primitive, string text, TensorOf operand = MindIR_RealTensor, Type result = operand, dag attributes = (ins),
                      list<string> constraints = [], list<Trait> traits = []>
    : MindIR_ElementwiseOp<primitive, text, !con((ins MindIR_TensorOrScalar<operand>:$x, MindIR_TensorOrScalar<operand>:$y), attributes), result, traits> {
  let description = "Operands broadcast as numpy does (broadcast_c1).\n\n```mlir\n%z = mindir." # primitive
    # "(%x, %y) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>\n```\n" # MindIR_Constraints<constraints>.text;
}

/// A function of real numbers; some take integers and turn them into floats (2.10).
class MindIR_RealFunctionOp<string primitive, string text, dag attributes = (ins), list<string> constraints = []>
    : MindIR_UnaryOp<primitive, text, MindIR_RealTensor, MindIR_FloatTensor, attributes, constraints>;

/// The same function of complex numbers, too.
class MindIR_AnalyticOp<string primitive, string text, dag attributes = (ins), list<string> constraints = []>
    : MindIR_UnaryOp<primitive, text, MindIR_AnyTensor, MindIR_FloatOrComplexTensor, attributes, constraints>;

#endif // MINDIR_ELEMENTWISE_TD
