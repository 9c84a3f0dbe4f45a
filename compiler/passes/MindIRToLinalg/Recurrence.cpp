//===- Recurrence.cpp - LSTM, NoRepeatNGram -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// The products of the inputs of all steps are one product of matrices; the rest
// is the template. The rows of the weights lie as it reads them: in blocks of
// 16 hidden units, of each block the four gates.
//
//===----------------------------------------------------------------------===//

#include "codegen/cpp/kernels/recurrent_block.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/RecurrenceDynamic.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/Composer.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/RecurrenceOps.h"

using namespace mlir;
using namespace msc;

namespace {

class LstmBuilder {
public:
  LstmBuilder(OpBuilder &b, mindir::LSTMOp op, mindir::LSTMOp::Adaptor operands)
      : b(b), op(op), loc(op.getLoc()), operands(operands),
        input(op.getInputSize()), hidden(op.getHiddenSize()),
        blocks(llvm::divideCeil(hidden, recurrentBlock)) {}

  /// The output and both states, of one direction or of two side by side.
  SmallVector<Value> build() {
    SmallVector<Value> results = run(0);
    if (!op.getBidirectional())
      return results;
    for (auto [i, back] : llvm::enumerate(run(1))) {
      auto type = cast<RankedTensorType>(op.getResult(i).getType());
      results[i] = tensor::ConcatOp::create(b, loc, type, i == 0 ? 2 : 0,
                                            ValueRange{results[i], back});
    }
    return results;
  }

private:
  int64_t getDirections() { return op.getBidirectional() ? 2 : 1; }

  /// The weights of one direction for `columns` inputs of each gate, which
  /// stand behind those for `before` inputs: blocks x gates x 16 x columns.
  Value getWeights(int64_t direction, int64_t before, int64_t columns) {
    int64_t size = 4 * hidden * columns;
    int64_t begin = getDirections() * 4 * hidden * before + direction * size;
    Value all = operands.getW();
    int64_t count = cast<RankedTensorType>(all.getType()).getNumElements();
    Value flat = createReshape(b, loc, all, {count});
    Value gates =
        createReshape(b, loc, createSlice(b, loc, flat, {begin}, {size}),
                      {1, 4, hidden, columns});
    Border border;
    border.bottom = blocks * recurrentBlock - hidden;
    Value padded = createPadding(b, loc, gates, border, 0);
    Value split =
        createReshape(b, loc, padded, {4, blocks, recurrentBlock, columns});
    return createTranspose(b, loc, split, {1, 0, 2, 3});
  }

  /// steps x batch x (blocks x gates x 16).
  Value project(int64_t direction) {
    auto type = cast<RankedTensorType>(operands.getX().getType());
    int64_t steps = type.getDimSize(0), batch = type.getDimSize(1);
    int64_t rows = blocks * 4 * recurrentBlock;
    Composer c(b, loc);
    Value x = createReshape(b, loc, operands.getX(), {steps * batch, input});
    Value weights =
        createReshape(b, loc, getWeights(direction, 0, input), {rows, input});
    Value y =
        c.create<mindir::MatMulOp>({x, weights}, c.with("transpose_b", true));
    if (op.getHasBias())
      y = c.add(y,
                createReshape(b, loc, getWeights(direction, input + hidden, 1),
                              {rows}));
    return createReshape(b, loc, y, {steps, batch, rows});
  }

  Value getState(Value states, int64_t direction) {
    auto type = cast<RankedTensorType>(states.getType());
    return createSlice(b, loc, states, {direction, 0, 0},
                       {1, type.getDimSize(1), hidden});
  }

  SmallVector<Value> run(int64_t direction) {
    Value projected = project(direction);
    Value recurrent = createTranspose(
        b, loc, getWeights(direction, input, hidden), {0, 3, 1, 2});
    Value h = getState(operands.getH(), direction),
          c = getState(operands.getC(), direction);
    auto state = cast<RankedTensorType>(h.getType());
    auto x = cast<RankedTensorType>(operands.getX().getType());
    int64_t steps = x.getDimSize(0), batch = x.getDimSize(1);
    Type output = state.clone({steps, batch, hidden});
    SmallVector<Type> types = {output, state, state};
    return createRoutine(
               b, loc, types, "lstm",
               {b.getBoolAttr(direction == 1), TypeAttr::get(b.getF32Type())},
               {projected, h, c, recurrent}, {},
               steps * batch * hidden * (8 * hidden + 50))
        .getResults();
  }

  OpBuilder &b;
  mindir::LSTMOp op;
  Location loc;
  mindir::LSTMOp::Adaptor operands;
  int64_t input, hidden, blocks;
};

class LowerLSTM : public OpConversionPattern<mindir::LSTMOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::LSTMOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (!op.getReserve().use_empty() || !op.getState().use_empty())
      return op.emitOpError("has memory for training that is read");
    SmallVector<Value> results = LstmBuilder(rewriter, op, adaptor).build();
    auto memory = cast<RankedTensorType>(op.getReserve().getType());
    results.append(2, createFill(rewriter, op.getLoc(), memory, 0.0));
    rewriter.replaceOp(op, results);
    return success();
  }
};

class LowerNoRepeatNGram : public OpConversionPattern<mindir::NoRepeatNGramOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::NoRepeatNGramOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    auto scores = createRoutine(rewriter, op.getLoc(), type, "noRepeatNgram",
                                rewriter.getI64IntegerAttr(op.getNgramSize()),
                                {adaptor.getStateSeq(), adaptor.getLogProbs()});
    rewriter.replaceOp(op, scores);
    return success();
  }
};

} // namespace

void msc::populateRecurrencePatterns(TypeConverter &converter,
                                     RewritePatternSet &patterns) {
  patterns.add<LowerLSTM, LowerNoRepeatNGram>(converter, patterns.getContext());
  populateDynamicRecurrencePatterns(converter, patterns);
}
