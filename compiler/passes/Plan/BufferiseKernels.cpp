//===- BufferiseKernels.cpp -----------------------------------------------===//
//
// Give every tensor its memory.
//
// SPDX-License-Identifier: Apache-2.0
//
// Walks the entry function and its regions once. Reshapes and slices become
// views; results are computed where they are needed (Destinations) or over an
// operand that nobody reads again; what remains gets a buffer of its own.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/BufferiseOperations.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/Generalize.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/TypeSwitch.h"

namespace msc {
#define GEN_PASS_DEF_BUFFERISEKERNELS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// What a run makes of a size, which who reads it says.
bool isSize(Operation *op) {
  return isa<bounded::CountOp>(op) ||
         (isa<arith::IndexCastOp>(op) && getIndexExtent(op->getResult(0)));
}

/// Constants and fills get their memory when they are first read.
bool isLazy(Operation *op) {
  return op->hasTrait<OpTrait::ConstantLike>() || isa<tensor::EmptyOp>(op) ||
         isSize(op) ||
         (isa<linalg::FillOp>(op) && getFillValue(op->getResult(0)));
}

/// What the host computes (HostScalars.h) of numbers.
bool worksOnNumbers(Operation *op) {
  bool isFlag =
      isa<arith::TruncIOp>(op) && op->getResult(0).getType().isInteger(1);
  bool isKnown = isa<arith::CmpIOp, arith::AddIOp, arith::AndIOp, arith::OrIOp,
                     arith::XOrIOp, arith::SelectOp, arith::ExtUIOp,
                     arith::IndexCastOp, arith::IndexCastUIOp>(op);
  return (isFlag || isKnown) &&
         llvm::none_of(op->getOperandTypes(), llvm::IsaPred<ShapedType>);
}

/// A kernel takes no numbers but constants.
LogicalResult requireNoNumbers(Operation &op) {
  SetVector<Value> used;
  if (!isa<scf::SCFDialect>(op.getDialect()))
    getUsedValuesDefinedAbove(op.getRegions(), used);
  bool isFree = llvm::all_of(used, [](Value value) {
    return isa<ShapedType>(value.getType()) ||
           isa_and_nonnull<arith::ConstantOp>(value.getDefiningOp());
  });
  return isFree ? success()
                : op.emitOpError("reads a number that the host computes");
}

LogicalResult bufferise(BufferBuilder &buffers, Operation &operation);

LogicalResult bufferise(BufferBuilder &buffers, Block &block) {
  bool failedAny = false;
  for (Operation &op : block)
    failedAny |= failed(requireNoNumbers(op)) || failed(bufferise(buffers, op));
  return failure(failedAny);
}

/// Whether the pads are numbers, or follow from the sizes of a run.
bool isPadKnown(tensor::PadOp op) {
  auto isKnown = [](OpFoldResult pad) { return bool(getIndexExtent(pad)); };
  return llvm::all_of(op.getMixedLowPad(), isKnown) &&
         llvm::all_of(op.getMixedHighPad(), isKnown);
}

LogicalResult bufferise(BufferBuilder &buffers, Operation &operation) {
  auto bufferiseBlock = [&](Block &block) { return bufferise(buffers, block); };
  return TypeSwitch<Operation *, LogicalResult>(&operation)
      .Case([&](linalg::GenericOp op) {
        return bufferiseGeneric(buffers, op), success();
      })
      .Case([&](kernel::EpilogueOpInterface op) {
        return bufferiseEpilogueOp(buffers, op), success();
      })
      .Case([&](kernel::ScatterOp op) {
        return bufferiseScatter(buffers, op), success();
      })
      .Case<kernel::TopKOp, kernel::NonZeroOp, kernel::UniqueOp,
            kernel::RoutineOp>(
          [&](auto op) { return bufferiseResults(buffers, op), success(); })
      .Case<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp,
            bounded::CutOp>(
          [&](auto op) { return bufferiseReshape(buffers, *op), success(); })
      .Case([&](tensor::ExtractSliceOp op) {
        return bufferiseExtractSlice(buffers, op), success();
      })
      .Case([&](tensor::ConcatOp op) {
        return bufferiseConcat(buffers, op), success();
      })
      .Case([&](tensor::InsertSliceOp op) {
        return bufferiseInsertSlice(buffers, op), success();
      })
      .Case([&](bounded::DefineOp op) {
        return bufferiseScalar(buffers, *op), success();
      })
      .Case([&](tensor::PadOp op) -> LogicalResult {
        if (!op.getConstantPaddingValue() || !isPadKnown(op))
          return op.emitOpError("has no kernel: its padding is computed");
        return bufferisePad(buffers, op), success();
      })
      .Case([&](tensor::ExtractOp op) {
        return bufferiseExtract(buffers, op), success();
      })
      .Case<scf::IfOp, scf::IndexSwitchOp>([&](auto op) {
        return bufferiseBranches(buffers, *op, bufferiseBlock);
      })
      .Case([&](scf::WhileOp op) {
        return bufferiseWhile(buffers, op, bufferiseBlock);
      })
      .Case<func::ReturnOp, scf::YieldOp, scf::ConditionOp>(
          [&](auto op) { return bufferiseTerminator(buffers, *op), success(); })
      .Default([&](Operation *op) -> LogicalResult {
        if (isLazy(op))
          return success();
        if (!worksOnNumbers(op))
          return op->emitOpError("has no kernel yet");
        return bufferiseScalar(buffers, *op), success();
      });
}

struct BufferiseKernels : msc::impl::BufferiseKernelsBase<BufferiseKernels> {
  using BufferiseKernelsBase::BufferiseKernelsBase;

  void runOnOperation() override {
    generalizeRemaining();
    for (auto function :
         llvm::make_early_inc_range(getOperation().getOps<func::FuncOp>())) {
      BufferBuilder buffers(function, shareMemory);
      if (failed(bufferise(buffers, function.front())))
        return signalPassFailure();
      buffers.finish();
    }
  }

  /// linalg's named operations that no kernel operation covers run as loops.
  void generalizeRemaining() {
    SmallVector<linalg::LinalgOp> named;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (!isa<linalg::GenericOp, linalg::FillOp>(op))
        named.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (linalg::LinalgOp op : named)
      generalize(rewriter, op);
  }
};

} // namespace
