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

#include "compiler/passes/Evaluate/Interpreter.h"
#include "compiler/passes/Support/StridedWalk.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc;

namespace {

/// How an expression of the loops moves: nothing where it divides.
bool addSteps(AffineExpr expr, int64_t factor, StridedPart &part) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return part.offset += factor * constant.getValue(), true;
  if (auto loop = dyn_cast<AffineDimExpr>(expr))
    return part.strides[loop.getPosition()] += factor, true;
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return false;
  if (expr.getKind() == AffineExprKind::Add)
    return addSteps(binary.getLHS(), factor, part) &&
           addSteps(binary.getRHS(), factor, part);
  auto by = dyn_cast<AffineConstantExpr>(binary.getRHS());
  return by && expr.getKind() == AffineExprKind::Mul &&
         addSteps(binary.getLHS(), factor * by.getValue(), part);
}

/// Where the loops read or write a tensor.
std::optional<StridedPart> findPart(AffineMap map, ArrayRef<int64_t> shape) {
  StridedPart part{0, SmallVector<int64_t>(map.getNumDims(), 0)};
  for (auto [expr, stride] :
       llvm::zip(map.getResults(), rowMajorStrides(shape)))
    if (!addSteps(expr, stride, part))
      return std::nullopt;
  return part;
}

/// Lanes filled from a tensor, or by the number of a loop.
struct Source {
  StridedPart part;
  Lanes *lanes;
  const char *data = nullptr; ///< null: the offset itself is the value
  int64_t size = 0;           ///< bytes of an element
  LoadLanes load = nullptr;

  void fill(int64_t lane, int64_t offset, int64_t step, int64_t run) const {
    if (data)
      return load(*lanes, lane, data + offset * size, step, run);
    for (int64_t i = 0; i < run; ++i)
      lanes->integers[lane + i] = offset + i * step;
  }
};

/// A tensor that lanes go to.
struct Target {
  HostTensor tensor;
  StridedPart part;
  Lanes *accumulator; ///< null: nothing reads what was there before
  const Lanes *yielded = nullptr;
};

class Loops {
public:
  Loops(linalg::LinalgOp op, TensorLookup lookup)
      : op(op), lookup(lookup), shape(op.getStaticLoopRanges()),
        program(/*wide=*/op.getNumReductionLoops() > 0) {
    for (auto [loop, kind] : llvm::enumerate(op.getIteratorTypesArray()))
      (kind == utils::IteratorType::parallel ? parallel : reduction)
          .push_back(loop);
  }

  HostResults evaluate() {
    if (ShapedType::isDynamicShape(shape) || !addInputs() || !addTargets() ||
        !addBody() || isTooMuch() || !(copy() || run()))
      return std::nullopt;
    SmallVector<HostTensor, 1> results;
    for (Target &target : targets)
      results.push_back(std::move(target.tensor));
    return results;
  }

private:
  using Dims = SmallVector<unsigned>;

  bool addSource(Value value, AffineMap map, Lanes &lanes) {
    const HostTensor *tensor = lookup(value);
    auto part = tensor ? findPart(map, tensor->getShape()) : std::nullopt;
    if (!part)
      return false;
    sources.push_back({*part, &lanes, tensor->data(),
                       int64_t(tensor->getElementBytes()),
                       getLoad(tensor->getElementType())});
    return true;
  }

  bool addInputs() {
    return llvm::all_of(op.getDpsInputOperands(), [&](OpOperand *input) {
      BlockArgument element = op.getMatchingBlockArgument(input);
      return element.use_empty() ||
             addSource(input->get(), op.getMatchingIndexingMap(input),
                       program[element]);
    });
  }

  bool addTargets() {
    for (OpOperand &init : op.getDpsInitsMutable()) {
      auto type = dyn_cast<RankedTensorType>(init.get().getType());
      auto part =
          type ? findPart(op.getMatchingIndexingMap(&init), type.getShape())
               : std::nullopt;
      if (!part)
        return false;
      BlockArgument element = op.getMatchingBlockArgument(&init);
      bool isRead = !element.use_empty() || !reduction.empty();
      if (isRead && !lookup(init.get()))
        return false;
      targets.push_back({HostTensor::allocate(type), *part,
                         isRead ? &program[element] : nullptr});
    }
    return true;
  }

  void addLoopNumber(linalg::IndexOp index) {
    StridedPart part{0, SmallVector<int64_t>(shape.size(), 0)};
    part.strides[index.getDim()] = 1;
    sources.push_back({part, &program[index]});
  }

  bool addBody() {
    for (Operation &inner : op.getBlock()->without_terminator())
      if (auto index = dyn_cast<linalg::IndexOp>(inner))
        addLoopNumber(index);
      else if (failed(program.add(&inner, lookup)))
        return false;
    ValueRange yielded = op.getBlock()->getTerminator()->getOperands();
    for (auto [target, value] : llvm::zip(targets, yielded)) {
      target.yielded = program.read(value, lookup);
      if (!target.yielded)
        return false;
    }
    return true;
  }

  bool isTooMuch() const {
    uint64_t work = 1 + program.size(), elements = 0;
    for (int64_t size : shape)
      work = llvm::SaturatingMultiply<uint64_t>(work, size);
    for (const Target &target : targets)
      elements += target.tensor.getNumElements();
    return work > std::max<uint64_t>(evaluationLimit, 32 * elements);
  }

