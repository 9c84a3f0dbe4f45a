//===- CudaMicroKernels.cpp - what computes which operation on a GPU ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// Weights lie in plain rows. The products of gemm.h leave open how many sums a
// thread computes.
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplateMicroKernels.h"
#include "codegen/common/target/Problems.h"
#include "codegen/cuda/CudaTarget.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace msc;

namespace {

/// Groups or matrices: the third dimension of a grid.
constexpr int64_t mostItems = 65536;

/// Sums of a thread along rows and columns: the largest tile that is not mostly
/// empty and leaves work for every multiprocessor of a large GPU.
SmallVector<int64_t> chooseTile(int64_t rows, int64_t columns, int64_t batch) {
  constexpr int64_t side = 16, enough = 128;
  SmallVector<int64_t> tile = {4, 4};
  while (tile[0] > 1 && rows <= tile[0] * side / 2)
    tile[0] /= 2;
  while (tile[1] > 1 && columns <= tile[1] * side / 2)
    tile[1] /= 2;
  auto blocks = [&] {
    return llvm::divideCeil(rows, tile[0] * side) *
           llvm::divideCeil(columns, tile[1] * side) * batch;
  };
  while (int64_t(blocks()) < enough && tile[0] * tile[1] > 1)
    tile[tile[0] >= tile[1] ? 0 : 1] /= 2;
  return tile;
}

/// A convolution, by its weights in [group][kh][kw][ic][oc].
class Convolution : public MicroKernel {
public:
  using MicroKernel::MicroKernel;

  PackedForm getForm(Operation *op, kernel::TargetAttr) const override {
    return getDenseForm(op);
  }
};

class Depthwise : public Convolution {
public:
  Depthwise() : Convolution("depthwise") {}

  bool fits(Operation *op, kernel::TargetAttr) const override {
    auto conv = dyn_cast<kernel::Conv2DOp>(op);
    return conv && isDepthwise(getConv2DShape(conv));
  }
};

class Conv2D : public Convolution {
public:
  Conv2D() : Convolution("conv2d") {}

  bool fits(Operation *op, kernel::TargetAttr) const override {
    auto conv = dyn_cast<kernel::Conv2DOp>(op);
    return conv && conv.getGroups() < mostItems;
  }
  SmallVector<int64_t> getTile(Operation *op) const override {
    Conv2DShape s = getConv2DShape(cast<kernel::Conv2DOp>(op));
    return chooseTile(int64_t(s.n) * s.oh() * s.ow(), s.oc / s.groups,
                      s.groups);
  }
};

/// A product, of as many tiles as its result has.
class Product : public MicroKernel {
public:
  using MicroKernel::MicroKernel;

  SmallVector<int64_t> getTile(Operation *op) const override {
    auto product = cast<kernel::MatmulOp>(op);
    SmallVector<int64_t> y = product.getResultShape();
    return chooseTile(y[y.size() - 2], y.back(), countItems(y));
  }
};

class Matmul : public Product {
public:
  Matmul() : Product("matmul") {}

  bool fits(Operation *op, kernel::TargetAttr) const override {
    return multipliesByWeights(op);
  }
  PackedForm getForm(Operation *op, kernel::TargetAttr) const override {
    return getDenseForm(op);
  }
};

class BatchMatmul : public Product {
public:
  BatchMatmul() : Product("batchMatmul") {}

  bool fits(Operation *op, kernel::TargetAttr) const override {
    return multipliesActivations(op) &&
           countItems(cast<kernel::MatmulOp>(op).getResultShape()) < mostItems;
  }
};

bool isGroupNorm(Operation *op) {
  auto norm = dyn_cast<kernel::GroupNormOp>(op);
  return norm && getElementTypeOrSelf(norm.getInput().getType()).isF32();
}

/// As many as a block's shared memory holds twice, with their places.
bool isShortTopK(Operation *op) {
  if (!isTopK(op))
    return false;
  auto values =
      cast<ShapedType>(cast<kernel::TopKOp>(op).getValues().getType());
  int64_t most =
      kernel::getElementBytes(values.getElementType()) > 4 ? 1024 : 2048;
  return values.getNumElements() > 0 && values.getShape().back() <= most;
}

} // namespace

ArrayRef<const MicroKernel *> CudaTarget::getMicroKernels() const {
  static const Depthwise depthwise;
  static const Conv2D conv2d;
  static const Matmul matmul;
  static const BatchMatmul batchMatmul;
  static const PlainMicroKernel groupNorm("groupNorm", isGroupNorm),
      scan("scan", isScan), topK("topK", isShortTopK);
  static const SmallVector<const MicroKernel *> kernels = [] {
    SmallVector<const MicroKernel *> all = {
        &depthwise, &conv2d, &matmul, &batchMatmul, &groupNorm, &scan, &topK};
    all.append(getTemplateMicroKernels());
    return all;
  }();
  return kernels;
}
