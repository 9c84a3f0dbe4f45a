//===- TensorBuilder.cpp - tensors: fills, generics, reductions, reshapes -===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Bounded/IR/SamePadding.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

Type msc::toSignless(Type semantic) {
  if (auto tensor = dyn_cast<RankedTensorType>(semantic))
    return toSignless(tensor);
  if (auto integer = dyn_cast<IntegerType>(semantic))
    return IntegerType::get(semantic.getContext(), integer.getWidth());
  return semantic;
}

RankedTensorType msc::toSignless(RankedTensorType semantic) {
  return semantic.clone(toSignless(semantic.getElementType()));
}

RankedTensorType msc::withShape(RankedTensorType type,
                                const bounded::Shape &shape) {
  return bounded::getTensorType(shape, type.getElementType());
}

TypedAttr msc::getScalarAttr(Type type, double value) {
  Builder builder(type.getContext());
  if (isa<FloatType>(type))
    return builder.getFloatAttr(type, value);
  return builder.getIntegerAttr(type, static_cast<int64_t>(value));
}

Value msc::createScalar(OpBuilder &builder, Location loc, Type type,
                        double value) {
  return arith::ConstantOp::create(builder, loc, getScalarAttr(type, value));
}

Value msc::createEmpty(OpBuilder &builder, Location loc,
                       RankedTensorType type) {
  return tensor::EmptyOp::create(builder, loc, type, ValueRange());
}

Value msc::createFill(OpBuilder &builder, Location loc, RankedTensorType type,
                      TypedAttr value) {
  Value scalar = arith::ConstantOp::create(builder, loc, value);
  Value empty = createEmpty(builder, loc, type);
  return linalg::FillOp::create(builder, loc, scalar, empty).getResult(0);
}

Value msc::createFill(OpBuilder &builder, Location loc, RankedTensorType type,
                      double value) {
  return createFill(builder, loc, type,
                    getScalarAttr(type.getElementType(), value));
}

AffineMap msc::getBroadcastMap(MLIRContext *context, ArrayRef<int64_t> shape,
                               ArrayRef<int64_t> resultShape) {
  SmallVector<AffineExpr> exprs;
  size_t offset = resultShape.size() - shape.size();
  for (size_t i = 0; i < shape.size(); ++i) {
    bool stretched = shape[i] == 1 && resultShape[offset + i] != 1;
    exprs.push_back(stretched ? getAffineConstantExpr(0, context)
                              : getAffineDimExpr(offset + i, context));
  }
  return AffineMap::get(resultShape.size(), 0, exprs, context);
}

Value msc::createGeneric(OpBuilder &builder, Location loc,
                         RankedTensorType resultType, ValueRange inputs,
                         ArrayRef<AffineMap> inputMaps, BodyBuilder body) {
  int64_t rank = resultType.getRank();
  SmallVector<AffineMap> maps(inputMaps);
  maps.push_back(AffineMap::getMultiDimIdentityMap(rank, builder.getContext()));
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  auto buildBody = [&](OpBuilder &b, Location l, ValueRange elements) {
    linalg::YieldOp::create(b, l, body(b, l, elements.drop_back()));
  };
  return linalg::GenericOp::create(builder, loc, resultType, inputs,
                                   createEmpty(builder, loc, resultType), maps,
                                   loops, buildBody)
      .getResult(0);
}

Value msc::createElementwiseGeneric(OpBuilder &builder, Location loc,
                                    RankedTensorType resultType,
                                    ValueRange operands, BodyBuilder body) {
  SmallVector<Value> tensors;
  SmallVector<AffineMap> maps;
  for (Value operand : operands)
    if (auto type = dyn_cast<RankedTensorType>(operand.getType())) {
      tensors.push_back(operand);
      maps.push_back(getBroadcastMap(builder.getContext(), type.getShape(),
                                     resultType.getShape()));
    }
  auto insertScalars = [&](OpBuilder &b, Location l, ValueRange elements) {
    SmallVector<Value> scalars;
    for (Value operand : operands) {
      bool isTensor = isa<RankedTensorType>(operand.getType());
      scalars.push_back(isTensor ? elements.front() : operand);
      elements = elements.drop_front(isTensor ? 1 : 0);
    }
    return body(b, l, scalars);
  };
  return createGeneric(builder, loc, resultType, tensors, maps, insertScalars);
}

