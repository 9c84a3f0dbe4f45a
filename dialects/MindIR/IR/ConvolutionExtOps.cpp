//===- ConvolutionExtOps.cpp - types of the convolutions of mint ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ConvolutionExtOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/SpatialList.h"
#include "dialects/MindIR/IR/Window.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

namespace {

/// Operands of which all is known that decides about the result.
struct Operands {
  RankedTensorType input, weight;
  int64_t spatial; ///< dimensions
  int64_t outputs; ///< channels of the result
};

bool isList(ArrayRef<int64_t> list, int64_t spatial, int64_t minimum) {
  return (list.size() == 1 || int64_t(list.size()) == spatial) &&
         llvm::all_of(list, [=](int64_t entry) { return entry >= minimum; });
}

/// Pads that are named have no numbers.
bool isPadList(ArrayRef<int64_t> pads, int64_t spatial) {
  return isList(pads, spatial, 0);
}
bool isPadList(StringRef, int64_t) { return true; }

/// How many spatial dimensions the operator has; 0 where the weight says.
template <typename Op> constexpr int64_t spatialOf() {
  if (std::is_same_v<Op, Conv1DExtOp>)
    return 1;
  if (llvm::is_one_of<Op, Conv2DExtOp, ConvTranspose2DOp>::value)
    return 2;
  return std::is_same_v<Op, Conv3DExtOp> ? 3 : 0;
}

template <typename Op> LogicalResult verifyRanks(Op op, Operands &known) {
  int64_t wanted = spatialOf<Op>(), spatial = known.weight.getRank() - 2;
  int64_t before = known.input.getRank() - spatial;
  if (spatial < 1 || spatial > 3 || (wanted && spatial != wanted) ||
      (before != 1 && before != 2))
    // convolution_ext_c2
    return op.emitOpError("cannot convolve ")
           << known.input << " with " << known.weight;
  known.spatial = spatial;
  if (bounded::isOpen(known.weight) ||
      bounded::getExtent(known.input, before - 1).isOpen() ||
      (spatial == 3 && bounded::isOpen(known.input)))
    // convolution_ext_c5
    return op.emitOpError("has channels, weights or a volume that each run "
                          "chooses");
  return success();
}

template <typename Op> LogicalResult verifyLists(Op op, int64_t spatial) {
  if (isList(op.getStride(), spatial, 1) &&
      isList(op.getDilation(), spatial, 1) &&
      isPadList(op.getPadding(), spatial))
    return success();
  // convolution_ext_c1
  return op.emitOpError("has a stride, dilation or padding that is not one "
                        "number, or one for each of ")
         << spatial << " dimensions";
}

/// `inputs` and `outputs` are the channels that the weights are for.
template <typename Op>
LogicalResult verifyChannels(Op op, const Operands &known, int64_t inputs) {
  int64_t groups = op.getGroups();
  bounded::Extent channels = bounded::getExtent(
      known.input, known.input.getRank() - known.spatial - 1);
  if (groups < 1 || differ(channels, inputs) || inputs % groups != 0 ||
      known.outputs % groups != 0)
    // convolution_ext_c3
    return op.emitOpError("cannot convolve ")
           << known.input << " with " << known.weight << " in " << groups
           << " groups";
  RankedTensorType bias = op.getBias() ? getRanked(op.getBias()) : nullptr;
  if (bias && bias.getShape() != ArrayRef(known.outputs))
    // convolution_ext_c4
    return op.emitOpError("has a bias ")
           << bias << " for " << known.outputs << " channels";
  return success();
}

/// The result's sizes, for those behind the channels.
void give(Operation *op, const Operands &known, ArrayRef<bounded::Extent> last,
          Types &types) {
  bounded::Shape shape;
  if (known.input.getRank() == known.spatial + 2)
    shape.push_back(bounded::getExtent(known.input, 0));
  shape.push_back(known.outputs);
  shape.append(last.begin(), last.end());
  types.push_back(withOperandElement(op, shape));
}

std::string resolve(ArrayRef<int64_t> pads, int64_t i, Window &window) {
  window.before = window.after = spatialEntry(pads, i);
  return resolveWindow("pad", window);
}
std::string resolve(StringRef mode, int64_t, Window &window) {
  return resolveWindow(mode, window);
}

template <typename Op>
Window windowOf(Op op, const Operands &known, int64_t i) {
  Window window;
  window.input = bounded::getExtent(known.input,
                                    known.input.getRank() - known.spatial + i);
  window.kernel = known.weight.getDimSize(2 + i);
  window.stride = spatialEntry(op.getStride(), i);
  window.dilation = spatialEntry(op.getDilation(), i);
  return window;
}

template <typename Op> LogicalResult inferConvolution(Op op, Types &types) {
  Operands known = {getRanked(op.getInput()), getRanked(op.getWeight()), 0, 0};
  if (!known.input || !known.weight || !known.weight.hasStaticShape())
    return keepResultTypes(op, types);
  if (failed(verifyRanks(op, known)) || failed(verifyLists(op, known.spatial)))
    return failure();
  known.outputs = known.weight.getDimSize(0);
  if (failed(verifyChannels(op, known,
                            known.weight.getDimSize(1) * op.getGroups())))
    return failure();
  SmallVector<bounded::Extent> last;
  for (int64_t i = 0; i < known.spatial; ++i) {
    Window window = windowOf(op, known, i);
    if (std::string reason = resolve(op.getPadding(), i, window);
        !reason.empty())
      // extent_c1
      return op.emitOpError(reason);
    last.push_back(window.output);
  }
  give(op, known, last, types);
  return success();
}

template <typename Op> LogicalResult verifyForward(Op op) {
  if (!op.getTransposed())
    return success();
  // convolution_any_c1
  return op.emitOpError("that is transposed is not supported");
}

} // namespace

