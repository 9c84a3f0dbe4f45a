//===- MergeGroupedConvolutions.cpp - Split, N Conv2D, Concat as one ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "compiler/passes/Support/Axes.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/JoinOps.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRMERGEGROUPEDCONVOLUTIONS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// A Concat along channels whose operands are convolutions of the parts of one
/// Split, in order.
class Group {
public:
  explicit Group(ConcatOp concat) : concat(concat) {}

  bool match() {
    if (axisOf(concat) != 1 || concat->getNumOperands() < 2)
      return false;
    for (Value part : concat->getOperands())
      convolutions.push_back(part.getDefiningOp<Conv2DOp>());
    return llvm::all_of(convolutions,
                        [](Conv2DOp op) { return op && op->hasOneUse(); }) &&
           haveEqualAttributes() && (image = splitOperand(0, 1));
  }

  void merge() {
    OpBuilder builder(concat);
    Value weight = splitOperand(1, 0);
    if (!weight)
      weight = joinWeights(builder);
    Conv2DOp first = convolutions.front();
    OperationState state(concat->getLoc(), first->getName());
    state.addOperands({image, weight});
    state.addAttributes(first->getAttrs());
    state.attributes.set("group", builder.getI64IntegerAttr(
                                      first.getGroup() * convolutions.size()));
    state.addTypes(concat->getResultTypes());
    concat->getResult(0).replaceAllUsesWith(
        builder.create(state)->getResult(0));
    concat->erase();
    for (Conv2DOp convolution : convolutions)
      convolution.erase();
  }

private:
  /// The axis of Concat and Split, counted from the front.
  template <typename Op> static int64_t axisOf(Op op) {
    auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
    int64_t axis = op.getAxis();
    return type ? countAxis(axis, type.getRank()) : axis;
  }

  bool haveEqualAttributes() {
    Conv2DOp first = convolutions.front();
    return llvm::all_of(convolutions, [&](Conv2DOp op) {
      return op->getAttrDictionary() == first->getAttrDictionary() &&
             op->getOperandTypes() == first->getOperandTypes();
    });
  }

  /// What was split along `axis` if operand `number` of the i-th convolution
  /// is the i-th part; null otherwise.
  Value splitOperand(unsigned number, int64_t axis) {
    auto split =
        convolutions.front()->getOperand(number).getDefiningOp<SplitOp>();
    if (!split || axisOf(split) != axis ||
        split->getNumResults() != convolutions.size())
      return {};
    for (auto [part, convolution] :
         llvm::zip(split->getResults(), convolutions))
      if (convolution->getOperand(number) != part)
        return {};
    return split->getOperand(0);
  }

  Value joinWeights(OpBuilder &builder) {
    SmallVector<Value> weights;
    for (Conv2DOp convolution : convolutions)
      weights.push_back(convolution.getWeight());
    auto type = cast<RankedTensorType>(weights[0].getType());
    SmallVector<int64_t> shape(type.getShape());
    shape[0] *= weights.size();
    return createOperator<ConcatOp>(
        builder, concat->getLoc(), type.clone(shape), weights,
        builder.getNamedAttr("axis", builder.getI64IntegerAttr(0)));
  }

  ConcatOp concat;
  SmallVector<Conv2DOp> convolutions;
  Value image;
};

struct MergeGroupedConvolutions
    : msc::impl::MindIRMergeGroupedConvolutionsBase<MergeGroupedConvolutions> {
  void runOnOperation() override {
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      SmallVector<ConcatOp> concats;
      graph.walk([&](ConcatOp concat) { concats.push_back(concat); });
      for (ConcatOp concat : concats) {
        Group group(concat);
        if (group.match())
          group.merge();
      }
      eraseDeadOperators(graph);
    }
  }
};

} // namespace