  SmallVector<int64_t> pick(const Dims &dims, ArrayRef<int64_t> values) const {
    return SmallVector<int64_t>(
        llvm::map_range(dims, [&](unsigned dim) { return values[dim]; }));
  }

  /// The given loops over the sources, then the targets.
  StridedLoops makeNest(const Dims &dims) const {
    SmallVector<SmallVector<int64_t>> strides;
    for (const Source &source : sources)
      strides.push_back(pick(dims, source.part.strides));
    for (const Target &target : targets)
      strides.push_back(pick(dims, target.part.strides));
    return StridedLoops(pick(dims, shape), SmallVector<ArrayRef<int64_t>>(
                                               strides.begin(), strides.end()));
  }

  /// A body that yields an element as it is moves bytes.
  bool copy() {
    if (targets.size() != 1 || !reduction.empty() || sources.size() != 1)
      return false;
    Target &target = targets.front();
    const Source &source = sources.front();
    if (target.yielded != source.lanes || !source.data ||
        source.load != getLoad(target.tensor.getElementType()))
      return false;
    copyStrided(target.tensor.mutableData(), target.part, source.data,
                source.part, shape, source.size);
    return true;
  }

  bool run() {
    StridedLoops lanes = makeNest(parallel), steps = makeNest(reduction);
    for (int64_t begin = 0; begin < lanes.getCount(); begin += Lanes::count)
      if (!runBatch(lanes, steps, begin,
                    std::min(Lanes::count, lanes.getCount() - begin)))
        return false;
    return true;
  }

  bool runBatch(const StridedLoops &lanes, const StridedLoops &steps,
                int64_t begin, int64_t count) {
    loadAccumulators(lanes, begin, count);
    bool defined = true;
    steps.forEachRun(0, steps.getCount(), [&](auto offsets, int64_t run) {
      SmallVector<int64_t> at(offsets);
      for (int64_t step = 0; step < run && defined; ++step) {
        loadSources(lanes, begin, count, at);
        defined = succeeded(program.run(count));
        if (!reduction.empty())
          accumulate(count);
        for (size_t i = 0; i < at.size(); ++i)
          at[i] += steps.getStep(i);
      }
    });
    storeResults(lanes, begin, count);
    return defined;
  }

  void loadSources(const StridedLoops &lanes, int64_t begin, int64_t count,
                   ArrayRef<int64_t> at) {
    int64_t lane = 0;
    lanes.forEachRun(begin, count, [&](auto offsets, int64_t run) {
      for (auto [i, source] : llvm::enumerate(sources))
        source.fill(lane, source.part.offset + offsets[i] + at[i],
                    lanes.getStep(i), run);
      lane += run;
    });
  }

  /// Calls `visit` with each target and where its lanes lie.
  template <typename Visit>
  void forEachTarget(const StridedLoops &lanes, int64_t begin, int64_t count,
                     Visit visit) {
    int64_t lane = 0;
    lanes.forEachRun(begin, count, [&](auto offsets, int64_t run) {
      for (auto [i, target] : llvm::enumerate(targets)) {
        size_t number = sources.size() + i;
        visit(i, lane, target.part.offset + offsets[number],
              lanes.getStep(number), run);
      }
      lane += run;
    });
  }

  void loadAccumulators(const StridedLoops &lanes, int64_t begin,
                        int64_t count) {
    forEachTarget(
        lanes, begin, count,
        [&](size_t i, int64_t lane, int64_t offset, int64_t step, int64_t run) {
          if (!targets[i].accumulator)
            return;
          const HostTensor &init = *lookup(op.getDpsInits()[i]);
          getLoad(init.getElementType())(
              *targets[i].accumulator, lane,
              init.data() + offset * init.getElementBytes(), step, run);
        });
  }

  /// All are read before one is written: what is yielded may be another's.
  void accumulate(int64_t count) {
    staged.resize(targets.size());
    for (auto [target, stage] : llvm::zip(targets, staged))
      std::copy_n(target.yielded->integers, count, stage.integers);
    for (auto [target, stage] : llvm::zip(targets, staged))
      std::copy_n(stage.integers, count, target.accumulator->integers);
  }

  void storeResults(const StridedLoops &lanes, int64_t begin, int64_t count) {
    forEachTarget(
        lanes, begin, count,
        [&](size_t i, int64_t lane, int64_t offset, int64_t step, int64_t run) {
          auto &[tensor, part, accumulator, yielded] = targets[i];
          int64_t size = tensor.getElementBytes();
          getStore(tensor.getElementType())(
              reduction.empty() ? *yielded : *accumulator, lane,
              tensor.mutableData() + offset * size, step, run);
        });
  }

  linalg::LinalgOp op;
  TensorLookup lookup;
  SmallVector<int64_t> shape;
  Dims parallel, reduction;
  LaneProgram program;
  std::vector<Source> sources;
  std::vector<Target> targets;
  std::vector<Lanes> staged;
};

} // namespace

HostResults msc::evaluateLoops(linalg::LinalgOp op, TensorLookup lookup) {
  return Loops(op, lookup).evaluate();
}
