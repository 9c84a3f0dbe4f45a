//===- DrawNumbers.cpp - random numbers, and the count of runs ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Random/Distributions.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/RandomOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRDRAWNUMBERS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// The number of the run, which the entry leaves one higher for the next.
Value createRunCount(func::FuncOp entry) {
  OpBuilder builder(entry.getBody().front().getTerminator());
  Location loc = entry.getLoc();
  auto type = RankedTensorType::get({}, builder.getI64Type());
  auto withState = [&](Attribute state) {
    return builder.getDictionaryAttr(
        {builder.getNamedAttr("mindir.name", builder.getStringAttr("run")),
         builder.getNamedAttr("mindir.state", state)});
  };
  Attribute first = DenseElementsAttr::get(type, int64_t(0));
  if (failed(entry.insertArgument(entry.getNumArguments(), type,
                                  withState(first), loc)) ||
      failed(entry.insertResult(entry.getNumResults(), type,
                                withState(builder.getUnitAttr()))))
    return {};
  Value run = entry.getArguments().back();
  Value one = createScalarTensor(builder, loc, builder.getI64IntegerAttr(1));
  Value next =
      createOperator<mindir::AddOp>(builder, loc, type, ValueRange{run, one});
  Operation *end = entry.getBody().front().getTerminator();
  end->insertOperands(end->getNumOperands(), next);
  return run;
}

struct DrawNumbers : msc::impl::MindIRDrawNumbersBase<DrawNumbers> {
  void runOnOperation() override {
    SmallVector<Operation *> drawing;
    getOperation().walk([&](Operation *op) {
      if (op->hasTrait<mindir::DrawsNumbers>())
        drawing.push_back(op);
    });
    func::FuncOp entry = findEntry(getOperation());
    if (!entry || drawing.empty())
      return;
    Value run = createRunCount(entry);
    if (!run)
      return signalPassFailure();
    int64_t place = 0;
    for (Operation *op : drawing) {
      if (op->getParentOfType<scf::WhileOp>()) {
        op->emitOpError("draws random numbers in a loop, which is not "
                        "supported");
        signalPassFailure();
        continue;
      }
      drawNumbers(op, run, place++);
    }
  }
};

} // namespace
