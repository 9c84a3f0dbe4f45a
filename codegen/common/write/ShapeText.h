//===- ShapeText.h - the initialisers of the templates' shape structs -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
// The kernel templates of every target take a Conv2DShape, Pool2DShape,
// MatMulShape or BatchMatMulShape with the same members
// (codegen/*/kernels/shape.h). Members at their defaults are left out.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_WRITE_SHAPETEXT_H
#define MSC_CODEGEN_WRITE_SHAPETEXT_H

#include "dialects/Kernel/IR/Kernel.h"
#include <string>

namespace msc {

struct ShapeText {
  /// ".n = 1, .h = 8": what goes between the braces. In the place of a number
  /// that a run chooses stands msc::chosen.
  std::string known;
  /// What msc::ofRun takes to make the shape of a run; "" where all is known.
  std::string chosen = "";
};

/// ".n = 1, .h = 8, .w = 8, .ic = 3, .kh = 3, .kw = 3, .oc = 16, .top = 1,
/// ...".
ShapeText getShapeText(kernel::Conv2DOp op);
ShapeText getShapeText(kernel::Pool2DOp op);

/// A product with a packed right side: ".m = 1, .k = 64, .n = 10".
ShapeText getMatMulShapeText(kernel::MatmulOp op);

/// A product of two activations: ".batch = 8, .m = 16, .k = 64, .n = 16,
/// .transposeB = true, .aStride = 512, .aBatch = 64".
ShapeText getBatchMatMulShapeText(kernel::MatmulOp op);
/// The two products of attention: of the first the result, of the second the
/// left side is nowhere in memory.
std::string getScoresShapeText(kernel::AttentionOp op);
std::string getResultShapeText(kernel::AttentionOp op);

} // namespace msc

#endif // MSC_CODEGEN_WRITE_SHAPETEXT_H