Value msc::createBroadcast(OpBuilder &builder, Location loc, Value tensor,
                           const bounded::Shape &shape) {
  auto type = cast<RankedTensorType>(tensor.getType());
  return createElementwiseGeneric(
      builder, loc, withShape(type, shape), tensor,
      [](OpBuilder &, Location, ValueRange elements) { return elements[0]; });
}

Value msc::createReduction(OpBuilder &builder, Location loc, Value input,
                           ArrayRef<int64_t> axes, TypedAttr init,
                           BodyBuilder body) {
  auto type = cast<RankedTensorType>(input.getType());
  int64_t rank = type.getRank();
  MLIRContext *context = builder.getContext();
  bounded::Shape shape;
  SmallVector<AffineExpr> kept;
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::reduction);
  for (int64_t i = 0; i < rank; ++i)
    if (!llvm::is_contained(axes, i)) {
      shape.push_back(bounded::getExtent(type, i));
      kept.push_back(getAffineDimExpr(i, context));
      loops[i] = utils::IteratorType::parallel;
    }
  auto resultType = bounded::getTensorType(shape, init.getType());
  Value start = createFill(builder, loc, resultType, init);
  AffineMap maps[] = {AffineMap::getMultiDimIdentityMap(rank, context),
                      AffineMap::get(rank, 0, kept, context)};
  auto buildBody = [&](OpBuilder &b, Location l, ValueRange elements) {
    linalg::YieldOp::create(b, l, body(b, l, elements));
  };
  return linalg::GenericOp::create(builder, loc, resultType, input, start, maps,
                                   loops, buildBody)
      .getResult(0);
}

bool msc::areGrouped(bounded::Sizes longer, bounded::Sizes shorter,
                     ArrayRef<ReassociationIndices> groups) {
  return llvm::all_of(llvm::zip(groups, shorter), [&](auto pair) {
    auto [group, size] = pair;
    auto dims = longer.slice(group.front(), group.size());
    return bounded::getProduct(dims) == size;
  });
}

/// How a collapse from `from` to the lower rank of `to` (or an expansion the
/// other way) groups dimensions, if it can.
static std::optional<SmallVector<ReassociationIndices>>
getGroups(RankedTensorType from, RankedTensorType to) {
  if (from.getRank() == 0 || to.getRank() == 0)
    return SmallVector<ReassociationIndices>();
  auto groups = getReassociationIndicesForReshape(from, to);
  auto longer = msc::bounded::getExtents(from);
  auto shorter = msc::bounded::getExtents(to);
  if (longer.size() < shorter.size())
    std::swap(longer, shorter);
  return groups && msc::areGrouped(longer, shorter, *groups) ? groups
                                                             : std::nullopt;
}

Value msc::createReshape(OpBuilder &builder, Location loc, Value input,
                         const bounded::Shape &shape) {
  auto type = cast<RankedTensorType>(input.getType());
  auto resultType = withShape(type, shape);
  if (type == resultType)
    return input;
  if (resultType.getNumElements() == 0)
    return createEmpty(builder, loc, resultType);
  if (auto groups = getGroups(type, resultType)) {
    if (type.getRank() > resultType.getRank())
      return tensor::CollapseShapeOp::create(builder, loc, resultType, input,
                                             *groups);
    return tensor::ExpandShapeOp::create(builder, loc, resultType, input,
                                         *groups);
  }
  // What differs in a run although it is as much at the bounds stays an
  // expansion of what is flat already, for verify-extents to find.
  if (type.getRank() == 1) {
    SmallVector<ReassociationIndices> all(1);
    llvm::append_range(all[0], llvm::seq<int64_t>(0, shape.size()));
    return tensor::ExpandShapeOp::create(builder, loc, resultType, input, all);
  }
  Value flat = createReshape(builder, loc, input, {bounded::getProduct(shape)});
  return createReshape(builder, loc, flat, shape);
}

