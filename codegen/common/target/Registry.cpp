//===- Registry.cpp - the targets that a program knows --------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/target/Registry.h"
#include "codegen/common/target/MicroKernel.h"
#include "codegen/common/target/Target.h"
#include "dialects/Bounded/IR/Extent.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <limits>

using namespace mlir;
using namespace msc;

static SmallVector<const Target *> &getList() {
  static SmallVector<const Target *> list;
  return list;
}

void msc::registerTarget(const Target &target) {
  if (!llvm::is_contained(getList(), &target))
    getList().push_back(&target);
}

ArrayRef<const Target *> msc::getTargets() { return getList(); }

const Target *msc::findTarget(StringRef name) {
  const auto *found = llvm::find_if(
      getList(), [&](const Target *t) { return t->getName() == name; });
  return found == getList().end() ? nullptr : *found;
}

std::vector<std::string> msc::getTargetNames() {
  std::vector<std::string> names;
  for (const Target *target : getList())
    names.push_back(target->getName().str());
  return names;
}

const MicroKernel *ModuleTarget::choose(Operation *op) const {
  const MicroKernel *best = nullptr;
  int64_t least = std::numeric_limits<int64_t>::max();
  bool isOpen = bounded::isOpen(op);
  for (const MicroKernel *kernel : target->getMicroKernels()) {
    if ((isOpen && !kernel->takesOpenExtents()) || !kernel->fits(op, machine))
      continue;
    int64_t cost = kernel->getCost(op, machine);
    if (cost < least)
      best = kernel;
    least = std::min(cost, least);
    if (least == 0)
      break; // nothing is cheaper
  }
  return best;
}

const MicroKernel *ModuleTarget::find(Operation *op) const {
  kernel::MicroAttr micro = kernel::getMicro(op);
  for (const MicroKernel *kernel : target->getMicroKernels())
    if (micro && kernel->getName() == micro.getName() &&
        kernel->fits(op, machine))
      return kernel;
  return nullptr;
}

FailureOr<ModuleTarget> msc::getModuleTarget(ModuleOp module) {
  auto machine = module->getAttrOfType<kernel::TargetAttr>("kernel.target");
  if (!machine)
    return module.emitError("has no kernel.target: run attach-target first");
  if (const Target *target = findTarget(machine.getName()))
    return ModuleTarget{machine, target};
  return module.emitError("there is no target ") << machine.getName();
}
