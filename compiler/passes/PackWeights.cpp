//===- PackWeights.cpp ----------------------------------------------------===//
//
// Reorder weights as the target's micro-kernels read them.
//
// SPDX-License-Identifier: Apache-2.0
//
// Constants are packed now; a filter that is only known when the model runs is
// packed by tensor operations.
//
//===----------------------------------------------------------------------===//

#include "codegen/cpp/kernels/packing.h"
#include "compiler/passes/KernelUtils.h"
#include "compiler/passes/RuntimePacker.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {
#define GEN_PASS_DEF_PACKWEIGHTS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

RankedTensorType vectorOf(MLIRContext *context, int64_t elements) {
  return RankedTensorType::get({elements}, Float32Type::get(context));
}

Value packedConstant(OpBuilder &builder, Location loc, StringRef name,
                     ArrayRef<float> packed) {
  ArrayRef<char> bytes(reinterpret_cast<const char *>(packed.data()),
                       packed.size() * sizeof(float));
  auto value = createResource(vectorOf(builder.getContext(), packed.size()),
                              name, bytes);
  return arith::ConstantOp::create(builder, loc, cast<TypedAttr>(value));
}

/// The constant's floats, or an empty array. `storage` must outlive the result.
ArrayRef<float> constantFloats(Value value, SmallVectorImpl<char> &storage) {
  ElementsAttr elements = getConstantElements(value);
  ArrayRef<char> bytes =
      elements ? getRawBytes(elements, storage) : ArrayRef<char>();
  return ArrayRef(reinterpret_cast<const float *>(bytes.data()),
                  bytes.size() / sizeof(float));
}

Conv2DShape getShape(kernel::Conv2DOp op) {
  auto dims = [](Value value) {
    return cast<RankedTensorType>(value.getType()).getShape();
  };
  ArrayRef<int64_t> x = dims(op.getInput()), y = dims(op.getInit()),
                    k = op.getKernelSize(), s = op.getStrides(),
                    d = op.getDilations(), pads = op.getPads();
  Conv2DShape shape;
  std::tie(shape.n, shape.h, shape.w, shape.ic) =
      std::tuple(x[0], x[1], x[2], x[3]);
  std::tie(shape.kh, shape.kw, shape.oc) = std::tuple(k[0], k[1], y[3]);
  std::tie(shape.sh, shape.sw, shape.dh, shape.dw) =
      std::tuple(s[0], s[1], d[0], d[1]);
  std::tie(shape.top, shape.left, shape.bottom, shape.right) =
      std::tuple(pads[0], pads[1], pads[2], pads[3]);
  shape.groups = op.getGroups();
  return shape;
}

struct PackWeights : msc::impl::PackWeightsBase<PackWeights> {
  using PackWeightsBase::PackWeightsBase;

  void runOnOperation() override {
    getOperation().walk([&](kernel::Conv2DOp op) { packConvolution(op); });
    getOperation().walk([&](kernel::MatmulOp op) { packMatmul(op); });
  }

  /// Width of the blocks of output channels of one group; plain rows have a
  /// single block.
  int64_t blockWidthOf(int64_t channels) {
    return vectorBytes ? blockWidth(channels, vectorBytes) : channels;
  }
  int64_t paddedWidth(int64_t channels) {
    return vectorBytes ? paddedChannels(channels, vectorBytes) : channels;
  }

  void packConvolution(kernel::Conv2DOp op) {
    if (op.getPacked())
      return;
    OpBuilder builder(op);
    auto type = cast<RankedTensorType>(op.getFilter().getType());
    ArrayRef<int64_t> f = type.getShape();
    Conv2DWeights shape{f[0], f[1] * int64_t(op.getGroups()), f[2], f[3],
                        int64_t(op.getGroups())};
    SmallVector<char> storage;
    ArrayRef<float> filter = constantFloats(op.getFilter(), storage);
    if (!filter.empty() && vectorBytes && winogradPays(getShape(op)))
      packForWinograd(builder, op, filter);
    else
      op.getFilterMutable().assign(
          filter.empty() ? packFilterAtRuntime(builder, op, shape)
                         : packedConstant(builder, op.getLoc(), "filter",
                                          packFilter(filter, shape)));
    op.setPacked(true);
  }

