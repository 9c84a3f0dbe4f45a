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

void msc::cpp::addRoutines(MicroKernels &kernels) {
  static const Routine routines[] = {
      Routine("sortRows"),         Routine("solveMatrices"),
      Routine("determinants"),     Routine("cholesky"),
      Routine("solveTriangles"),   Routine("pivotMatrices"),
      Routine("solveFactored"),    Routine("reflections"),
      Routine("reflectAll"),       Routine("singularValues"),
      Routine("eigenPairs"),       Routine("leastSquares"),
      Routine("solveTridiagonal"), Routine("fourier"),
  };
  for (const Routine &routine : routines)
    kernels.push_back(&routine);
}
