//===- OutlineLaunches.cpp ------------------------------------------------===//
//
// Make every operation on buffers a kernel.func and a launch where it stands.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/KernelNames.h"
#include "compiler/passes/Plan/KernelSharing.h"
#include "compiler/passes/Plan/KernelWork.h"

namespace msc {
#define GEN_PASS_DEF_OUTLINELAUNCHES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

bool isBuffer(Value value) { return isa<MemRefType>(value.getType()); }

/// The buffers of one launch: what is only read comes first, a read of what is
/// also written is one buffer with it.
struct LaunchBuffers {
  SmallVector<Value> reads, writes;

  explicit LaunchBuffers(DestinationStyleOpInterface op) {
    for (OpOperand *input : op.getDpsInputOperands())
      if (isBuffer(input->get()))
        reads.push_back(input->get());
    llvm::append_range(writes, op.getDpsInits());
    // A loop nest gathers from tables in its region.
    op->walk([&](memref::LoadOp load) {
      Value table = load.getMemRef();
      if (!op->isAncestor(table.getDefiningOp()) &&
          !llvm::is_contained(reads, table))
        reads.push_back(table);
    });
  }

  SmallVector<Value> getReadOnly() const {
    return llvm::filter_to_vector(
        reads, [&](Value value) { return !llvm::is_contained(writes, value); });
  }

  int64_t getBytes() const {
    int64_t bytes = 0;
    for (Value value : llvm::concat<const Value>(reads, writes))
      bytes += kernel::getDenseBytes(cast<MemRefType>(value.getType()));
    return bytes;
  }
};

/// Memory that a kernel's template asks for beside its operands.
Value createScratch(OpBuilder &builder, Operation *op) {
  kernel::MicroAttr micro = kernel::getMicro(op);
  if (!micro || !micro.getScratch())
    return {};
  auto type = MemRefType::get({micro.getScratch()}, builder.getI8Type());
  Value buffer = memref::AllocOp::create(builder, op->getLoc(), type);
  return kernel::ViewOp::create(builder, op->getLoc(), type, buffer, 0);
}

struct OutlineLaunches : msc::impl::OutlineLaunchesBase<OutlineLaunches> {
  void runOnOperation() override {
    SmallVector<DestinationStyleOpInterface> ops;
    for (auto entry : getOperation().getOps<kernel::EntryOp>())
      entry.walk([&](DestinationStyleOpInterface op) { ops.push_back(op); });
    KernelSharing kernels(getOperation());
    for (DestinationStyleOpInterface op : ops)
      outline(op, kernels);
    for (auto entry : getOperation().getOps<kernel::EntryOp>())
      eraseDeadConstants(entry);
  }

private:
  static void outline(DestinationStyleOpInterface op, KernelSharing &kernels) {
    OpBuilder builder(op);
    LaunchBuffers buffers(op);
    if (Value scratch = createScratch(builder, op))
      buffers.writes.push_back(scratch);
    SmallVector<Value> arguments = buffers.getReadOnly();
    int64_t reads = arguments.size();
    llvm::append_range(arguments, buffers.writes);
    kernel::FuncOp kernel = kernels.getKernel(
        op, arguments, reads, countWork(op), buffers.getBytes());
    SmallVector<std::string> nodes = getNodeNames(op.getLoc());
    SmallVector<StringRef> refs(nodes.begin(), nodes.end());
    kernel::LaunchOp::create(builder, op.getLoc(),
                             FlatSymbolRefAttr::get(kernel.getSymNameAttr()),
                             arguments, builder.getStrArrayAttr(refs));
    op.erase();
  }

  static void eraseDeadConstants(kernel::EntryOp entry) {
    SmallVector<Operation *> dead;
    entry.walk([&](arith::ConstantOp op) {
      if (op->use_empty())
        dead.push_back(op);
    });
    for (Operation *op : dead)
      op->erase();
  }
};

} // namespace
