//===- PlanTranslation.cpp - a planned module as source code, for tests ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/driver/PlanTranslation.h"
#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "dialects/Bounded/IR/Bounded.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

/// The sources with kernels, one behind the other.
static llvm::Error printSources(const msc::ModelInterface &model,
                                const msc::OutputFolder &folder) {
  for (const std::string &source : model.sources) {
    llvm::StringRef stem = source;
    if (stem == model.name + "_api.cpp" || stem == model.name + "_weights.cpp")
      continue;
    auto text =
        llvm::MemoryBuffer::getFile(folder.stagingPath() + "/" + source);
    if (!text)
      return llvm::errorCodeToError(text.getError());
    llvm::outs() << "//--- " << source << "\n" << (*text)->getBuffer();
  }
  return llvm::Error::success();
}

llvm::Error msc::translatePlan(const PlanTranslation &translation) {
  DialectRegistry registry;
  registry.insert<bounded::BoundedDialect, kernel::KernelDialect,
                  arith::ArithDialect, linalg::LinalgDialect, scf::SCFDialect,
                  math::MathDialect, memref::MemRefDialect>();
  MLIRContext context(registry);
  context.loadAllAvailableDialects();
  context.printOpOnDiagnostic(false);
  auto module = parseSourceFile<ModuleOp>(translation.file, &context);
  if (!module)
    return llvm::createStringError("the plan cannot be read");
  const Target *target = findTarget(translation.target);
  if (!target)
    return llvm::createStringError("there is no target " + translation.target);
  ModelInterface model;
  model.name = translation.name;
  target->configure({}, model);
  model.march.clear();
  model.sourceFile = "plan.mlir";
  if (auto machine = module->getOperation()->getAttrOfType<kernel::TargetAttr>(
          "kernel.target"))
    model.vectorBytes = machine.getVectorBytes();
  llvm::SmallString<128> scratch;
  if (translation.folder.empty())
    llvm::sys::fs::createUniquePath("msc-plan-%%%%%%%%", scratch,
                                    /*MakeAbsolute=*/true);
  auto folder = OutputFolder::create(
      translation.folder.empty() ? scratch.str().str() : translation.folder);
  if (!folder)
    return folder.takeError();
  if (llvm::Error error = target->write(*module, model, **folder))
    return error;
  return translation.folder.empty() ? printSources(model, **folder)
                                    : (*folder)->commit();
}
