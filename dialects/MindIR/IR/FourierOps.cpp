//===- FourierOps.cpp - what transforms do, and their shapes --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/FourierOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/StringSwitch.h"
#include <cmath>

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;
using Axes = SmallVector<int64_t>;

double Transform::getScale(int64_t length) const {
  if (norm == 2)
    return 1 / std::sqrt(double(length));
  return inverse == (norm == 0) ? 1 / double(length) : 1;
}

/// The name without what says how many dimensions it takes.
static StringRef getFamily(Operation *op) {
  StringRef name = op->getName().getStringRef();
  if (!isa<PrimitiveOpInterface>(op) || !name.consume_front("mindir."))
    return "";
  return name.ends_with("T") ? name : name.drop_back();
}

static Transform::Kind getKind(FFTWithSizeOp op) {
  if (!op.getReal() || !op.getOnesided())
    return Transform::Complex;
  return op.getInverse() ? Transform::FromHalf : Transform::ToHalf;
}

static std::optional<Transform::Kind> getKind(Operation *op) {
  if (auto sized = dyn_cast<FFTWithSizeOp>(op))
    return getKind(sized);
  return llvm::StringSwitch<std::optional<Transform::Kind>>(getFamily(op))
      .Cases({"FFT", "IFFT"}, Transform::Complex)
      .Cases({"RFFT", "IHFFT"}, Transform::ToHalf)
      .Cases({"IRFFT", "HFFT"}, Transform::FromHalf)
      .Default(std::nullopt);
}

bool msc::mindir::isTransform(Operation *op) { return getKind(op).has_value(); }

/// The dimensions that the arguments name, or those that are meant without.
static Axes getAxes(Operation *op, int64_t rank, ArrayRef<int64_t> sizes) {
  if (auto axis = op->getAttrOfType<IntegerAttr>("dim"))
    return {axis.getInt()};
  if (auto axes = op->getAttrOfType<DenseI64ArrayAttr>("dim"))
    return Axes(axes.asArrayRef());
  auto sized = dyn_cast<FFTWithSizeOp>(op);
  StringRef name = op->getName().getStringRef();
  int64_t count = sized                 ? sized.getSignalNdim()
                  : name.ends_with("T") ? 1
                  : name.ends_with("2") ? 2
                  : sizes.empty()       ? rank
                                        : int64_t(sizes.size());
  return llvm::to_vector(llvm::seq<int64_t>(-count, 0));
}

static Axes getLengths(Operation *op) {
  if (auto length = op->getAttrOfType<IntegerAttr>("n"))
    return {length.getInt()};
  if (auto sized = dyn_cast<FFTWithSizeOp>(op))
    return Axes(sized.getSignalSizes());
  auto lengths = op->getAttrOfType<DenseI64ArrayAttr>("s");
  return lengths ? Axes(lengths.asArrayRef()) : Axes();
}

/// How many numbers are transformed, and kept, along a dimension.
static TransformAxis getAxis(Transform::Kind kind, int64_t axis, int64_t size,
                             std::optional<int64_t> length) {
  int64_t n = length                        ? *length
              : kind == Transform::FromHalf ? 2 * (size - 1)
                                            : size;
  return {axis, n, kind == Transform::ToHalf ? n / 2 + 1 : n};
}

static LogicalResult fillAxes(Operation *op, ArrayRef<int64_t> shape,
                              Transform &transform) {
  Axes lengths = getLengths(op), axes = getAxes(op, shape.size(), lengths);
  llvm::SmallDenseSet<int64_t> seen;
  if (!lengths.empty() && lengths.size() != axes.size())
    // fourier_c3
    return op->emitOpError("has sizes (")
           << lengths << ") for the dimensions (" << axes << ")";
  for (auto [i, axis] : llvm::enumerate(axes)) {
    if (failed(normalizeAxis(op, shape.size(), axis)))
      return failure();
    if (!seen.insert(axis).second)
      // fourier_c3
      return op->emitOpError("names dimension ") << axis << " twice";
    bool halves = i + 1 == axes.size();
    transform.axes.push_back(
        getAxis(halves ? transform.kind : Transform::Complex, axis, shape[axis],
                lengths.empty() ? std::nullopt : std::optional(lengths[i])));
    if (transform.axes.back().length < 1 || shape[axis] < 1)
      // fourier_c1
      return op->emitOpError("cannot transform ")
             << transform.axes.back().length << " numbers";
  }
  return success();
}

std::optional<Transform> msc::mindir::getTransform(Operation *op) {
  std::optional<Transform::Kind> kind = getKind(op);
  RankedTensorType type = kind ? getStatic(op->getOperand(0)) : nullptr;
  if (!type)
    return std::nullopt;
  auto norm = op->getAttrOfType<IntegerAttr>("norm");
  auto sized = dyn_cast<FFTWithSizeOp>(op);
  bool inverse = sized ? sized.getInverse() : getFamily(op).starts_with("I");
  Transform transform{*kind, inverse, {}, norm ? norm.getInt() : 0};
  if (transform.norm < 0 || transform.norm > 2) {
    // fourier_c2
    op->emitOpError("has no norm ") << transform.norm;
    return std::nullopt;
  }
  if (type.getRank() == 0 || type.getNumElements() == 0) {
    // fourier_c1
    op->emitOpError("cannot transform ") << type;
    return std::nullopt;
  }
  if (failed(fillAxes(op, type.getShape(), transform)))
    return std::nullopt;
  return transform;
}

