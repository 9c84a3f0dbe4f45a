//===- Matrices.td - what operators on matrices have in common ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_MATRICES_TD
#define MINDIR_MATRICES_TD

include "dialects/MindIR/IR/Base.td"

/// Of the matrices in the last two dimensions.
class MindIR_MatricesPrimitive<string primitive, string text, dag args, string example, list<string> constraints, dag outputs = (outs MindIR_PartTensor:$output)>
    : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let description = "\n```mlir\n%y = mindir." # primitive # example # "\n```\n"
    # MindIR_Constraints<["(matrices_c1) every operand that holds matrices has at least 2 dimensions, and none of 0"] # constraints>.text;
  let arguments = args;
  let results = outputs;
}
defvar MindIR_SquareConstraint = "(matrices_c2) the last two dimensions are equal";
defvar MindIR_SystemConstraint = "(matrices_c3) the right sides have as many rows as the matrices, and their leading dimensions";
defvar MindIR_PivotConstraint = "(matrices_c4) there is one pivot for each row or column, whichever are fewer, of each matrix";

#endif // MINDIR_MATRICES_TD
