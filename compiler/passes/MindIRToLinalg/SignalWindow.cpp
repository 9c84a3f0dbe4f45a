//===- SignalWindow.cpp - windows, which are constants --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "dialects/MindIR/IR/FourierOps.h"
#include <cmath>

using namespace mlir;
using namespace msc;

namespace {

double getWeight(mindir::BartlettWindowOp, double t) {
  return 1 - std::abs(2 * t - 1);
}

double getWeight(mindir::BlackmanWindowOp, double t) {
  return 0.42 - 0.5 * std::cos(2 * M_PI * t) + 0.08 * std::cos(4 * M_PI * t);
}

double getWeight(mindir::HammingWindowOp op, double t) {
  return op.getAlpha().convertToFloat() -
         op.getBeta().convertToFloat() * std::cos(2 * M_PI * t);
}

template <typename Op>
SmallVector<Value> getWindow(OpBuilder &b, Op op, ValueRange) {
  auto type = cast<RankedTensorType>(op.getOutput().getType());
  int64_t length = op.getWindowLength();
  double whole = op.getPeriodic() ? length : length - 1;
  SmallVector<Attribute> weights;
  for (int64_t k = 0; k < length; ++k)
    weights.push_back(
        FloatAttr::get(type.getElementType(),
                       length == 1 ? 1 : getWeight(op, double(k) / whole)));
  return {arith::ConstantOp::create(b, op.getLoc(),
                                    DenseElementsAttr::get(type, weights))};
}

} // namespace

void msc::populateSignalWindowPatterns(TypeConverter &converter,
                                       RewritePatternSet &patterns) {
  patterns.add<LowerBy<getWindow<mindir::BartlettWindowOp>>,
               LowerBy<getWindow<mindir::BlackmanWindowOp>>,
               LowerBy<getWindow<mindir::HammingWindowOp>>>(
      converter, patterns.getContext());
}