FailureOr<SmallVector<TransformAxis>>
msc::mindir::getCosineAxes(Operation *op) {
  auto type = cast<RankedTensorType>(op->getOperand(0).getType());
  Transform transform{Transform::Complex, /*inverse=*/false, {}, /*norm=*/2};
  if (type.getRank() == 0 || type.getNumElements() == 0)
    // fourier_c1
    return op->emitOpError("cannot transform ") << type;
  if (failed(fillAxes(op, type.getShape(), transform)))
    return failure();
  return transform.axes;
}

template <typename Op> static LogicalResult inferCosines(Op op, Types &types) {
  if (op.getForm() != 2 || op.getNorm() != 2)
    // cosine_c1
    return op.emitOpError("has no type but 2, and no norm but ortho");
  RankedTensorType type = getStatic(op.getX());
  if (!type)
    return keepResultTypes(op, types);
  auto axes = getCosineAxes(op);
  if (failed(axes))
    return failure();
  Shape shape(type.getShape());
  for (const TransformAxis &axis : *axes)
    shape[axis.axis] = axis.kept;
  types.push_back(withResultElement(op, shape));
  return success();
}

LogicalResult DCTOp::inferTypes(Types &types) {
  return inferCosines(*this, types);
}

LogicalResult IDCTOp::inferTypes(Types &types) {
  return inferCosines(*this, types);
}

LogicalResult DCTNOp::inferTypes(Types &types) {
  return inferCosines(*this, types);
}

LogicalResult IDCTNOp::inferTypes(Types &types) {
  return inferCosines(*this, types);
}

static LogicalResult inferTransform(Operation *op, Types &types) {
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  std::optional<Transform> transform = getTransform(op);
  if (!transform)
    return failure();
  Shape shape(type.getShape());
  for (const TransformAxis &axis : transform->axes)
    shape[axis.axis] = axis.kept;
  types.push_back(withResultElement(op, shape));
  return success();
}

#define MINDIR_TRANSFORM(name)                                                 \
  LogicalResult name##Op::inferTypes(Types &types) {                           \
    return inferTransform(*this, types);                                       \
  }                                                                            \
  LogicalResult name##2Op ::inferTypes(Types &types) {                         \
    return inferTransform(*this, types);                                       \
  }                                                                            \
  LogicalResult name##NOp::inferTypes(Types &types) {                          \
    return inferTransform(*this, types);                                       \
  }
MINDIR_TRANSFORM(FFT)
MINDIR_TRANSFORM(IFFT)
MINDIR_TRANSFORM(RFFT)
MINDIR_TRANSFORM(IRFFT)
MINDIR_TRANSFORM(HFFT)
MINDIR_TRANSFORM(IHFFT)
#undef MINDIR_TRANSFORM

/// Whether the sizes that are given say what the operand says without them.
static bool fitsSizes(FFTWithSizeOp op, RankedTensorType type) {
  ArrayRef<int64_t> sizes = op.getSignalSizes();
  if (sizes.empty())
    return true;
  int64_t count = op.getSignalNdim();
  if (getKind(op) != Transform::FromHalf || int64_t(sizes.size()) != count)
    return false;
  ArrayRef<int64_t> shape = type.getShape().take_back(count);
  return shape.drop_back() == sizes.drop_back() &&
         sizes.back() / 2 + 1 == shape.back();
}

LogicalResult FFTWithSizeOp::inferTypes(Types &types) {
  int64_t count = getSignalNdim();
  RankedTensorType type = getStatic(getX());
  if (count < 1 || count > 3 || (type && type.getRank() < count))
    // fourier_c4
    return emitOpError("cannot transform ") << count << " dimensions";
  if (type && !fitsSizes(*this, type))
    // fourier_c5
    return emitOpError("does not take the sizes (")
           << getSignalSizes() << ") of " << type;
  bool isReal = isa<FloatType>(getElementTypeOrSelf(getX().getType()));
  if (isReal != (getReal() && !getInverse()))
    // fourier_c6
    return emitOpError("does not take ")
           << (isReal ? "real" : "complex") << " numbers";
  return inferTransform(*this, types);
}

/// As many frequencies as there are, or the first half of them.
template <typename Op>
static LogicalResult inferFrequencies(Op op, Types &types, bool half) {
  int64_t n = op.getN();
  if (n < 1 || op.getD().isZero())
    // frequencies_c1
    return op.emitOpError("has no frequencies of ")
           << n << " samples at a distance of " << op.getD().convertToFloat();
  types.push_back(withResultElement(op, {half ? n / 2 + 1 : n}));
  return success();
}

LogicalResult FFTFreqOp::inferTypes(Types &types) {
  return inferFrequencies(*this, types, /*half=*/false);
}

LogicalResult RFFTFreqOp::inferTypes(Types &types) {
  return inferFrequencies(*this, types, /*half=*/true);
}

template <typename Op> static LogicalResult inferShift(Op op, Types &types) {
  RankedTensorType type = getRanked(op.getInput());
  if (type && op.getDim() &&
      failed(normalizeAxes(op, type.getRank(), *op.getDim())))
    return failure();
  return likeFirst(op, types);
}

LogicalResult FFTShiftOp::inferTypes(Types &types) {
  return inferShift(*this, types);
}

LogicalResult IFFTShiftOp::inferTypes(Types &types) {
  return inferShift(*this, types);
}
