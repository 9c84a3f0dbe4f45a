//===- ComputedElements.cpp - elements at positions that only a run knows -===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/ComputedElements.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/Number.h"
#include "dialects/MindIR/IR/ReshapeOps.h"
#include "dialects/MindIR/IR/SliceOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// One StridedSlice, whose entries speak about one dimension each.
class ComputedElements {
public:
  ComputedElements(OpBuilder &builder, NodeOp node)
      : builder(builder), node(node), x(node.getInputs()[0]),
        begin(listOf(node.getInputs()[1])), end(listOf(node.getInputs()[2])) {}

  void gather() {
    auto type = dyn_cast<RankedTensorType>(x.getType());
    if (!type || !type.hasStaticShape() || begin.size() != end.size() ||
        int64_t(begin.size()) > type.getRank() ||
        maskOf("ellipsis_mask", 6) != 0 || maskOf("new_axis_mask", 7) != 0)
      return;
    uint64_t shrinks = maskOf("shrink_axis_mask", 8);
    for (size_t i = 0; i < begin.size(); ++i)
      if (shrinks >> i & 1 && !constantOf(begin[i]) && !gather(i))
        return;
    for (auto [input, list] : {std::pair(1, begin), std::pair(2, end)}) {
      SmallVector<Type> types(ValueRange(list).getTypes());
      Value tuple = MakeTupleOp::create(
          builder, node.getLoc(), builder.getType<TupleType>(types), list);
      node.getInputsMutable()[input].set(tuple);
    }
    node.getInputsMutable()[0].set(x);
  }

private:
  /// The numbers of a list, which may be a tensor of one.
  SmallVector<Value> listOf(Value list) {
    SmallVector<Value> elements;
    flattenTuple(builder, list, elements);
    return elements;
  }

  uint64_t maskOf(StringRef name, size_t input) {
    DictionaryAttr attributes = node.getPrimitiveAttributesAttr();
    std::optional<Number> mask =
        input < node.getInputs().size()
            ? numberOf(constantOf(node.getInputs()[input]))
            : numberOf(attributes ? attributes.get(name) : Attribute());
    return mask ? mask->integer : 0;
  }

  bool gather(size_t i) {
    auto index = dyn_cast<RankedTensorType>(begin[i].getType());
    if (!index || !index.hasStaticShape() || index.getNumElements() != 1)
      return false;
    auto type = cast<RankedTensorType>(x.getType());
    bounded::Shape shape = bounded::getExtents(type);
    shape[i] = 1;
    Value position = createOperator<ReshapeOp>(
        builder, node.getLoc(), index.clone({1}), begin[i],
        builder.getNamedAttr("shape", builder.getDenseI64ArrayAttr({1})));
    x = createOperator<GatherOp>(
        builder, node.getLoc(),
        bounded::getTensorType(shape, type.getElementType()), {x, position},
        builder.getNamedAttr("axis", builder.getI64IntegerAttr(i)));
    begin[i] = createInteger(builder, node.getLoc(), 0);
    end[i] = createInteger(builder, node.getLoc(), 1);
    return true;
  }

  OpBuilder &builder;
  NodeOp node;
  Value x;
  SmallVector<Value> begin, end;
};

} // namespace

void msc::gatherComputedElements(OpBuilder &builder, NodeOp node) {
  if (node.applies<StridedSliceOp>() && node.getInputs().size() >= 4 &&
      !constantOf(node.getInputs()[1]))
    ComputedElements(builder, node).gather();
}
