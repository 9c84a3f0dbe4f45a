//===- AttentionHeads.cpp - a product of heads, and what turns them -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/AttentionHeads.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

namespace {

RankedTensorType typeOf(Value value) {
  return cast<RankedTensorType>(value.getType());
}

/// Two batch dimensions as one, and back.
SmallVector<ReassociationIndices> getBatchGroups() {
  return {{0, 1}, {2}, {3}};
}

template <typename ReshapeOp> bool isBatchReshape(ReshapeOp op) {
  return op && op.getReassociationIndices() == getBatchGroups();
}

/// What a collapsed transpose reads; nothing if the operand is another one.
std::optional<AttentionHeads::Operand> findRows(Value operand) {
  auto collapse = operand.getDefiningOp<tensor::CollapseShapeOp>();
  if (!isBatchReshape(collapse))
    return std::nullopt;
  auto transpose = collapse.getSrc().getDefiningOp<linalg::TransposeOp>();
  if (!transpose)
    return std::nullopt;
  SmallVector<int64_t> order(transpose.getPermutation());
  bool isSwapped = order[2] == 3;
  if (isSwapped)
    std::swap(order[2], order[3]);
  if (order[3] != 3)
    return std::nullopt;
  // The dimensions of what is multiplied in the order of what is read.
  SmallVector<int64_t> inMemory(4);
  for (auto [i, dim] : llvm::enumerate(order))
    inMemory[dim] = i;
  Builder builder(operand.getContext());
  return AttentionHeads::Operand{
      transpose.getInput(), builder.getDenseI64ArrayAttr(inMemory), isSwapped};
}

/// The only operation that reads a value; null if there is none, or another.
template <typename Op> Op findReader(Value value) {
  return value.hasOneUse() ? dyn_cast<Op>(*value.user_begin()) : Op();
}

/// The heads that a batch of products is expanded to.
Value findHeads(Value result) {
  auto expand = findReader<tensor::ExpandShapeOp>(result);
  return isBatchReshape(expand) ? expand.getResult() : Value();
}

/// A function of every element that nothing else reads: it may as well come
/// behind a transposition.
linalg::GenericOp findFunctionOf(Value heads) {
  auto op = findReader<linalg::GenericOp>(heads);
  return op && isFunctionOfElements(op) && !op.hasIndexSemantics()
             ? op
             : linalg::GenericOp();
}

/// The transposition that is all that reads heads.
linalg::TransposeOp findTransposeOf(Value heads) {
  auto transpose = findReader<linalg::TransposeOp>(heads);
  return transpose && transpose.getPermutation().back() == 3
             ? transpose
             : linalg::TransposeOp();
}

} // namespace

/// The two dimensions that a reshape makes one.
static bounded::Shape getBatch(Value apart) {
  bounded::Shape sizes = bounded::getExtents(typeOf(apart));
  return bounded::Sizes(sizes).take_front(2);
}

/// All take part in the same two dimensions.
AttentionHeads::AttentionHeads(kernel::MatmulOp op)
    : op(op), lhs(findRows(op.getLhs())), rhs(findRows(op.getRhs())) {
  if (Value heads = findHeads(op.getResult())) {
    function = findFunctionOf(heads);
    transpose = findTransposeOf(function ? function.getResult(0) : heads);
  }
  if (transpose)
    batch = getBatch(transpose.getInput());
  auto join = [&](std::optional<Operand> &operand, Value collapsed) {
    if (!operand)
      return;
    bounded::Shape own =
        getBatch(collapsed.getDefiningOp<tensor::CollapseShapeOp>().getSrc());
    if (batch.empty())
      batch = own;
    if (own != batch)
      operand.reset();
  };
  join(lhs, op.getLhs());
  join(rhs, op.getRhs());
}

kernel::MatmulOp AttentionHeads::create(OpBuilder &builder) {
  Operand left = lhs ? *lhs : split(builder, op.getLhs()),
          right = rhs ? *rhs : split(builder, op.getRhs());
  Value init = createEmpty(builder, op.getLoc(), getResultType());
  auto product = kernel::MatmulOp::create(
      builder, op.getLoc(), init.getType(), left.tensor, right.tensor,
      ValueRange(), init, builder.getArrayAttr({}),
      op.getTransposeLhs() != left.isSwapped,
      op.getTransposeRhs() != right.isSwapped, left.order, right.order,
      transpose ? transpose.getPermutationAttr() : DenseI64ArrayAttr());
  product.getEpilogue().takeBody(op.getEpilogue());
  return product;
}

void AttentionHeads::replace(RewriterBase &rewriter, Value result) {
  if (transpose)
    return replaceTranspose(rewriter, result);
  auto whole = tensor::CollapseShapeOp::create(rewriter, op.getLoc(),
                                               op.getResult().getType(), result,
                                               getBatchGroups());
  for (Operation *user : llvm::make_early_inc_range(op->getUsers()))
    if (auto expand = dyn_cast<tensor::ExpandShapeOp>(user);
        isBatchReshape(expand) && expand.getType() == result.getType())
      rewriter.replaceOp(expand, result);
  rewriter.replaceAllUsesWith(op.getResult(), whole);
}

void AttentionHeads::replaceTranspose(RewriterBase &rewriter, Value result) {
  Operation *expand = *op.getResult().user_begin();
  if (function) {
    rewriter.setInsertionPoint(transpose);
    result = applyFunction(rewriter, result);
  }
  rewriter.replaceOp(transpose, result);
  if (function)
    rewriter.eraseOp(function);
  rewriter.eraseOp(expand);
}

Value AttentionHeads::applyFunction(OpBuilder &builder, Value operand) {
  RankedTensorType type =
      typeOf(operand).clone(getElementTypeOrSelf(function->getResult(0)));
  Value init = createEmpty(builder, function.getLoc(), type);
  SmallVector<AffineMap> maps(2,
                              builder.getMultiDimIdentityMap(type.getRank()));
  SmallVector<utils::IteratorType> loops(type.getRank(),
                                         utils::IteratorType::parallel);
  auto moved = linalg::GenericOp::create(builder, function.getLoc(), type,
                                         operand, init, maps, loops);
  moved.getRegion().takeBody(function.getRegion());
  return moved.getResult(0);
}

RankedTensorType AttentionHeads::getResultType() {
  RankedTensorType type = typeOf(op.getResult());
  if (transpose)
    return withShape(type,
                     bounded::getExtents(typeOf(transpose->getResult(0))));
  bounded::Shape shape = bounded::getExtents(type);
  return withShape(type, {batch[0], batch[1], shape[1], shape[2]});
}

AttentionHeads::Operand AttentionHeads::split(OpBuilder &builder,
                                              Value operand) {
  RankedTensorType type = typeOf(operand);
  bounded::Shape shape = bounded::getExtents(type);
  Value apart = tensor::ExpandShapeOp::create(
      builder, op.getLoc(),
      withShape(type, {batch[0], batch[1], shape[1], shape[2]}), operand,
      getBatchGroups());
  return {apart, /*order=*/{}};
}
