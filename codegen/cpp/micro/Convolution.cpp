//===- Convolution.cpp - depthwise, narrow groups, few channels, any ------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/target/Problems.h"
#include "codegen/cpp/kernels/conv2d_fits.h"
#include "codegen/cpp/micro/MicroKernels.h"
#include "codegen/cpp/packing.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::cpp;

namespace {

/// A convolution of float32 whose weights lie in blocks.
class Convolution : public MicroKernel {
public:
  using MicroKernel::MicroKernel;

  bool fits(Operation *op, kernel::TargetAttr machine) const override;
  bool takesOpenExtents() const override { return true; }
  int64_t getCost(Operation *op, kernel::TargetAttr machine) const override;
  PackedForm getForm(Operation *op, kernel::TargetAttr machine) const override;

protected:
  virtual bool computes(const Conv2DShape &shape, long vectorBytes) const = 0;
  virtual PackedBlocks getBlocks(const Conv2DShape &shape,
                                 long vectorBytes) const = 0;
};

bool Convolution::fits(Operation *op, kernel::TargetAttr machine) const {
  auto conv = dyn_cast<kernel::Conv2DOp>(op);
  return conv && getElementTypeOrSelf(conv.getInput().getType()).isF32() &&
         computes(getConv2DShape(conv), machine.getVectorBytes());
}

/// Every pixel meets all weights, the zeros beside them too.
int64_t Convolution::getCost(Operation *op, kernel::TargetAttr machine) const {
  Conv2DShape s = getConv2DShape(cast<kernel::Conv2DOp>(op));
  int64_t pixels = int64_t(s.n) * s.oh() * s.ow(),
          rows = int64_t(s.kh) * s.kw * s.ic / s.groups;
  return pixels * rows * getPackedWidth(getForm(op, machine).blocks);
}

PackedForm Convolution::getForm(Operation *op,
                                kernel::TargetAttr machine) const {
  return {getBlocks(getConv2DShape(cast<kernel::Conv2DOp>(op)),
                    machine.getVectorBytes()),
          {}};
}

/// Each channel by itself.
class Depthwise : public Convolution {
public:
  Depthwise() : Convolution("depthwise") {}

private:
  bool computes(const Conv2DShape &s, long vectorBytes) const override {
    return fitsDepthwise(s, vectorBytes);
  }
  PackedBlocks getBlocks(const Conv2DShape &s,
                         long vectorBytes) const override {
    return getVectorBlocks(s.oc, vectorBytes);
  }
};

/// Groups of 2, 4 or 8 channels: a vector spans several.
class Groups : public Convolution {
public:
  Groups() : Convolution("conv2dGroups") {}

private:
  bool computes(const Conv2DShape &s, long vectorBytes) const override {
    return spansGroups(s, vectorBytes);
  }
  PackedBlocks getBlocks(const Conv2DShape &s,
                         long vectorBytes) const override {
    return getVectorBlocks(s.oc, vectorBytes);
  }
};

/// Of any shape but the above.
class Direct : public Convolution {
public:
  explicit Direct(StringRef name = "conv2dDirect") : Convolution(name) {}

private:
  bool computes(const Conv2DShape &s, long vectorBytes) const override {
    return !spansGroups(s, vectorBytes);
  }
  PackedBlocks getBlocks(const Conv2DShape &s,
                         long vectorBytes) const override {
    return getGroupBlocks(s.oc, s.groups, vectorBytes);
  }
};

/// A network's first layer, of few input channels.
class Rows : public Direct {
public:
  Rows() : Direct("conv2dRows") {}

private:
  bool computes(const Conv2DShape &s, long vectorBytes) const override {
    return fitsConv2DRows(s, vectorBytes);
  }
};

} // namespace

void msc::cpp::addConvolutions(MicroKernels &kernels) {
  static const Depthwise depthwise;
  static const Groups groups;
  static const Rows rows;
  static const Direct direct;
  kernels.append({&depthwise, &groups, &rows, &direct});
}
