//===- Scatter.cpp --------------------------------------------------------===//
//
// ScatterNd, TensorScatterElements, and the families TensorScatter*,
// ScatterNd*, Scatter*.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Scatter.h"
#include "compiler/passes/Evaluate/HostTensor.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/ScatterOps.h"

using namespace mlir;
using namespace msc;
using mindir::ScatterKind;

namespace {

RankedTensorType getType(Value tensor) {
  return cast<RankedTensorType>(tensor.getType());
}

/// What an update and the element that is there become.
Value combine(ScalarBuilder &s, ScatterKind kind, Value old, Value update) {
  switch (kind) {
  case ScatterKind::Update:
    return update;
  case ScatterKind::Add:
    return s.isBool() ? s.logicalOr(old, update) : s.add(old, update);
  case ScatterKind::Sub:
    return s.sub(old, update);
  case ScatterKind::Mul:
    return s.mul(old, update);
  case ScatterKind::Div:
    return s.divide(old, update);
  case ScatterKind::Max:
    return s.select(s.compare(Relation::LT, old, update), update, old);
  case ScatterKind::MaxOrUpdate:
    return s.select(s.compare(Relation::GT, old, update), old, update);
  case ScatterKind::Min:
    return s.select(s.compare(Relation::LT, update, old), update, old);
  }
  llvm_unreachable("all kinds are listed");
}

/// Half precision in float32, rounded.
Value combineRounded(OpBuilder &b, Operation *op, Combination combine,
                     Value old, Value update) {
  Location loc = op->getLoc();
  Type element = getElementTypeOrSelf(op->getResult(0).getType()),
       computed = kernel::isHalf(element) ? b.getF32Type() : element;
  auto cast = [&](Value value, Type from, Type to) {
    return from == to ? value : castScalar(b, loc, value, from, to);
  };
  ScalarBuilder s(b, loc, computed, op);
  return cast(
      combine(s, cast(old, element, computed), cast(update, element, computed)),
      computed, element);
}

/// Indices that are constant point inside dimensions of these sizes, one a
/// coordinate.
LogicalResult requireInside(Operation *op, Value indices,
                            ArrayRef<int64_t> sizes, bool fromEnd) {
  Attribute value;
  if (!matchPattern(indices, m_Constant(&value)))
    return success();
  std::optional<HostTensor> known = HostTensor::read(value);
  if (!known)
    return success();
  HostTensor wide = known->convert(IntegerType::get(op->getContext(), 64));
  ArrayRef elements(reinterpret_cast<const int64_t *>(wide.data()),
                    wide.getNumElements());
  for (auto [i, index] : llvm::enumerate(elements)) {
    int64_t size = sizes[i % sizes.size()];
    if (index >= size || index < (fromEnd ? -size : 0))
      return op->emitOpError("writes at index ")
             << index << " of a dimension of " << size;
  }
  return success();
}

/// Fills the region of a scatter; what is none replaces.
void buildCombine(OpBuilder &b, Operation *op, Combination combine,
                  kernel::ScatterOp scatter) {
  OpBuilder::InsertionGuard guard(b);
  Location loc = op->getLoc();
  Type element = getType(scatter.getInit()).getElementType();
  Block *block =
      b.createBlock(&scatter.getCombine(), {}, {element, element}, {loc, loc});
  Value old = block->getArgument(0), update = block->getArgument(1);
  kernel::YieldOp::create(
      b, loc, combine ? combineRounded(b, op, combine, old, update) : update);
}

/// Replaces an operator by a scatter into `init`, along an axis or at
/// coordinates.
LogicalResult replaceByScatter(ConversionPatternRewriter &rewriter,
                               Operation *op, ScatterKind kind, Value updates,
                               Value indices, Value init,
                               std::optional<int64_t> axis = std::nullopt) {
  ArrayRef<int64_t> shape = getType(init).getShape();
  ArrayRef<int64_t> indexed =
      axis ? shape.slice(*axis, 1)
           : shape.take_front(getType(indices).getShape().back());
  if (failed(requireInside(op, indices, indexed, axis.has_value())))
    return failure();
  auto combineKind = [&](ScalarBuilder &s, Value old, Value update) {
    return combine(s, kind, old, update);
  };
  rewriter.replaceOp(
      op,
      createScatter(rewriter, op, updates, indices, init, axis,
                    kind == ScatterKind::Update ? Combination() : combineKind));
  return success();
}

class LowerScatter
    : public OpInterfaceConversionPattern<mindir::ScatterOpInterface> {
  using OpInterfaceConversionPattern::OpInterfaceConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ScatterOpInterface op, ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    Value indices = operands[1];
    bounded::Shape coordinates = bounded::getExtents(indices);
    if (!op.hasCoordinates())
      coordinates.push_back(1);
    return replaceByScatter(
        rewriter, op, op.getKind(), operands[2],
        createReshape(rewriter, op.getLoc(), indices, coordinates),
        operands[0]);
  }
};

