//===- EvaluateReduction.cpp - sums and means of constants ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Evaluate.h"
#include "compiler/passes/Support/Axes.h"

using namespace mlir;
using namespace msc;

/// Sums in double: closer to the exact sum than any order in float.
HostResults msc::evaluateReduction(Operation *op,
                                   ArrayRef<HostTensor> operands) {
  StringRef name = op->getName().stripDialect();
  bool isMean = name == "ReduceMean";
  if ((name != "ReduceSum" && !isMean) || operands.size() != 1)
    return std::nullopt;
  RankedTensorType from = operands[0].type;
  Type element = from.getElementType();
  auto given = op->getAttrOfType<DenseI64ArrayAttr>("axis");
  if (!isa<FloatType>(element) || !given || given.empty() ||
      from.getNumElements() == 0)
    return std::nullopt;
  SmallVector<int64_t> axes = normalizeAxes(from.getRank(), given);
  SmallVector<int64_t> kept(from.getShape());
  for (int64_t axis : axes)
    kept[axis] = 1;
  SmallVector<int64_t> strides = rowMajorStrides(kept);
  for (int64_t axis : axes)
    strides[axis] = 0;
  std::vector<double> values = readFloats(operands[0].bytes, element);
  std::vector<double> sums(ShapedType::getNumElements(kept), 0.0);
  size_t next = 0;
  forEachPosition(from.getShape(), strides, 0,
                  [&](int64_t position) { sums[position] += values[next++]; });
  if (isMean)
    for (double &sum : sums)
      sum /= double(values.size() / sums.size());
  return single(writeFloats(sums, element));
}
