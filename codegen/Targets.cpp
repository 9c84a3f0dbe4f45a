//===- Targets.cpp --------------------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/Targets.h"
#include "codegen/ascendc/AscendCTarget.h"
#include "codegen/cpp/CppTarget.h"
#include "codegen/cuda/CudaTarget.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace msc;

ArrayRef<const Target *> msc::getTargets() {
  static const CppTarget cpp;
  static const CudaTarget cuda;
  static const AscendCTarget ascendc;
  static const Target *const targets[] = {&cpp, &cuda, &ascendc};
  return targets;
}

const Target *msc::findTarget(StringRef name) {
  const auto *found = find_if(
      getTargets(), [&](const Target *t) { return t->getName() == name; });
  return found == getTargets().end() ? nullptr : *found;
}

std::vector<std::string> msc::getTargetNames() {
  std::vector<std::string> names;
  for (const Target *target : getTargets())
    names.push_back(target->getName().str());
  return names;
}
