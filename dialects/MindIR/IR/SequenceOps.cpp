//===- SequenceOps.cpp - Range and LinSpace -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/ExtentOrder.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Number.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

#include <cmath>

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

namespace {

/// No file needs a longer sequence.
constexpr int64_t longest = 1 << 24;

/// Beyond it neighbouring integers are one number as a double.
constexpr double exact = 0x1p53;

struct Progression {
  Number start, end, step;

  /// Nothing where it cannot be counted.
  std::optional<int64_t> count() const {
    for (const Number &number : {start, end, step})
      if (!(std::abs(number.real) < exact))
        return std::nullopt;
    if (step.real == 0)
      return std::nullopt;
    double steps = std::ceil((end.real - start.real) / step.real);
    return int64_t(std::clamp<double>(steps, 0, longest + 1));
  }

  Number operator[](int64_t i) const {
    if (start.isInteger && step.isInteger)
      return Number::of(start.integer + i * step.integer);
    return Number::of(start.real + double(i) * step.real);
  }
};

std::optional<Progression> makeRange(Attribute start, Attribute end,
                                     Attribute step) {
  auto first = numberOf(start), last = numberOf(end), by = numberOf(step);
  return first && last && by ? std::optional(Progression{*first, *last, *by})
                             : std::nullopt;
}

Attribute constantOf(Value value) {
  Attribute constant;
  matchPattern(value, m_Constant(&constant));
  return constant;
}

bool followsFromSizes(Value value) {
  std::optional<Extent> size = sizeOf(constantOf(value));
  return size && size->isOpen();
}

FailureOr<Extent> countInRun(RangeOp op) {
  std::optional<Extent> start = sizeOf(constantOf(op.getStart())),
                        end = sizeOf(constantOf(op.getEnd())),
                        step = sizeOf(constantOf(op.getStep()));
  bool isForward = step && !step->isOpen() && step->getBound() > 0;
  std::optional<Extent> span =
      start && end && isForward ? subtract(*end, *start) : std::nullopt;
  if (!span)
    // range_c3
    return op.emitOpError("counts by what follows from the sizes of a run "
                          "otherwise than up, in integers, to what grows with "
                          "them");
  return floorDiv(*span - 1, step->getBound()) + 1;
}

std::optional<Progression> rangeOf(RangeOp op) {
  return makeRange(constantOf(op.getStart()), constantOf(op.getEnd()),
                   constantOf(op.getStep()));
}

/// A vector of what `at` gives for 0, 1, ...
template <typename At>
OpFoldResult makeVector(Type result, int64_t count, At at) {
  Type element = getElementTypeOrSelf(result);
  SmallVector<Attribute> elements;
  for (int64_t i = 0; i < count; ++i) {
    elements.push_back(numberAs(element, at(i)));
    if (!elements.back())
      return {};
  }
  return DenseElementsAttr::get(RankedTensorType::get({count}, element),
                                elements);
}

} // namespace

/// How many elements a range has; unknown where only a run tells.
static FailureOr<Extent> countElements(RangeOp op) {
  if (llvm::any_of(op->getOperands(), followsFromSizes))
    return countInRun(op);
  std::optional<Progression> range = rangeOf(op);
  if (!range)
    return Extent(ShapedType::kDynamic);
  if (std::optional<int64_t> count = range->count())
    return Extent(*count);
  // range_c1
  return op.emitOpError("counts in steps of 0 or beyond 2^53");
}

LogicalResult RangeOp::verify() {
  FailureOr<Extent> count = countElements(*this);
  if (failed(count))
    return failure();
  if (count->getBound() > std::min(int64_t(getMaxlen()), longest))
    // range_c2
    return emitOpError("has more than ")
           << std::min(int64_t(getMaxlen()), longest) << " elements";
  return success();
}

LogicalResult RangeOp::inferTypes(Types &types) {
  if (failed(verify()))
    return failure();
  Extent count = *countElements(*this);
  return count.isUnknown() ? keepResultTypes(*this, types)
                           : give(*this, {count}, types);
}

OpFoldResult RangeOp::fold(FoldAdaptor a) {
  auto range = makeRange(a.getStart(), a.getEnd(), a.getStep());
  std::optional<int64_t> count = range ? range->count() : std::nullopt;
  if (!count || *count > std::min(int64_t(getMaxlen()), longest))
    return {};
  return makeVector(getType(), *count, [&](int64_t i) { return (*range)[i]; });
}

static LogicalResult verifyCount(Operation *op, StringRef name, int64_t count) {
  if (count < 1 || count > longest)
    // lin_space_c1
    return op->emitOpError(name)
           << " must be positive and at most " << longest << ", is " << count;
  return success();
}

static LogicalResult inferEven(Operation *op, int64_t count, Types &types) {
  for (Value end : op->getOperands())
    if (auto type = dyn_cast<RankedTensorType>(end.getType()))
      if (type.getRank() != 0)
        // lin_space_c2
        return op->emitOpError("start and stop must be single numbers, not ")
               << type;
  return give(op, {count}, types);
}

static OpFoldResult makeEven(Type type, int64_t count, Attribute start,
                             Attribute stop) {
  auto first = numberOf(start), last = numberOf(stop);
  if (!first || !last)
    return {};
  double step = count > 1 ? (last->real - first->real) / double(count - 1) : 0;
  return makeVector(type, count, [&](int64_t i) {
    return Number::of(first->real + double(i) * step);
  });
}

LogicalResult LinSpaceOp::verify() {
  return verifyCount(*this, "num", getNum());
}

LogicalResult LinSpaceOp::inferTypes(Types &types) {
  return failed(verify()) ? failure() : inferEven(*this, getNum(), types);
}

OpFoldResult LinSpaceOp::fold(FoldAdaptor a) {
  return makeEven(getType(), getNum(), a.getStart(), a.getStop());
}

LogicalResult LinSpaceExtOp::verify() {
  return verifyCount(*this, "steps", getSteps());
}

LogicalResult LinSpaceExtOp::inferTypes(Types &types) {
  return failed(verify()) ? failure() : inferEven(*this, getSteps(), types);
}

OpFoldResult LinSpaceExtOp::fold(FoldAdaptor a) {
  return makeEven(getType(), getSteps(), a.getStart(), a.getEnd());
}
