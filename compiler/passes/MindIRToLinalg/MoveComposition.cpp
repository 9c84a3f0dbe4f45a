//===- MoveComposition.cpp - Roll, Take, DiagExt, FullLike and the like ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/DiagonalOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/MoveExtOps.h"
#include "dialects/MindIR/IR/PadOps.h"
#include "dialects/MindIR/IR/RepeatOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The last slices come first.
Value rollAlong(Composer &c, Value x, int64_t dim, int64_t shift) {
  int64_t size = getSizes(x)[dim];
  int64_t first = size == 0 ? 0 : (size - shift % size) % size;
  return composeRotation(c, x, dim, first);
}

/// The elements in one row.
Value flatten(Composer &c, Value x) {
  return c.reshape(x, {cast<RankedTensorType>(x.getType()).getNumElements()});
}

Value composeRoll(Composer &c, mindir::RollOp op) {
  ArrayRef<int64_t> shape = getSizes(op.getInput());
  Value x = op.getInput();
  if (!op.getDims() || op.getDims()->empty())
    return c.reshape(rollAlong(c, flatten(c, x), 0, op.getShifts()[0]), shape);
  for (auto [dim, shift] : llvm::zip(*op.getDims(), op.getShifts()))
    x = rollAlong(c, x, countAxis(dim, shape.size()), shift);
  return x;
}

Value composeRepeat(Composer &c, mindir::RepeatOp op) {
  return c.create<mindir::TileOp>(op.getInput(),
                                  c.with("multiples", op.getRepeats()));
}

Value composeExpandAs(Composer &c, mindir::ExpandAsOp op) {
  return c.create<mindir::BroadcastToOp>(
      op.getInput(), c.with("shape", getSizes(op.getOther())));
}

Value composeTake(Composer &c, mindir::TakeOp op) {
  return c.create<mindir::GatherOp>({flatten(c, op.getInput()), op.getIndex()},
                                    c.with("axis", int64_t(0)));
}

Value composeIndexSelect(Composer &c, mindir::IndexSelectOp op) {
  return c.create<mindir::GatherOp>({op.getInput(), flatten(c, op.getIndex())},
                                    c.with("axis", int64_t(op.getDim())));
}

Value composeTrilExt(Composer &c, mindir::TrilExtOp op) {
  return c.create<mindir::TrilOp>(
      op.getInput(), c.with("diagonal", int64_t(op.getDiagonal())));
}

/// The square with x on its main diagonal, moved into a corner of a larger one.
Value spreadDiagonal(Composer &c, Value x, int64_t offset) {
  int64_t above = std::max<int64_t>(-offset, 0),
          left = std::max<int64_t>(offset, 0);
  return c.create<mindir::PadOp>(
      c.create<mindir::DiagOp>(x),
      c.with("paddings", ArrayRef<int64_t>{above, left, left, above}));
}

Value composeDiagExt(Composer &c, mindir::DiagExtOp op) {
  int64_t offset = op.getDiagonal();
  if (getSizes(op.getInput()).size() == 1)
    return spreadDiagonal(c, op.getInput(), offset);
  return c.create<mindir::DiagonalOp>(op.getInput(), c.with("offset", offset));
}

Value composeTraceExt(Composer &c, mindir::TraceExtOp op) {
  Value diagonal = c.create<mindir::DiagonalOp>(op.getInput());
  return composeSum(c, c.cast(diagonal, op.getType().getElementType()));
}

Value composeTypeAs(Composer &c, mindir::TypeAsOp op) {
  return c.cast(op.getInput(), op.getType().getElementType());
}

Value composeFullLike(Composer &c, mindir::FullLikeOp op) {
  Value value = c.cast(op.getFillValue(), op.getType().getElementType());
  return c.create<mindir::BroadcastToOp>(
      c.reshape(value, {}), c.with("shape", getSizes(op.getInput())));
}

} // namespace

void msc::populateMoveCompositionPatterns(TypeConverter &converter,
                                          RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeRoll>, LowerComposed<composeRepeat>,
               LowerComposed<composeExpandAs>, LowerComposed<composeTake>,
               LowerComposed<composeIndexSelect>, LowerComposed<composeTrilExt>,
               LowerComposed<composeDiagExt>, LowerComposed<composeTraceExt>,
               LowerComposed<composeTypeAs>, LowerComposed<composeFullLike>>(
      converter, patterns.getContext());
}
