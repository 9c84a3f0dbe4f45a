//===- Shape.td - what moves, copies or indexes data ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SHAPE_TD
#define MINDIR_SHAPE_TD

include "dialects/MindIR/IR/Base.td"

defvar MindIR_SizeConstraint = "(creation_c1) no size is negative";

class MindIR_ShapePrimitive<string primitive, string text, dag args, string example, list<string> constraints,
                            list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers] # traits> {
  let summary = text;
  let arguments = args;
  let results = (outs MindIR_AnyTensor:$output);
  let description = "\n```mlir\n%y = mindir." # primitive # example # "\n```\n" # MindIR_Constraints<constraints>.text;
}

/// The elements of the first operand, which MindSpore may leave where they are.
class MindIR_ViewPrimitive<string primitive, string text, dag args, string example, list<string> constraints>
    : MindIR_ShapePrimitive<primitive, text, args, example, constraints, [MindIR_SharesFirstOperand, MindIR_TakesOpenExtents]>;

#endif // MINDIR_SHAPE_TD
