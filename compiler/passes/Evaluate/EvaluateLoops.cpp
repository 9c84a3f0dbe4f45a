//===- EvaluateLoops.cpp - linalg operations on host tensors --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// The points of the parallel loops are taken many at a time, as lanes; for each
// such batch the reductions run in their order, their floats in double.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/HostLoops.h"

using namespace mlir;
using namespace msc;

namespace {

/// A body that yields an element as it is moves bytes.
bool copies(HostLoops &nest) {
  if (nest.targets.size() != 1 || nest.sources.size() != 1 ||
      nest.hasReduction())
    return false;
  LoopTarget &target = nest.targets.front();
  const LoopSource &source = nest.sources.front();
  if (target.yielded != source.lanes || !source.data ||
      source.load != getLoad(target.tensor.getElementType()))
    return false;
  copyStrided(target.tensor.mutableData(), target.part, source.data,
              source.part, nest.getShape(), source.size);
  return true;
}

/// Points of the parallel loops, one a lane.
class Batch {
public:
  Batch(HostLoops &nest, const StridedLoops &lanes, const StridedLoops &steps,
        int64_t begin, int64_t count)
      : nest(nest), lanes(lanes), steps(steps), begin(begin), count(count),
        staged(nest.targets.size()) {}

  /// Fails where the body has no result.
  LogicalResult run() {
    loadAccumulators();
    LogicalResult result = success();
    steps.forEachRun(0, steps.getCount(), [&](auto offsets, int64_t run) {
      SmallVector<int64_t> at(offsets);
      for (int64_t step = 0; step < run && succeeded(result); ++step) {
        loadSources(at);
        result = nest.program.run(count);
        if (nest.hasReduction())
          accumulate();
        for (size_t i = 0; i < at.size(); ++i)
          at[i] += steps.getStep(i);
      }
    });
    storeResults();
    return result;
  }

private:
  /// Where the reductions are: offsets of the sources.
  void loadSources(ArrayRef<int64_t> at) {
    int64_t lane = 0;
    lanes.forEachRun(begin, count, [&](auto offsets, int64_t run) {
      for (auto [i, source] : llvm::enumerate(nest.sources))
        source.fill(lane, source.part.offset + offsets[i] + at[i],
                    lanes.getStep(i), run);
      lane += run;
    });
  }

  /// Calls `visit` with a target, its lane, its offset there, the step to the
  /// next and how many follow.
  template <typename Visit> void forEachTarget(Visit visit) {
    int64_t lane = 0;
    lanes.forEachRun(begin, count, [&](auto offsets, int64_t run) {
      for (auto [i, target] : llvm::enumerate(nest.targets)) {
        size_t number = nest.sources.size() + i;
        visit(target, lane, target.part.offset + offsets[number],
              lanes.getStep(number), run);
      }
      lane += run;
    });
  }

  void loadAccumulators() {
    forEachTarget([](LoopTarget &target, int64_t lane, int64_t offset,
                     int64_t step, int64_t run) {
      if (!target.init)
        return;
      int64_t size = target.init->getElementBytes();
      getLoad(target.init->getElementType())(
          *target.accumulator, lane, target.init->data() + offset * size, step,
          run);
    });
  }

  /// All are read before one is written: what is yielded may be another's.
  void accumulate() {
    for (auto [target, stage] : llvm::zip(nest.targets, staged))
      std::copy_n(target.yielded->integers, count, stage.integers);
    for (auto [target, stage] : llvm::zip(nest.targets, staged))
      std::copy_n(stage.integers, count, target.accumulator->integers);
  }

  void storeResults() {
    forEachTarget([&](LoopTarget &target, int64_t lane, int64_t offset,
                      int64_t step, int64_t run) {
      int64_t size = target.tensor.getElementBytes();
      getStore(target.tensor.getElementType())(
          nest.hasReduction() ? *target.accumulator : *target.yielded, lane,
          target.tensor.mutableData() + offset * size, step, run);
    });
  }

  HostLoops &nest;
  const StridedLoops &lanes, &steps;
  int64_t begin, count;
  std::vector<Lanes> staged;
};

LogicalResult run(HostLoops &nest) {
  StridedLoops lanes = nest.getParallelLoops(),
               steps = nest.getReductionLoops();
  for (int64_t begin = 0; begin < lanes.getCount(); begin += Lanes::count) {
    int64_t count = std::min(Lanes::count, lanes.getCount() - begin);
    if (failed(Batch(nest, lanes, steps, begin, count).run()))
      return failure();
  }
  return success();
}

} // namespace

HostResults msc::evaluateLoops(linalg::LinalgOp op, TensorLookup lookup) {
  std::optional<HostLoops> nest = HostLoops::make(op, lookup);
  if (!nest || (!copies(*nest) && failed(run(*nest))))
    return std::nullopt;
  SmallVector<HostTensor, 1> results;
  for (LoopTarget &target : nest->targets)
    results.push_back(std::move(target.tensor));
  return results;
}
