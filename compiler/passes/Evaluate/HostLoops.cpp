//===- HostLoops.cpp - a linalg operation, ready to be run over lanes -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/HostLoops.h"
#include "dialects/Kernel/IR/LinearIndex.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc;

namespace {

/// Where the loops read or write a tensor.
std::optional<StridedPart> findPart(AffineMap map, ArrayRef<int64_t> shape) {
  auto index = kernel::getLinearIndex(map, rowMajorStrides(shape));
  if (!index)
    return std::nullopt;
  int64_t offset = index->pop_back_val();
  return StridedPart{offset, *index};
}

SmallVector<int64_t> pick(ArrayRef<unsigned> dims, ArrayRef<int64_t> values) {
  return SmallVector<int64_t>(
      llvm::map_range(dims, [&](unsigned dim) { return values[dim]; }));
}

} // namespace

void LoopSource::fill(int64_t lane, int64_t offset, int64_t step,
                      int64_t run) const {
  if (data)
    return load(*lanes, lane, data + offset * size, step, run);
  for (int64_t i = 0; i < run; ++i)
    lanes->integers[lane + i] = offset + i * step;
}

HostLoops::HostLoops(linalg::LinalgOp op)
    : program(/*wide=*/op.getNumReductionLoops() > 0),
      shape(op.getStaticLoopRanges()) {
  for (auto [loop, kind] : llvm::enumerate(op.getIteratorTypesArray()))
    (kind == utils::IteratorType::parallel ? parallel : reduction)
        .push_back(loop);
}

std::optional<HostLoops> HostLoops::make(linalg::LinalgOp op,
                                         TensorLookup lookup) {
  HostLoops nest(op);
  if (ShapedType::isDynamicShape(nest.shape) || !nest.addInputs(op, lookup) ||
      !nest.addTargets(op, lookup) || !nest.addBody(*op.getBlock(), lookup) ||
      nest.isTooMuch())
    return std::nullopt;
  return nest;
}

bool HostLoops::addInputs(linalg::LinalgOp op, TensorLookup lookup) {
  for (OpOperand *input : op.getDpsInputOperands()) {
    BlockArgument element = op.getMatchingBlockArgument(input);
    if (element.use_empty())
      continue;
    const HostTensor *tensor = lookup(input->get());
    auto part =
        tensor ? findPart(op.getMatchingIndexingMap(input), tensor->getShape())
               : std::nullopt;
    if (!part)
      return false;
    sources.push_back({*part, &program[element], tensor->data(),
                       int64_t(tensor->getElementBytes()),
                       getLoad(tensor->getElementType())});
  }
  return true;
}

bool HostLoops::addTargets(linalg::LinalgOp op, TensorLookup lookup) {
  for (OpOperand &init : op.getDpsInitsMutable()) {
    auto type = dyn_cast<RankedTensorType>(init.get().getType());
    auto part =
        type ? findPart(op.getMatchingIndexingMap(&init), type.getShape())
             : std::nullopt;
    BlockArgument element = op.getMatchingBlockArgument(&init);
    bool isRead = !element.use_empty() || hasReduction();
    const HostTensor *before = isRead ? lookup(init.get()) : nullptr;
    if (!part || (isRead && !before))
      return false;
    targets.push_back({HostTensor::allocate(type), *part, before,
                       isRead ? &program[element] : nullptr});
  }
  return true;
}

/// linalg.index, as a tensor whose elements are their own offsets.
void HostLoops::addLoopNumber(linalg::IndexOp index) {
  StridedPart part{0, SmallVector<int64_t>(shape.size(), 0)};
  part.strides[index.getDim()] = 1;
  sources.push_back({part, &program[index]});
}

bool HostLoops::addBody(Block &body, TensorLookup lookup) {
  for (Operation &inner : body.without_terminator())
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      addLoopNumber(index);
    else if (failed(program.add(&inner, lookup)))
      return false;
  for (auto [target, value] :
       llvm::zip(targets, body.getTerminator()->getOperands())) {
    target.yielded = program.read(value, lookup);
    if (!target.yielded)
      return false;
  }
  return true;
}

bool HostLoops::isTooMuch() const {
  uint64_t work = 1 + program.size(), elements = 0;
  for (int64_t size : shape)
    work = llvm::SaturatingMultiply<uint64_t>(work, size);
  for (const LoopTarget &target : targets)
    elements += target.tensor.getNumElements();
  return work > std::max<uint64_t>(evaluationLimit, 32 * elements);
}

StridedLoops HostLoops::getLoops(const Dims &dims) const {
  SmallVector<SmallVector<int64_t>> strides;
  for (const LoopSource &source : sources)
    strides.push_back(pick(dims, source.part.strides));
  for (const LoopTarget &target : targets)
    strides.push_back(pick(dims, target.part.strides));
  return StridedLoops(pick(dims, shape), SmallVector<ArrayRef<int64_t>>(
                                             strides.begin(), strides.end()));
}
