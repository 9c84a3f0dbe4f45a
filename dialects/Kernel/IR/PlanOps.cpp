//===- PlanOps.cpp --------------------------------------------------------===//
//
// What every plan must keep: the verifiers of the entry, kernels and launches.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/Kernel/IR/ViewExtent.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc::kernel;

static constexpr int64_t kAlignment = 64;

int64_t msc::kernel::getElementBytes(Type element) {
  if (element.isIndex())
    return sizeof(int64_t);
  if (auto complex = dyn_cast<ComplexType>(element))
    return 2 * getElementBytes(complex.getElementType());
  return std::max<int64_t>(1, element.getIntOrFloatBitWidth() / 8);
}

int64_t msc::kernel::getDenseBytes(ShapedType type) {
  return type.getNumElements() * getElementBytes(type.getElementType());
}

namespace {

/// One entry while it is verified.
class EntryVerifier {
public:
  explicit EntryVerifier(EntryOp entry) : entry(entry) {}

  LogicalResult verify() {
    if (entry.getArenaBytes() % kAlignment ||
        entry.getWeightsBytes() % kAlignment)
      // entry_c1
      return entry.emitOpError("arena and weights are multiples of 64 bytes");
    if (failed(placeConstants()))
      return failure();
    WalkResult views =
        entry.walk([&](Operation *op) { return WalkResult(verifyView(*op)); });
    return success(!views.wasInterrupted());
  }

private:
  /// Fills `constants` in the order of their offsets.
  LogicalResult placeConstants() {
    for (auto constant : entry.getBody().getOps<ConstantOp>()) {
      int64_t begin = constant.getOffset();
      int64_t end = begin + getDenseBytes(constant.getValue().getShapedType());
      if (begin < 0 || begin % kAlignment ||
          end > int64_t(entry.getWeightsBytes()))
        // constant_c1
        return constant.emitOpError("lies at no multiple of 64 inside ")
               << entry.getWeightsBytes() << " bytes of weights";
      constants.push_back({begin, end});
    }
    llvm::sort(constants);
    for (size_t i = 1; i < constants.size(); ++i)
      if (constants[i].first < constants[i - 1].second)
        // entry_c2
        return entry.emitOpError("has two constants at byte ")
               << constants[i].first << " of the weights";
    return success();
  }

  LogicalResult verifyView(Operation &op) {
    if (!isa<ArenaOp, WeightsOp, InputOp, OutputOp>(op))
      return success();
    auto extent = ViewExtent::get(op.getResult(0));
    int64_t end = getEnd(op, extent.begin);
    if (extent.begin < 0 || extent.end > end)
      // view_c1
      return op.emitOpError("reaches from byte ")
             << extent.begin << " to " << extent.end << " of " << end;
    return success();
  }

  /// Where the memory ends that a view from `begin` on lies in.
  int64_t getEnd(Operation &op, int64_t begin) {
    return TypeSwitch<Operation *, int64_t>(&op)
        .Case([&](ArenaOp) { return entry.getArenaBytes(); })
        .Case([&](WeightsOp) { return getConstantEnd(begin); })
        .Case([&](InputOp view) {
          return getTensorBytes(view, entry.getInputs());
        })
        .Case([&](OutputOp view) {
          return getTensorBytes(view, entry.getOutputs());
        })
        .Default([](Operation *) { return 0; });
  }

  int64_t getConstantEnd(int64_t begin) {
    auto next = llvm::upper_bound(constants, std::pair(begin, INT64_MAX));
    return next == constants.begin() ? 0 : std::prev(next)->second;
  }

  template <typename ViewOp>
  static int64_t getTensorBytes(ViewOp view, ArrayAttr tensors) {
    uint64_t index = view.getIndex();
    return index < tensors.size()
               ? getDenseBytes(cast<IoAttr>(tensors[index]).getType())
               : 0;
  }

  EntryOp entry;
  SmallVector<std::pair<int64_t, int64_t>> constants;
};

} // namespace

LogicalResult EntryOp::verifyRegions() { return EntryVerifier(*this).verify(); }

LogicalResult ViewOp::verify() {
  auto extent = ViewExtent::get(getView());
  int64_t end = getDenseBytes(cast<MemRefType>(getBuffer().getType()));
  if (extent.begin < 0 || extent.end > end)
    // buffer_c1
    return emitOpError("reaches from byte ")
           << extent.begin << " to " << extent.end << " of " << end;
  return success();
}

LogicalResult FuncOp::verify() {
  if (getReads() > getArgumentTypes().size())
    // func_c1
    return emitOpError("reads ")
           << getReads() << " arguments, but has " << getArgumentTypes().size();
  return success();
}

/// Each buffer that is written is apart from all others.
static LogicalResult verifyWrites(LaunchOp launch, size_t reads) {
  SmallVector<ViewExtent> extents =
      llvm::map_to_vector(launch.getBuffers(), ViewExtent::get);
  for (size_t write = reads; write < extents.size(); ++write)
    for (size_t other = 0; other < write; ++other)
      if (extents[write].overlaps(extents[other]))
        // launch_c4
        return launch.emitOpError("writes its buffer ")
               << write << " over its buffer " << other;
  return success();
}

LogicalResult LaunchOp::verifySymbolUses(SymbolTableCollection &symbols) {
  auto kernel = symbols.lookupNearestSymbolFrom<FuncOp>(*this, getKernelAttr());
  if (!kernel)
    // launch_c1
    return emitOpError("calls @") << getKernel() << ", which is no kernel";
  if (!llvm::equal(getBuffers().getTypes(), kernel.getArgumentTypes()))
    // launch_c2
    return emitOpError("gives @")
           << getKernel() << " buffers of other types than it takes";
  if (!llvm::all_of(getBuffers(), [](Value buffer) {
        return isa_and_nonnull<ArenaOp, WeightsOp, InputOp, OutputOp, ViewOp>(
            buffer.getDefiningOp());
      }))
    // launch_c3
    return emitOpError("takes views of the plan's memory");
  return verifyWrites(*this, kernel.getReads());
}
