//===- Winograd.cpp - F(4x4, 3x3) of constant weights ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, 2016.
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Problems.h"
#include "codegen/cpp/kernels/conv2d_fits.h"
#include "codegen/cpp/micro/MicroKernels.h"
#include "codegen/cpp/packing.h"
#include "dialects/Bounded/IR/Extent.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

class Winograd : public MicroKernel {
public:
  Winograd() : MicroKernel("winograd") {}

  bool takesOpenExtents() const override { return true; }

  /// Its weights are four times the direct method's: fewer tiles read them too
  /// seldom. It takes a third of the time with 49 tiles (28x28), half with 16
  /// (14x14).
  bool fits(Operation *op, kernel::TargetAttr) const override {
    auto conv = dyn_cast<kernel::Conv2DOp>(op);
    if (!conv || !getElementTypeOrSelf(conv.getInput().getType()).isF32() ||
        !hasConstantFilter(conv))
      return false;
    Conv2DShape s = getConv2DShape(conv);
    return fitsWinograd(s) && s.ic >= 16 && s.oc >= 16 && countTiles(s) >= 36;
  }

  /// 36 products a tile, and the transforms of its input and output (156 and 90
  /// operations).
  int64_t getCost(Operation *op, kernel::TargetAttr machine) const override {
    Conv2DShape s = getConv2DShape(cast<kernel::Conv2DOp>(op));
    return countTiles(s) *
           (36 * packedMatrixSize(s.ic, s.oc, machine.getVectorBytes()) +
            156 * s.ic + 90 * s.oc);
  }

  int64_t getScratch(Operation *op, kernel::TargetAttr) const override {
    Conv2DShape s = getConv2DShape(cast<kernel::Conv2DOp>(op));
    auto scratch =
        bounded::isOpen(op) ? winogradScratchWithin : winogradScratch;
    return sizeof(float) * scratch(s.n, s.oh(), s.ow(), s.ic, s.oc);
  }

  PackedForm getForm(Operation *op, kernel::TargetAttr machine) const override {
    Conv2DShape s = getConv2DShape(cast<kernel::Conv2DOp>(op));
    long vectorBytes = machine.getVectorBytes();
    return {{}, [=](const float *weights) {
              std::vector<float> packed(
                  packedWinogradSize(s.ic, s.oc, vectorBytes));
              packWinograd(weights, s.oc, s.ic, vectorBytes, packed.data());
              return packed;
            }};
  }

private:
  static int64_t countTiles(const Conv2DShape &s) {
    return s.n * ceilDiv(s.oh(), 4) * ceilDiv(s.ow(), 4);
  }
};

} // namespace

void msc::cpp::addWinograd(MicroKernels &kernels) {
  static const Winograd winograd;
  kernels.push_back(&winograd);
}