LogicalResult Conv1DExtOp::inferTypes(Types &types) {
  return inferConvolution(*this, types);
}
LogicalResult Conv2DExtOp::inferTypes(Types &types) {
  return inferConvolution(*this, types);
}
LogicalResult Conv3DExtOp::inferTypes(Types &types) {
  return inferConvolution(*this, types);
}

LogicalResult ConvolutionOp::inferTypes(Types &types) {
  return failed(verifyForward(*this)) ? failure()
                                      : inferConvolution(*this, types);
}
LogicalResult ConvolutionStrOp::inferTypes(Types &types) {
  StringRef padding = getPadding();
  bool strides = llvm::any_of(getStride(), [](int64_t s) { return s != 1; });
  if (padding != "valid" && (padding != "same" || strides))
    // convolution_padding_c1
    return emitOpError("padding ") << padding << " with a stride of ("
                                   << getStride() << ") is not supported";
  return failed(verifyForward(*this)) ? failure()
                                      : inferConvolution(*this, types);
}

LogicalResult ConvTranspose2DOp::inferTypes(Types &types) {
  Operands known = {getRanked(getInput()), getRanked(getWeight()), 0, 0};
  if (!known.input || !known.weight || !known.weight.hasStaticShape())
    return keepResultTypes(*this, types);
  if (failed(verifyRanks(*this, known)) ||
      failed(verifyLists(*this, known.spatial)))
    return failure();
  known.outputs = known.weight.getDimSize(1) * getGroups();
  if (failed(verifyChannels(*this, known, known.weight.getDimSize(0))))
    return failure();
  SmallVector<bounded::Extent> last;
  for (int64_t i : {0, 1}) {
    Window window = windowOf(*this, known, i);
    int64_t more = spatialEntry(getOutputPadding(), i);
    if (!isList(getOutputPadding(), 2, 0) || more >= window.stride)
      // conv_transpose2d_c1
      return emitOpError("output_padding (")
             << getOutputPadding() << ") is not supported with a stride of ("
             << getStride() << ")";
    last.push_back((window.input - 1) * window.stride + window.extent() + more -
                   2 * spatialEntry(getPadding(), i));
    if (last.back().getBound() < 1)
      // conv_transpose2d_c2
      return emitOpError("padding (")
             << getPadding() << ") leaves no pixels of the result";
  }
  give(*this, known, last, types);
  return success();
}
