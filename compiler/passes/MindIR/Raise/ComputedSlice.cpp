//===- ComputedSlice.cpp - parts that begin where only a run knows --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/ComputedSlice.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/MindIR/Raise/Numbers.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/SliceOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

class ComputedSlice {
public:
  ComputedSlice(OpBuilder &builder, NodeOp node)
      : builder(builder), node(node), x(node.getInputs()[0]) {
    flattenTuple(builder, node.getInputs()[1], begin);
  }

  void gather() {
    auto type = dyn_cast<RankedTensorType>(x.getType());
    auto sizes = dyn_cast_or_null<DenseI64ArrayAttr>(
        convertArgument(ArgumentKind::Integers, sizesOf()));
    if (!type || !type.hasStaticShape() || bounded::isOpen(type) || !sizes ||
        int64_t(begin.size()) != type.getRank() ||
        sizes.size() != type.getRank())
      return;
    for (auto [axis, size] : llvm::enumerate(sizes.asArrayRef()))
      if (!constantOf(begin[axis]) && !gather(axis, size))
        return;
    SmallVector<Type> types(ValueRange(begin).getTypes());
    Value tuple = MakeTupleOp::create(builder, node.getLoc(),
                                      builder.getType<TupleType>(types), begin);
    node.getInputsMutable()[0].set(x);
    node.getInputsMutable()[1].set(tuple);
  }

private:
  /// An attribute of any kind where they are computed, too.
  Attribute sizesOf() {
    Attribute sizes = constantOf(node.getInputs()[2]);
    return sizes ? sizes : builder.getUnitAttr();
  }

  /// begin, begin + 1, ...
  Value getPositions(Value number, int64_t size) {
    Type integer = builder.getI64Type();
    auto steps = llvm::to_vector(llvm::seq<int64_t>(0, size));
    auto values = builder.getI64TensorAttr(steps);
    Value first = numberAsTensor(builder, node.getLoc(), number, integer);
    Value offsets =
        ConstantOp::create(builder, node.getLoc(), values.getType(), values);
    return createOperator<AddOp>(builder, node.getLoc(), offsets.getType(),
                                 {offsets, first});
  }

  bool gather(int64_t axis, int64_t size) {
    auto number = dyn_cast<RankedTensorType>(begin[axis].getType());
    auto type = cast<RankedTensorType>(x.getType());
    if (!number || !number.hasStaticShape() || number.getNumElements() != 1 ||
        size < 0 || size > type.getDimSize(axis))
      return false;
    SmallVector<int64_t> shape(type.getShape());
    shape[axis] = size;
    x = createOperator<GatherOp>(
        builder, node.getLoc(), type.clone(shape),
        {x, getPositions(begin[axis], size)},
        builder.getNamedAttr("axis", builder.getI64IntegerAttr(axis)));
    begin[axis] = createInteger(builder, node.getLoc(), 0);
    return true;
  }

  OpBuilder &builder;
  NodeOp node;
  Value x;
  SmallVector<Value> begin;
};

} // namespace

void msc::gatherComputedSlice(OpBuilder &builder, NodeOp node) {
  if (node.applies<SliceOp>() && node.getInputs().size() == 3 &&
      !constantOf(node.getInputs()[1]))
    ComputedSlice(builder, node).gather();
}
