//===- StridedWalk.cpp - tensors visited at regular distances -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/StridedWalk.h"
#include <cstring>

using namespace llvm;
using namespace msc;

SmallVector<int64_t> msc::rowMajorStrides(ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides(shape.size(), 1);
  for (size_t i = shape.size(); i > 1; --i)
    strides[i - 2] = strides[i - 1] * shape[i - 1];
  return strides;
}

StridedLoops::StridedLoops(ArrayRef<int64_t> shape,
                           ArrayRef<ArrayRef<int64_t>> given)
    : strides(given.size()) {
  for (size_t loop = 0; loop < shape.size(); ++loop) {
    count *= shape[loop];
    SmallVector<int64_t> steps;
    for (ArrayRef<int64_t> tensor : given)
      steps.push_back(tensor[loop]);
    if (shape[loop] != 1)
      addLoop(shape[loop], steps);
  }
  if (sizes.empty())
    addLoop(1, SmallVector<int64_t>(given.size(), 0));
}

/// One more loop inside; the one around it is its continuation where every
/// tensor's next row begins where a row ends.
void StridedLoops::addLoop(int64_t size, ArrayRef<int64_t> steps) {
  bool continues = !sizes.empty();
  for (auto [own, step] : llvm::zip(strides, steps))
    continues = continues && own.back() == step * size;
  if (!continues) {
    sizes.push_back(size);
    for (auto [own, step] : llvm::zip(strides, steps))
      own.push_back(step);
    return;
  }
  sizes.back() *= size;
  for (auto [own, step] : llvm::zip(strides, steps))
    own.back() = step;
}

StridedLoops::Position StridedLoops::seek(int64_t point) const {
  Position at{SmallVector<int64_t>(sizes.size()),
              SmallVector<int64_t>(strides.size(), 0)};
  for (size_t loop = sizes.size(); loop-- > 0; point /= sizes[loop]) {
    at.index[loop] = point % sizes[loop];
    for (auto [offset, own] : llvm::zip(at.offsets, strides))
      offset += at.index[loop] * own[loop];
  }
  return at;
}

void StridedLoops::advance(Position &at, int64_t run) const {
  for (size_t loop = sizes.size(); loop-- > 0; run = 1) {
    at.index[loop] += run;
    bool isOver = at.index[loop] == sizes[loop];
    int64_t steps = isOver ? run - at.index[loop] : run;
    for (auto [offset, own] : llvm::zip(at.offsets, strides))
      offset += steps * own[loop];
    if (!isOver)
      return;
    at.index[loop] = 0;
  }
}

namespace {

/// Moves the elements of one run, which may lie at any address. A step may be
/// negative, so the size of an element is a signed number.
template <typename Element>
void copyRun(char *to, int64_t toStep, const char *from, int64_t fromStep,
             int64_t run) {
  constexpr int64_t size = sizeof(Element);
  for (int64_t i = 0; i < run; ++i)
    std::memcpy(to + i * toStep * size, from + i * fromStep * size, size);
}

using CopyRun = void (*)(char *, int64_t, const char *, int64_t, int64_t);

CopyRun getCopyRun(int64_t size) {
  switch (size) {
  case 1:
    return copyRun<uint8_t>;
  case 2:
    return copyRun<uint16_t>;
  case 4:
    return copyRun<uint32_t>;
  default:
    return copyRun<uint64_t>;
  }
}

} // namespace

void msc::copyStrided(char *to, const StridedPart &target, const char *from,
                      const StridedPart &source, ArrayRef<int64_t> shape,
                      int64_t size) {
  StridedLoops loops(shape, {target.strides, source.strides});
  int64_t toStep = loops.getStep(0), fromStep = loops.getStep(1);
  CopyRun copy = getCopyRun(size);
  loops.forEachRun(0, loops.getCount(), [&](auto offsets, int64_t run) {
    char *first = to + (target.offset + offsets[0]) * size;
    const char *read = from + (source.offset + offsets[1]) * size;
    if (toStep == 1 && fromStep == 1)
      std::memcpy(first, read, run * size);
    else
      copy(first, toStep, read, fromStep, run);
  });
}
