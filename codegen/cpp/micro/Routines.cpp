//===- Routines.cpp - the algorithms that are templates of their own ------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/micro/MicroKernels.h"

using namespace mlir;
using namespace msc;

namespace {

class Routine : public MicroKernel {
public:
  using MicroKernel::MicroKernel;
  bool fits(Operation *op, kernel::TargetAttr) const override {
    auto routine = dyn_cast<kernel::RoutineOp>(op);
    return routine && routine.getRoutine() == getName();
  }
};

} // namespace

/// Each that of a template in codegen/cpp/kernels.
static constexpr StringLiteral names[] = {
    "callExtern",
    "cholesky",
    "cropAndResize",
    "ctcLoss",
    "determinants",
    "editDistance",
    "eigenPairs",
    "fourier",
    "greatestDivisor",
    "gru",
    "histogram",
    "incompleteBeta",
    "incompleteGamma",
    "leastSquares",
    "lstm",
    "matrixExponential",
    "nmsWithMask",
    "nmsWithOverlaps",
    "noRepeatNgram",
    "pivotMatrices",
    "randomUniform",
    "reflectAll",
    "reflections",
    "roiAlign",
    "scanExtrema",
    "searchSorted",
    "showTensor",
    "showText",
    "singularValues",
    "solveFactored",
    "solveMatrices",
    "solveTriangles",
    "solveTridiagonal",
    "sortRows",
};

void msc::cpp::addRoutines(MicroKernels &kernels) {
  static const std::vector<Routine> routines(std::begin(names),
                                             std::end(names));
  for (const Routine &routine : routines)
    kernels.push_back(&routine);
}
