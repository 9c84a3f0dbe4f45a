//===- Compilation.cpp - from a MindIR file to a folder of source code ----===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Compilation.h"

#include "codegen/common/names/Identifier.h"
#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "codegen/common/write/PlanReader.h"
#include "compiler/driver/Diagnostics.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/PreprocessFunction.h"
#include "compiler/driver/Version.h"
#include "compiler/passes/MindIR/OpenShapes.h"
#include "compiler/passes/Pipelines/Pipelines.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/Timing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

Expected<InputShape> msc::driver::parseShape(StringRef text) {
  const auto [name, dims] = text.rsplit('=');
  if (name.empty() || dims.empty())
    return make_error<UsageError>("--shape " + text +
                                  ": write NAME=1x3x224x224");
  InputShape shape{name.str(), {}};
  SmallVector<StringRef> parts;
  dims.split(parts, 'x');
  for (StringRef part : parts) {
    if (!parseSizeRange(part))
      return make_error<UsageError>("--shape " + text + ": '" + part +
                                    "' is no size, and no bounds such as "
                                    "1..8");
    shape.dims.push_back(part.str());
  }
  return shape;
}

Expected<std::string> msc::driver::modelName(const CompileOptions &options) {
  if (options.name.empty())
    return makeModelName(sys::path::stem(options.model.path));
  if (isModelName(options.name))
    return options.name;
  return make_error<UsageError>("--name " + options.name +
                                ": cannot be the name of C functions and "
                                "types; take for instance " +
                                makeModelName(options.name));
}

static Error refuseBounds(const std::string &text, const Target &target) {
  return refuse("--shape " + text + ": target " + target.getName() +
                " has no kernels for sizes that a run chooses; give each "
                "dimension one size, or take --target cpp");
}

/// The shapes of the command line, which take the place of those of files: they
/// may be bounds.
static Error addGivenShapes(const CompileOptions &options, const Target &target,
                            std::vector<InputShape> &shapes) {
  std::vector<InputShape> given;
  for (const std::string &text : options.shapes) {
    auto shape = parseShape(text);
    if (!shape)
      return shape.takeError();
    if (StringRef(text).contains("..") && !target.takesOpenExtents())
      return refuseBounds(text, target);
    given.push_back(std::move(*shape));
  }
  erase_if(shapes, [&](const InputShape &of) {
    return any_of(given,
                  [&](const InputShape &by) { return by.name == of.name; });
  });
  append_range(shapes, given);
  return Error::success();
}

/// Options that only one target has.
static Error checkOptions(const CompileOptions &options, const Target &target) {
  const StringRef option = "--cuda-arch";
  if (options.machine.cudaArchitectures.empty() || target.getOption() == option)
    return Error::success();
  const Target *owner = *find_if(
      getTargets(), [&](const Target *t) { return t->getOption() == option; });
  return make_error<UsageError>(option + " is for --target " +
                                owner->getName());
}

/// In a release the floors below the graph are verified once, at their end:
/// behind each of their passes it takes as long as they do.
#ifdef NDEBUG
static constexpr bool verifiesEachPass = false;
#else
static constexpr bool verifiesEachPass = true;
#endif

static mlir::LogicalResult run(mlir::ModuleOp module, mlir::TimingScope &timing,
                               bool verifiesEach,
                               function_ref<void(mlir::PassManager &)> build) {
  mlir::PassManager passes(module.getContext());
  build(passes);
  passes.enableVerifier(verifiesEach);
  passes.enableTiming(timing);
  return passes.run(module);
}

/// Runs all passes; the module has a plan afterwards.
static Error plan(Model &model, const CompileOptions &options,
                  ArrayRef<InputShape> shapes, const Target &target,
                  const ModelInterface &interface) {
  log().step("compiling " + sys::path::filename(options.model.path));
  NormalFormOptions normalForm;
  for (const InputShape &shape : shapes)
    normalForm.shapes.push_back(shape.name + "=" + join(shape.dims, "x"));
  normalForm.unfused = options.unfused;
  KernelPlanOptions kernels;
  kernels.unfused = options.unfused;
  kernels.wideInteriors = options.halfInterior == "float32";
  kernels.target = target.getName().str();
  kernels.vectorBytes = target.getVectorBytes(interface);
  mlir::DefaultTimingManager manager;
  manager.setEnabled(log().isVerbose());
  mlir::TimingScope timing = manager.getRootScope();
  Diagnostics diagnostics(model.context.get());
  auto normalise = [&](auto &passes) {
    buildNormalFormPipeline(passes, normalForm);
  };
  auto lower = [&](auto &passes) { buildKernelPlanPipeline(passes, kernels); };
  // What is wrong with the file is found in its normal form.
  if (mlir::succeeded(run(*model.module, timing, true, normalise)) &&
      mlir::succeeded(run(*model.module, timing, verifiesEachPass, lower)) &&
      mlir::succeeded(mlir::verify(*model.module)))
    return Error::success();
  return diagnostics.takeError(options.model.path);
}

/// --weights, or by size: a program of more than 256 MB is unwieldy.
static bool embedWeights(const CompileOptions &options, uint64_t bytes) {
  return options.weights.empty() ? bytes < (uint64_t(256) << 20)
                                 : options.weights == "embed";
}

static ModelInterface makeInterface(const CompileOptions &options,
                                    const Target &target,
                                    const std::string &name) {
  ModelInterface result;
  result.name = name;
  result.sourceFile = sys::path::filename(options.model.path).str();
  result.compiler = "msc " MSC_VERSION;
  result.threads = options.useThreads();
  target.configure(options.machine, result);
  return result;
}

Expected<ModelInterface>
msc::driver::planModel(Model &model, const CompileOptions &options,
                       std::vector<InputShape> shapes) {
  const Target &target = *findTarget(options.target); // checked by the option
  if (Error error = checkOptions(options, target))
    return std::move(error);
  if (Error error = addGivenShapes(options, target, shapes))
    return std::move(error);
  auto name = modelName(options);
  if (!name)
    return name.takeError();
  ModelInterface result = makeInterface(options, target, *name);
  if (Error error = plan(model, options, shapes, target, result))
    return std::move(error);
  if (!findPlan(*model.module))
    return make_error<InternalError>(options.model.path +
                                     ": the passes made no plan");
  return result;
}

Expected<ModelInterface>
msc::driver::compileModel(Model &model, const CompileOptions &options,
                          std::vector<InputShape> shapes,
                          OutputFolder &folder) {
  const std::vector<GraphTensor> inputs = graphInputs(*model.module);
  auto result = planModel(model, options, std::move(shapes));
  if (!result)
    return result;
  result->preprocess =
      findPreprocessFunction(findPreprocessing(*model.module), inputs);
  result->embedWeights =
      embedWeights(options, findPlan(*model.module).getWeightsBytes());
  if (Error error =
          findTarget(options.target)->write(*model.module, *result, folder))
    return std::move(error);
  return result;
}
