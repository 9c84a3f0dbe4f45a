//===- RecurrenceDynamic.cpp - DynamicRNN, DynamicGRUV2 -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Both compute in float32 from what float16 holds, and the template rounds the
// states. The products of the inputs of all steps are one product of matrices.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/RecurrenceDynamic.h"
#include "codegen/cpp/kernels/recurrent_block.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/Composer.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/RecurrenceOps.h"

using namespace mlir;
using namespace msc;

namespace {

class DynamicBuilder {
public:
  /// `order` are the places that the template's gates have in the columns of
  /// the weights.
  DynamicBuilder(OpBuilder &b, Operation *op, ArrayRef<int64_t> order)
      : b(b), loc(op->getLoc()), steps(getResultType(op).getDimSize(0)),
        batch(getResultType(op).getDimSize(1)),
        units(getResultType(op).getDimSize(2)),
        blocks(llvm::divideCeil(units, recurrentBlock)), order(order),
        stored(getResultType(op).getElementType()) {}

  Value widen(Value x) { return castTensor(b, loc, x, stored, b.getF32Type()); }
  Value narrow(Value x) {
    return castTensor(b, loc, x, b.getF32Type(), stored);
  }
  RankedTensorType getType(int64_t count) {
    return RankedTensorType::get({count, batch, units}, b.getF32Type());
  }
  Attribute getStored() { return TypeAttr::get(stored); }
  int64_t getSteps() { return steps; }
  /// What the products of the states and the rest of all steps cost.
  int64_t getFlops() {
    int64_t gates = order.size();
    return steps * batch * units * gates * (2 * units + 12);
  }

  /// The columns of `rows` rows in the template's order and blocks: rows x
  /// blocks x gates x 16.
  Value block(Value columns, int64_t rows) {
    int64_t gates = order.size();
    Value all = createReshape(b, loc, columns, {1, rows, gates, units});
    auto picked = llvm::map_to_vector(order, [&](int64_t gate) {
      return createSlice(b, loc, all, {0, 0, gate, 0}, {1, rows, 1, units});
    });
    auto type = cast<RankedTensorType>(all.getType());
    Value ordered = tensor::ConcatOp::create(b, loc, type, 2, picked);
    Border border;
    border.right = blocks * recurrentBlock - units;
    Value padded = createPadding(b, loc, ordered, border, 0);
    Value split =
        createReshape(b, loc, padded, {rows, gates, blocks, recurrentBlock});
    return createTranspose(b, loc, split, {0, 2, 1, 3});
  }

  /// The weights of the states as the template reads them: blocks x units x
  /// gates x 16.
  Value blockRecurrent(Value weights) {
    return createTranspose(b, loc, block(weights, units), {1, 0, 2, 3});
  }

  /// blocks x gates x 16.
  Value blockBias(Value bias) {
    return createReshape(b, loc, block(bias, 1),
                         {blocks, int64_t(order.size()), recurrentBlock});
  }

