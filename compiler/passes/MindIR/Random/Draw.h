//===- Draw.h - composes with uniform random numbers ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RANDOM_DRAW_H
#define MSC_PASSES_MINDIR_RANDOM_DRAW_H

#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/RandomOps.h"
#include "mlir/IR/Builders.h"

namespace msc {

/// A composition for one operator, which draws as often as it likes: each draw
/// has a key of its own.
class Draw : public Composer {
public:
  Draw(mlir::OpBuilder &builder, mlir::Operation *op, mlir::Value run,
       int64_t place)
      : Composer(builder, op->getLoc()), builder(builder), op(op), run(run),
        place(place) {}

  /// Numbers at least 0 and below 1, in float32 or float64.
  mlir::Value uniform(llvm::ArrayRef<int64_t> shape, mlir::Type element) {
    auto type = mlir::RankedTensorType::get(shape, element);
    return mindir::UniformOp::create(builder, op->getLoc(), type, run,
                                     builder.getI64IntegerAttr(nextKey()));
  }
  mlir::Value uniform(llvm::ArrayRef<int64_t> shape) {
    return uniform(shape, builder.getF32Type());
  }

  /// The k largest numbers of a vector, and where they stand.
  std::pair<mlir::Value, mlir::Value> takeLargest(mlir::Value numbers,
                                                  int64_t k);

private:
  /// Of the seeds, the operator's place and how often it has drawn.
  int64_t nextKey();

  mlir::OpBuilder &builder;
  mlir::Operation *op;
  mlir::Value run;
  int64_t place, draws = 0;
};

} // namespace msc

#endif // MSC_PASSES_MINDIR_RANDOM_DRAW_H