Value msc::createCollapse(OpBuilder &builder, Location loc, Value input,
                          ArrayRef<ReassociationIndices> groups) {
  auto type = cast<RankedTensorType>(input.getType());
  bounded::Shape sizes = bounded::getExtents(type), shape;
  for (const ReassociationIndices &group : groups)
    shape.push_back(bounded::getProduct(
        bounded::Sizes(sizes).slice(group.front(), group.size())));
  return builder.createOrFold<tensor::CollapseShapeOp>(
      loc, withShape(type, shape), input, groups);
}

Value msc::createTranspose(OpBuilder &builder, Location loc, Value input,
                           ArrayRef<int64_t> permutation) {
  // MLIR has no inverse of a permutation of nothing.
  if (permutation.empty())
    return input;
  auto type = cast<RankedTensorType>(input.getType());
  bounded::Shape shape;
  for (int64_t axis : permutation)
    shape.push_back(bounded::getExtent(type, axis));
  Value empty = createEmpty(builder, loc, withShape(type, shape));
  return linalg::TransposeOp::create(builder, loc, input, empty, permutation)
      ->getResult(0);
}

Value msc::getKnownScalar(OpBuilder &builder, Location loc, Value value) {
  if (!isa<RankedTensorType>(value.getType()))
    return value;
  DenseElementsAttr constant;
  if (!matchPattern(value, m_Constant(&constant)) || !constant.isSplat())
    return {};
  return arith::ConstantOp::create(builder, loc,
                                   constant.getSplatValue<TypedAttr>());
}

void msc::GenericInputs::add(Value tensor, AffineMap map) {
  tensors.push_back(tensor);
  maps.push_back(map);
}

msc::GenericInputs::Element
msc::GenericInputs::addScalar(OpBuilder &builder, Location loc, Value value) {
  if (Value known = getKnownScalar(builder, loc, value))
    return [known](ValueRange) { return known; };
  add(createReshape(builder, loc, value, {}),
      AffineMap::get(loops, 0, {}, builder.getContext()));
  return [number = tensors.size() - 1](ValueRange elements) {
    return elements[number];
  };
}

bool msc::isElementwise(linalg::GenericOp op) {
  return op->getNumResults() <= 1 && op.getNumDpsInits() == 1 &&
         op.getNumParallelLoops() == op.getNumLoops() &&
         op.getIndexingMapsArray().back().isIdentity();
}

bool msc::isFunctionOfElements(linalg::GenericOp op) {
  return isElementwise(op) && op.getNumDpsInputs() == 1 &&
         op.getIndexingMapsArray().front().isIdentity();
}

std::optional<msc::bounded::Extent> msc::getIndexExtent(OpFoldResult index) {
  if (std::optional<int64_t> number = getConstantIntValue(index))
    return msc::bounded::Extent(*number);
  auto cast = llvm::cast<Value>(index).getDefiningOp<arith::IndexCastOp>();
  auto count = cast ? cast.getIn().getDefiningOp<msc::bounded::CountOp>()
                    : msc::bounded::CountOp();
  return count ? msc::bounded::extentOf(count.getNumber()) : std::nullopt;
}