class LowerScatterNd : public OpConversionPattern<mindir::ScatterNdOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ScatterNdOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value zeros = createFill(rewriter, op.getLoc(), getResultType(op), 0);
    return replaceByScatter(rewriter, op, ScatterKind::Add,
                            adaptor.getUpdates(), adaptor.getIndices(), zeros);
  }
};

class LowerTensorScatterElements
    : public OpConversionPattern<mindir::TensorScatterElementsOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::TensorScatterElementsOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value data = adaptor.getData();
    ScatterKind kind =
        op.getReduction() == "add" ? ScatterKind::Add : ScatterKind::Update;
    return replaceByScatter(rewriter, op, kind, adaptor.getUpdates(),
                            adaptor.getIndices(), data,
                            countAxis(op.getAxis(), getType(data).getRank()));
  }
};

class LowerCopySlices : public OpConversionPattern<mindir::TensorCopySlicesOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::TensorCopySlicesOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<int64_t> sizes = op.getWrittenSizes();
    Value part = createReshape(rewriter, op.getLoc(), adaptor.getValue(),
                               bounded::Shape(sizes));
    SmallVector<OpFoldResult> begin = getAsIndexOpFoldResult(
        rewriter.getContext(), SmallVector<int64_t>(sizes.size(), 0));
    for (auto [i, first] : llvm::enumerate(op.getBegin()))
      begin[i] = rewriter.getIndexAttr(first);
    rewriter.replaceOpWithNewOp<tensor::InsertSliceOp>(
        op, part, adaptor.getX(), begin,
        getAsIndexOpFoldResult(rewriter.getContext(), sizes),
        SmallVector<OpFoldResult>(sizes.size(), rewriter.getIndexAttr(1)));
    return success();
  }
};

/// As a scatter, whose indices are constant.
template <typename OpT, typename Scatter>
class LowerRows : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ArrayRef<int64_t> rows = op.getIndices();
    auto type =
        RankedTensorType::get({int64_t(rows.size()), 1}, rewriter.getI64Type());
    Value indices = mindir::ConstantOp::create(
        rewriter, op.getLoc(), type, DenseIntElementsAttr::get(type, rows));
    rewriter.replaceOp(
        op, createOperator<Scatter>(rewriter, op.getLoc(), op.getType(),
                                    {op.getX(), indices, op.getV()}));
    return success();
  }
};

} // namespace

Value msc::createScatter(OpBuilder &builder, Operation *op, Value updates,
                         Value indices, Value init, std::optional<int64_t> axis,
                         Combination combine) {
  auto scatter = kernel::ScatterOp::create(
      builder, op->getLoc(), init.getType(), updates, indices, init,
      axis ? builder.getI64IntegerAttr(*axis) : nullptr,
      /*from_end=*/axis.has_value());
  buildCombine(builder, op, combine, scatter);
  return scatter.getResult();
}

void msc::populateScatterPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<
      LowerScatter, LowerScatterNd, LowerTensorScatterElements, LowerCopySlices,
      LowerRows<mindir::InplaceAddOp, mindir::TensorScatterAddOp>,
      LowerRows<mindir::InplaceSubOp, mindir::TensorScatterSubOp>,
      LowerRows<mindir::InplaceUpdateOp, mindir::TensorScatterUpdateOp>>(
      converter, patterns.getContext());
}
