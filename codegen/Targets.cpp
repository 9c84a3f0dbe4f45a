//===- Targets.cpp --------------------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/Targets.h"
#include "codegen/ascendc/AscendCTarget.h"
#include "codegen/common/target/Registry.h"
#include "codegen/cpp/CppTarget.h"
#include "codegen/cuda/CudaTarget.h"

using namespace msc;

void msc::registerTargets() {
  static const CppTarget cpp;
  static const CudaTarget cuda;
  static const AscendCTarget ascendc;
  for (const Target *target :
       std::initializer_list<const Target *>{&cpp, &cuda, &ascendc})
    registerTarget(*target);
}
