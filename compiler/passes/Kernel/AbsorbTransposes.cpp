//===- AbsorbTransposes.cpp - heads of attention where they lie -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Attention multiplies heads: of rows [batch][row][head][column], transposed to
// [batch][head][row][column] and collapsed to one batch of matrices. The
// product can as well find its matrices in the rows.
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Registry.h"
#include "compiler/passes/Passes.h"
#include "compiler/passes/Support/TensorBuilder.h"

namespace msc {
#define GEN_PASS_DEF_ABSORBTRANSPOSES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

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

/// An operand over two batch dimensions: as it lies in memory.
struct Operand {
  Value tensor;
  DenseI64ArrayAttr order; ///< null: as it is multiplied
  bool isSwapped = false;  ///< and its last two dimensions in the other order
};

/// What a collapsed transpose reads; nothing if the operand is another one.
std::optional<Operand> findRows(Value operand) {
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
  return Operand{transpose.getInput(), builder.getDenseI64ArrayAttr(inMemory),
                 isSwapped};
}

/// The transposition that is all that reads a result.
linalg::TransposeOp findTransposeOf(Value result) {
  if (!result.hasOneUse())
    return {};
  auto expand = dyn_cast<tensor::ExpandShapeOp>(*result.user_begin());
  if (!isBatchReshape(expand) || !expand->hasOneUse())
    return {};
  auto transpose = dyn_cast<linalg::TransposeOp>(*expand->user_begin());
  return transpose && transpose.getPermutation().back() == 3
             ? transpose
             : linalg::TransposeOp();
}

/// One product, and what of its surroundings it can take in.
class Heads {
public:
  explicit Heads(kernel::MatmulOp op)
      : op(op), lhs(findRows(op.getLhs())), rhs(findRows(op.getRhs())),
        transpose(findTransposeOf(op.getResult())) {}

  bool absorbsAny() { return lhs || rhs || transpose; }

  /// The two batch dimensions.
  ArrayRef<int64_t> getBatch() {
    if (transpose)
      return typeOf(transpose.getInput()).getShape().take_front(2);
    return typeOf((lhs ? op.getLhs() : op.getRhs())
                      .getDefiningOp<tensor::CollapseShapeOp>()
                      .getSrc())
        .getShape()
        .take_front(2);
  }

  /// The product over two batch dimensions, in front of the other one.
  kernel::MatmulOp create(OpBuilder &builder) {
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

  void replace(RewriterBase &rewriter, Value result) {
    if (transpose) {
      Operation *expand = transpose.getInput().getDefiningOp();
      rewriter.replaceOp(transpose, result);
      return rewriter.eraseOp(expand);
    }
    auto whole = tensor::CollapseShapeOp::create(rewriter, op.getLoc(),
                                                 op.getResult().getType(),
                                                 result, getBatchGroups());
    for (Operation *user : llvm::make_early_inc_range(op->getUsers()))
      if (auto expand = dyn_cast<tensor::ExpandShapeOp>(user);
          isBatchReshape(expand) && expand.getType() == result.getType())
        rewriter.replaceOp(expand, result);
    rewriter.replaceAllUsesWith(op.getResult(), whole);
  }

private:
  RankedTensorType getResultType() {
    if (transpose)
      return typeOf(transpose->getResult(0));
    RankedTensorType type = typeOf(op.getResult());
    ArrayRef<int64_t> batch = getBatch(), shape = type.getShape();
    return type.clone({batch[0], batch[1], shape[1], shape[2]});
  }

  Operand split(OpBuilder &builder, Value operand) {
    RankedTensorType type = typeOf(operand);
    ArrayRef<int64_t> batch = getBatch(), shape = type.getShape();
    Value apart = tensor::ExpandShapeOp::create(
        builder, op.getLoc(),
        type.clone({batch[0], batch[1], shape[1], shape[2]}), operand,
        getBatchGroups());
    return {apart, /*order=*/{}};
  }

  kernel::MatmulOp op;
  std::optional<Operand> lhs, rhs;
  linalg::TransposeOp transpose;
};

/// What reached a product through operations that nothing reads any more.
void eraseUnread(Operation *op) {
  while (op && isOpTriviallyDead(op)) {
    Operation *source = op->getOperand(0).getDefiningOp();
    op->erase();
    op = source;
  }
}

struct AbsorbTransposes : msc::impl::AbsorbTransposesBase<AbsorbTransposes> {
  void runOnOperation() override {
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    SmallVector<kernel::MatmulOp> products;
    getOperation().walk([&](kernel::MatmulOp op) {
      if (typeOf(op.getResult()).getRank() == 3 && op.getExtras().empty())
        products.push_back(op);
    });
    for (kernel::MatmulOp op : products)
      absorb(*target, op);
  }

  void absorb(const ModuleTarget &target, kernel::MatmulOp op) {
    Heads heads(op);
    if (!heads.absorbsAny())
      return;
    IRRewriter rewriter(op);
    kernel::MatmulOp product = heads.create(rewriter);
    if (!target.choose(product)) {
      op.getEpilogue().takeBody(product.getEpilogue());
      return product.erase();
    }
    heads.replace(rewriter, product.getResult());
    Operation *lhs = op.getLhs().getDefiningOp(),
              *rhs = op.getRhs().getDefiningOp();
    op.erase();
    eraseUnread(lhs);
    if (rhs != lhs)
      eraseUnread(rhs);
  }
};

} // namespace
