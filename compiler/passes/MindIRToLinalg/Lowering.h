//===- Lowering.h - the conversion of mindir, ready to be applied ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_LOWERING_H
#define MSC_PASSES_MINDIRTOLINALG_LOWERING_H

#include "mlir/Rewrite/FrozenRewritePatternSet.h"
#include "mlir/Transforms/DialectConversion.h"

namespace msc {

/// A constant's bytes, or its integer, under a signless type.
mlir::Attribute toSignlessAttr(mlir::Attribute value);

/// Says the meaning of mindir operators in linalg, tensor, arith and math. The
/// patterns are collected once, for any number of functions.
class Lowering {
public:
  explicit Lowering(mlir::MLIRContext *context);

  /// Lowers the operators under `root`. One that is refused stays, its reason
  /// reported.
  llvm::LogicalResult apply(mlir::Operation *root) const;

private:
  void declareLegality();
  void populate(mlir::RewritePatternSet &patterns);

  mlir::TypeConverter converter;
  mlir::ConversionTarget target;
  mlir::FrozenRewritePatternSet patterns;
};

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_LOWERING_H
