//===- MergeGroupedConvolutions.cpp - Split, N Conv2D, Concat as one ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"

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
  explicit Group(Operation *concat) : concat(concat) {}

  bool match() {
    if (!isPrimitive(concat, "Concat") || axisOf(concat) != 1 ||
        concat->getNumOperands() < 2)
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
  static int64_t axisOf(Operation *op) {
    auto axis = op->getAttrOfType<IntegerAttr>("axis");
    auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
    int64_t value = axis ? axis.getInt() : 0;
    return value < 0 && type ? value + type.getRank() : value;
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
    Operation *split = convolutions.front()->getOperand(number).getDefiningOp();
    if (!isPrimitive(split, "Split") || axisOf(split) != axis ||
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
    return createPrimitive(
        builder, concat->getLoc(), "Concat", type.clone(shape), weights,
        builder.getNamedAttr("axis", builder.getI64IntegerAttr(0)));
  }

  Operation *concat;
  SmallVector<Conv2DOp> convolutions;
  Value image;
};

struct MergeGroupedConvolutions
    : msc::impl::MindIRMergeGroupedConvolutionsBase<MergeGroupedConvolutions> {
  void runOnOperation() override {
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      Block &block = graph.getBody().front();
      SmallVector<Operation *> concats;
      for (Operation &op : block)
        if (isPrimitive(&op, "Concat"))
          concats.push_back(&op);
      for (Operation *concat : concats) {
        Group group(concat);
        if (group.match())
          group.merge();
      }
      eraseDeadOperators(block);
    }
  }
};

} // namespace