Value msc::createIndex(OpBuilder &builder, Location loc,
                       const bounded::Extent &number) {
  if (!number.isOpen())
    return arith::ConstantIndexOp::create(builder, loc, number.getBound());
  Type type64 = builder.getI64Type();
  auto count =
      cast<bounded::NumberAttr>(bounded::getNumberAttr(type64, number));
  Value value = bounded::CountOp::create(builder, loc, type64, count);
  return arith::IndexCastOp::create(builder, loc, builder.getIndexType(),
                                    value);
}

/// Numbers, and values for what a run chooses.
static SmallVector<OpFoldResult> createIndices(OpBuilder &builder, Location loc,
                                               msc::bounded::Sizes numbers) {
  SmallVector<OpFoldResult> indices;
  for (const msc::bounded::Extent &number : numbers)
    if (number.isOpen())
      indices.push_back(msc::createIndex(builder, loc, number));
    else
      indices.push_back(builder.getIndexAttr(number.getBound()));
  return indices;
}

Value msc::createPadding(OpBuilder &builder, Location loc, Value image,
                         Border border, double value) {
  bounded::Shape low = {0, 0, border.top, border.left};
  bounded::Shape high = {0, 0, border.bottom, border.right};
  auto type = cast<RankedTensorType>(image.getType());
  bounded::Shape shape = bounded::getExtents(type);
  for (auto [size, before, after] : llvm::zip(shape, low, high))
    size = size + bounded::getPadding(before, after);
  auto resultType = withShape(type, shape);
  if (resultType == type)
    return image;
  Value scalar = createScalar(builder, loc, type.getElementType(), value);
  return tensor::PadOp::create(builder, loc, resultType, image,
                               createIndices(builder, loc, low),
                               createIndices(builder, loc, high), scalar);
}

Value msc::createMappedGeneric(OpBuilder &builder, Location loc,
                               RankedTensorType resultType, ValueRange operands,
                               ArrayRef<SmallVector<int64_t>> dims,
                               BodyBuilder body) {
  MLIRContext *context = builder.getContext();
  int64_t rank = resultType.getRank();
  SmallVector<AffineMap> maps;
  for (const SmallVector<int64_t> &list : dims) {
    SmallVector<AffineExpr> exprs;
    for (int64_t dim : list)
      exprs.push_back(getAffineDimExpr(dim, context));
    maps.push_back(AffineMap::get(rank, 0, exprs, context));
  }
  maps.push_back(AffineMap::getMultiDimIdentityMap(rank, context));
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  Value init = createEmpty(builder, loc, resultType);
  return linalg::GenericOp::create(
             builder, loc, resultType, operands, init, maps, loops,
             [&](OpBuilder &b, Location at, ValueRange arguments) {
               linalg::YieldOp::create(b, at,
                                       body(b, at, arguments.drop_back()));
             })
      .getResult(0);
}

RankedTensorType msc::getResultType(Operation *op) {
  return toSignless(cast<RankedTensorType>(op->getResult(0).getType()));
}

Value msc::createSlice(OpBuilder &builder, Location loc, Value source,
                       const bounded::Shape &begin, const bounded::Shape &sizes,
                       ArrayRef<int64_t> strides) {
  auto type = cast<RankedTensorType>(source.getType());
  SmallVector<int64_t> steps(strides);
  steps.resize(sizes.size(), 1);
  auto resultType = withShape(type, sizes);
  if (resultType.getNumElements() == 0)
    return createEmpty(builder, loc, resultType);
  if (resultType == type &&
      llvm::all_of(steps, [](int64_t s) { return s == 1; }))
    return source;
  auto toAttrs = [&](ArrayRef<int64_t> values) {
    return getAsIndexOpFoldResult(builder.getContext(), values);
  };
  auto slice = tensor::ExtractSliceOp::create(
      builder, loc, resultType, source, toAttrs(begin.getBounds()),
      toAttrs(sizes.getBounds()), toAttrs(steps));
  if (bounded::ExtentsAttr inRun = bounded::getExtentsAttr(begin))
    slice->setAttr("bounded.static_offsets", inRun);
  return slice;
}
