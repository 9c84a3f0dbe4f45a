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

#include "codegen/common/kernels/packing.h"
#include "compiler/passes/Kernel/PackedForms.h"
#include "compiler/passes/Kernel/RuntimePacker.h"
#include "compiler/passes/Support/Constants.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include <map>
#include <tuple>

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

TypedAttr packedConstant(MLIRContext *context, StringRef name,
                         ArrayRef<float> packed) {
  ArrayRef<char> bytes(reinterpret_cast<const char *>(packed.data()),
                       packed.size() * sizeof(float));
  return cast<TypedAttr>(
      createResource(vectorOf(context, packed.size()), name, bytes));
}

/// The constant's floats, or an empty array. `storage` must outlive the result.
ArrayRef<float> constantFloats(Value value, SmallVectorImpl<char> &storage) {
  ElementsAttr elements = getConstantElements(value);
  ArrayRef<char> bytes =
      elements ? getRawBytes(elements, storage) : ArrayRef<char>();
  return ArrayRef(reinterpret_cast<const float *>(bytes.data()),
                  bytes.size() / sizeof(float));
}

ArrayRef<int64_t> dimsOf(Value value) {
  return cast<RankedTensorType>(value.getType()).getShape();
}

Conv2DShape getShape(kernel::Conv2DOp op) {
  ArrayRef<int64_t> x = dimsOf(op.getInput()), y = dimsOf(op.getInit()),
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

  /// The packed constant; weights that several operators share, as those of an
  /// unrolled recurrent cell, are packed once. `form` tells apart what one
  /// constant can be packed to.
  Value packOnce(Operation *op, Value weights, StringRef name, int64_t form,
                 function_ref<std::vector<float>()> pack) {
    TypedAttr &packed = done[{getConstantElements(weights).getAsOpaquePointer(),
                              name.str(), form}];
    if (!packed)
      packed = packedConstant(&getContext(), name, pack());
    OpBuilder builder(op);
    return arith::ConstantOp::create(builder, op->getLoc(), packed);
  }

  void packConvolution(kernel::Conv2DOp op) {
    if (op.getPacked())
      return;
    SmallVector<char> storage;
    ArrayRef<float> filter = constantFloats(op.getFilter(), storage);
    Conv2DShape shape = getShape(op);
    if (filter.empty())
      op.getFilterMutable().assign(packFilterAtRuntime(op, shape));
    else if (vectorBytes && winogradPays(shape))
      packForWinograd(op, filter, shape);
    else
      op.getFilterMutable().assign(
          packOnce(op, op.getFilter(), "filter", shape.groups, [&] {
            return packFilter(filter, dimsOf(op.getFilter()), shape.groups,
                              vectorBytes);
          }));
    op.setPacked(true);
  }

  void packForWinograd(kernel::Conv2DOp op, ArrayRef<float> filter,
                       const Conv2DShape &shape) {
    op.getFilterMutable().assign(
        packOnce(op, op.getFilter(), "winograd", 0, [&] {
          return packWinogradFilter(filter, dimsOf(op.getFilter()),
                                    vectorBytes);
        }));
    op.setWinograd(true);
    op.setScratch(sizeof(float) * winogradScratch(shape.n, shape.oh(),
                                                  shape.ow(), shape.ic,
                                                  shape.oc));
  }

  Value packFilterAtRuntime(kernel::Conv2DOp op, const Conv2DShape &s) {
    OpBuilder builder(op);
    RuntimePacker packer(builder, op.getLoc());
    int64_t out = s.oc / s.groups;
    bool spans = vectorBytes &&
                 vectorSpansGroups(s.groups, s.ic / s.groups, out, vectorBytes);
    int64_t rows = spans ? s.oc : out,
            width = spans ? vectorBytes / 4 : blockWidthOf(out, vectorBytes);
    for (int64_t group = 0; group < (spans ? 1 : s.groups); ++group)
      for (int64_t first = 0; first < rows; first += width) {
        int64_t count = std::min(width, rows - first);
        packer.append(op.getFilter(), group * out + first, count, {2, 3, 1, 0},
                      spans ? width : paddedWidth(count, vectorBytes));
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
    op.getRhsMutable().assign(
        packOnce(op, op.getRhs(), "matrix", transposed, [&] {
          return packRightMatrix(matrix, rhs.getShape(), transposed,
                                 vectorBytes);
        }));
    OpBuilder builder(op);
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

  std::map<std::tuple<const void *, std::string, int64_t>, TypedAttr> done;
};

} // namespace