  /// What the inputs and the biases add to the gates: steps x batch x (blocks x
  /// gates x 16).
  Value project(Value x, Value weights, Value bias) {
    int64_t inputs = getSizes(x)[2];
    int64_t columns = blocks * order.size() * recurrentBlock;
    Composer c(b, loc);
    Value rows = createReshape(b, loc, x, {steps * batch, inputs});
    Value matrix =
        createReshape(b, loc, block(weights, inputs), {inputs, columns});
    Value y = c.add(c.create<mindir::MatMulOp>({rows, matrix}),
                    createReshape(b, loc, block(bias, 1), {columns}));
    return createReshape(b, loc, y, {steps, batch, columns});
  }

private:
  OpBuilder &b;
  Location loc;
  int64_t steps, batch, units, blocks;
  ArrayRef<int64_t> order;
  Type stored;
};

/// Those behind the first `count`, which training reads.
LogicalResult replaceResults(Operation *op, ArrayRef<Value> results,
                             ConversionPatternRewriter &rewriter) {
  SmallVector<Value> all(results);
  for (OpResult result : op->getResults().drop_front(results.size())) {
    if (!result.use_empty())
      return op->emitOpError("has results for training that are read");
    all.push_back(results.front());
  }
  rewriter.replaceOp(op, all);
  return success();
}

class LowerDynamicRNN : public OpConversionPattern<mindir::DynamicRNNOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::DynamicRNNOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    // The template has i, f, g, o; the file i, j, f, o.
    static const int64_t order[] = {0, 2, 1, 3};
    DynamicBuilder builder(rewriter, op, order);
    Location loc = op.getLoc();
    Value x = builder.widen(adaptor.getX()), w = builder.widen(adaptor.getW());
    int64_t inputs = getSizes(x)[2];
    int64_t units = getResultType(op).getDimSize(2);
    auto getRows = [&](int64_t first, int64_t count) {
      return createSlice(rewriter, loc, w, {first, 0}, {count, 4 * units});
    };
    Value projected = builder.project(
        x, getRows(0, inputs),
        addForgetBias(rewriter, op, builder.widen(adaptor.getB())));
    RankedTensorType all = builder.getType(builder.getSteps()),
                     last = builder.getType(1);
    SmallVector<Type> types = {all, last, all};
    auto routine =
        createRoutine(rewriter, loc, types, "lstm",
                      {rewriter.getBoolAttr(false), builder.getStored()},
                      {projected, builder.widen(adaptor.getInitH()),
                       builder.widen(adaptor.getInitC()),
                       builder.blockRecurrent(getRows(inputs, units))},
                      {}, builder.getFlops());
    Value y = builder.narrow(routine.getResult(0));
    return replaceResults(op, {y, y, builder.narrow(routine.getResult(2))},
                          rewriter);
  }

  static Value addForgetBias(OpBuilder &b, mindir::DynamicRNNOp op,
                             Value bias) {
    double forget = op.getForgetBias().convertToFloat();
    if (forget == 0)
      return bias;
    int64_t units = getResultType(op).getDimSize(2);
    SmallVector<float> added(4 * units, 0.0f);
    std::fill_n(added.begin() + 2 * units, units, forget);
    Value constant = arith::ConstantOp::create(
        b, op.getLoc(),
        DenseElementsAttr::get(cast<RankedTensorType>(bias.getType()),
                               ArrayRef(added)));
    return Composer(b, op.getLoc()).add(bias, constant);
  }
};

class LowerDynamicGRU : public OpConversionPattern<mindir::DynamicGRUV2Op> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::DynamicGRUV2Op op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    // The template has reset, update, new.
    static const int64_t resetFirst[] = {0, 1, 2}, updateFirst[] = {1, 0, 2};
    DynamicBuilder builder(
        rewriter, op, op.getGateOrder() == "rzh" ? resetFirst : updateFirst);
    RankedTensorType type = builder.getType(builder.getSteps());
    Value projected = builder.project(builder.widen(adaptor.getX()),
                                      builder.widen(adaptor.getWeightInput()),
                                      builder.widen(adaptor.getBiasInput()));
    Value bias = builder.blockBias(builder.widen(adaptor.getBiasHidden()));
    auto routine = createRoutine(
        rewriter, op.getLoc(), type, "gru", builder.getStored(),
        {projected, builder.widen(adaptor.getInitH()),
         builder.blockRecurrent(builder.widen(adaptor.getWeightHidden())),
         bias},
        {}, builder.getFlops());
    Value y = builder.narrow(routine.getResult(0));
    return replaceResults(op, {y, y}, rewriter);
  }
};

} // namespace

void msc::populateDynamicRecurrencePatterns(TypeConverter &converter,
                                            RewritePatternSet &patterns) {
  patterns.add<LowerDynamicRNN, LowerDynamicGRU>(converter,
                                                 patterns.getContext());
}
