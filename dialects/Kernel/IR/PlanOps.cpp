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

/// Bytes: the first, and the one behind the last.
using ByteRange = std::pair<int64_t, int64_t>;

ByteRange getRange(int64_t begin, int64_t bytes) {
  return {begin, begin + bytes};
}

/// Whether bytes lie in memory that ends at `end`.
bool isInside(ByteRange range, int64_t end) {
  return range.first >= 0 && range.first <= range.second && range.second <= end;
}

/// The first byte of a range that another one holds too; sorts the ranges.
std::optional<int64_t> findShared(SmallVectorImpl<ByteRange> &ranges) {
  llvm::sort(ranges);
  for (size_t i = 1; i < ranges.size(); ++i)
    if (ranges[i].first < ranges[i - 1].second)
      return ranges[i].first;
  return std::nullopt;
}

/// One entry while it is verified.
class EntryVerifier {
public:
  explicit EntryVerifier(EntryOp entry) : entry(entry) {}

  LogicalResult verify() {
    if (entry.getArenaBytes() % kAlignment ||
        entry.getWeightsBytes() % kAlignment ||
        entry.getStateBytes() % kAlignment)
      // entry_c1
      return entry.emitOpError(
          "arena, weights and state are multiples of 64 bytes");
    if (failed(placeConstants()) || failed(verifyInitials()))
      return failure();
    WalkResult views = entry.getBody().walk(
        [&](Operation *op) { return WalkResult(verifyView(op)); });
    return failure(views.wasInterrupted());
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
    if (std::optional<int64_t> byte = findShared(constants))
      // entry_c2
      return entry.emitOpError("has two constants at byte ")
             << *byte << " of the weights";
    return success();
  }

  LogicalResult verifyInitials() {
    SmallVector<ByteRange> states;
    for (auto initial : entry.getBody().getOps<InitialOp>()) {
      states.push_back(getRange(initial.getOffset(), initial.getBytes()));
      ByteRange value =
          getRange(initial.getWeightsOffset(), initial.getBytes());
      if (!isInside(states.back(), entry.getStateBytes()))
        // initial_c1
        return initial.emitOpError("lies outside of ")
               << entry.getStateBytes() << " bytes of state";
      if (!isInside(value, getConstantEnd(value.first)))
        // initial_c2
        return initial.emitOpError("takes bytes ")
               << value.first << " to " << value.second
               << " of the weights, which are no part of one constant";
    }
    if (std::optional<int64_t> byte = findShared(states))
      // entry_c3
      return entry.emitOpError("has two initial values for byte ")
             << *byte << " of the state";
    return success();
  }

  LogicalResult verifyView(Operation *op) {
    if (!isView(op) || isa<ViewOp>(op))
      return success();
    auto extent = ViewExtent::get(op->getResult(0));
    int64_t end = getEnd(op, extent.begin);
    if (!isInside({extent.begin, extent.end}, end))
      // view_c1
      return op->emitOpError("reaches from byte ")
             << extent.begin << " to " << extent.end << " of " << end;
    return success();
  }

  /// Where the memory ends that a view from `begin` on lies in.
  int64_t getEnd(Operation *op, int64_t begin) {
    return TypeSwitch<Operation *, int64_t>(op)
        .Case([&](ArenaOp) { return entry.getArenaBytes(); })
        .Case([&](StateOp) { return entry.getStateBytes(); })
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
  SmallVector<ByteRange> constants;
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
        Operation *op = buffer.getDefiningOp();
        return op && isView(op);
      }))
    // launch_c3
    return emitOpError("takes views of the plan's memory");
  return verifyWrites(*this, kernel.getReads());
}