  void packForWinograd(OpBuilder &builder, kernel::Conv2DOp op,
                       ArrayRef<float> filter) {
    Conv2DShape shape = getShape(op);
    std::vector<float> packed(
        packedWinogradSize(shape.ic, shape.oc, vectorBytes));
    packWinograd(filter.data(), shape.oc, shape.ic, vectorBytes, packed.data());
    op.getFilterMutable().assign(
        packedConstant(builder, op.getLoc(), "filter", packed));
    op.setWinograd(true);
    op.setScratch(sizeof(float) * winogradScratch(shape.n, shape.oh(),
                                                  shape.ow(), shape.ic,
                                                  shape.oc));
  }

  std::vector<float> packFilter(ArrayRef<float> filter,
                                const Conv2DWeights &s) {
    if (vectorBytes) {
      std::vector<float> packed(
          packedConv2DSize(s.kh, s.kw, s.ic, s.oc, s.groups, vectorBytes));
      packConv2D(filter.data(), s, vectorBytes, packed.data());
      return packed;
    }
    int64_t taps = s.kh * s.kw, in = s.ic / s.groups, out = s.oc / s.groups;
    std::vector<float> packed;
    packed.reserve(filter.size());
    for (int64_t group = 0; group < s.groups; ++group)
      for (int64_t tap = 0; tap < taps; ++tap)
        for (int64_t i = 0; i < in; ++i)
          for (int64_t o = 0; o < out; ++o)
            packed.push_back(filter[((group * out + o) * in + i) * taps + tap]);
    return packed;
  }

  Value packFilterAtRuntime(OpBuilder &builder, kernel::Conv2DOp op,
                            const Conv2DWeights &s) {
    RuntimePacker packer(builder, op.getLoc());
    int64_t out = s.oc / s.groups;
    bool spans = vectorBytes &&
                 vectorSpansGroups(s.groups, s.ic / s.groups, out, vectorBytes);
    int64_t rows = spans ? s.oc : out,
            width = spans ? vectorBytes / 4 : blockWidthOf(out);
    for (int64_t group = 0; group < (spans ? 1 : s.groups); ++group)
      for (int64_t first = 0; first < rows; first += width) {
        int64_t count = std::min(width, rows - first);
        packer.append(op.getFilter(), group * out + first, count, {2, 3, 1, 0},
                      spans ? width : paddedWidth(count));
      }
    return packer.finish();
  }

  void packMatmul(kernel::MatmulOp op) {
    auto rhs = cast<RankedTensorType>(op.getRhs().getType());
    SmallVector<char> storage;
    ArrayRef<float> matrix = constantFloats(op.getRhs(), storage);
    if (op.getPacked())
      return;
    if (rhs.getRank() != 2 || matrix.empty())
      return reserveScratch(op, rhs);
    bool transposed = op.getTransposeRhs();
    int64_t k = rhs.getDimSize(transposed), n = rhs.getDimSize(!transposed);
    int64_t rowStride = transposed ? 1 : n, columnStride = transposed ? k : 1;
    std::vector<float> packed(k * paddedWidth(n));
    if (vectorBytes)
      packMatrix(matrix.data(), rowStride, columnStride, k, n, vectorBytes,
                 packed.data());
    else
      for (int64_t i = 0; i < k * n; ++i)
        packed[i] = matrix[i / n * rowStride + i % n * columnStride];
    OpBuilder builder(op);
    op.getRhsMutable().assign(
        packedConstant(builder, op.getLoc(), "matrix", packed));
    if (op.getTransposeLhs())
      op.getLhsMutable().assign(
          createTranspose(builder, op.getLoc(), op.getLhs(), {1, 0}));
    op.setTransposeLhs(false);
    op.setTransposeRhs(false);
    op.setPacked(true);
  }

  /// The product of two activations packs one of them while it runs.
  void reserveScratch(kernel::MatmulOp op, RankedTensorType rhs) {
    ArrayRef<int64_t> shape = rhs.getShape();
    int64_t rows = shape[shape.size() - 2], columns = shape.back(),
            batch = shape.size() == 3 ? shape[0] : 1;
    if (op.getTransposeRhs())
      std::swap(rows, columns);
    if (vectorBytes)
      op.setScratch(sizeof(float) *
                    batchMatMulScratch(batch, rows, columns, vectorBytes));
  }
};

} // namespace
