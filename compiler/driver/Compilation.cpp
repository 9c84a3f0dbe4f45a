//===- Compilation.cpp - from a MindIR file to a folder of source code ----===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Compilation.h"

#include "codegen/ascendc/AscendCTarget.h"
#include "codegen/common/names/Identifier.h"
#include "codegen/common/write/PlanReader.h"
#include "codegen/cpp/CppTarget.h"
#include "codegen/cpp/InstructionSet.h"
#include "codegen/cuda/CudaTarget.h"
#include "compiler/driver/Diagnostics.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Version.h"
#include "compiler/passes/Pipelines/Pipelines.h"
#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "mlir/Pass/PassManager.h"
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
  if (dims.contains(".."))
    return refuse("--shape " + text +
                  ": bounds are not supported yet; give one size for each "
                  "dimension");
  InputShape shape{name.str(), {}};
  SmallVector<StringRef> parts;
  dims.split(parts, 'x');
  for (StringRef part : parts) {
    uint32_t dim = 0;
    if (part.getAsInteger(10, dim))
      return make_error<UsageError>("--shape " + text + ": '" + part +
                                    "' is no size");
    shape.dims.push_back(dim);
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

/// The shapes of the command line, after those of files.
static Error addGivenShapes(const CompileOptions &options,
                            std::vector<InputShape> &shapes) {
  for (const std::string &text : options.shapes) {
    auto shape = parseShape(text);
    if (!shape)
      return shape.takeError();
    shapes.push_back(std::move(*shape));
  }
  return Error::success();
}

/// Runs all passes; the module has a plan afterwards.
static Error plan(Model &model, const CompileOptions &options,
                  ArrayRef<InputShape> shapes, unsigned vectorBytes) {
  log().step("compiling " + sys::path::filename(options.model.path));
  NormalFormOptions normalForm;
  for (const InputShape &shape : shapes)
    normalForm.shapes.push_back(
        shape.name + "=" +
        join(map_range(shape.dims, [](int64_t dim) { return itostr(dim); }),
             "x"));
  normalForm.unfused = options.unfused;
  mlir::PassManager passes(model.context.get());
  buildNormalFormPipeline(passes, normalForm);
  KernelPlanOptions kernels;
  kernels.unfused = options.unfused;
  kernels.vectorBytes = vectorBytes;
  buildKernelPlanPipeline(passes, kernels);
  if (log().isVerbose())
    passes.enableTiming();
  Diagnostics diagnostics(model.context.get());
  if (mlir::succeeded(passes.run(*model.module)))
    return Error::success();
  return diagnostics.takeError(options.model.path);
}

/// --weights, or by size: a program of more than 256 MB is unwieldy.
static bool embedWeights(const CompileOptions &options, uint64_t bytes) {
  return options.weights.empty() ? bytes < (uint64_t(256) << 20)
                                 : options.weights == "embed";
}

static ModelInterface makeInterface(const CompileOptions &options,
                                    const std::string &name) {
  ModelInterface result;
  result.name = name;
  result.sourceFile = sys::path::filename(options.model.path).str();
  result.compiler = "msc " MSC_VERSION;
  result.target = options.target;
  result.threads = options.useThreads();
  if (!options.cudaArchitectures.empty())
    result.cudaArchitectures = options.cudaArchitectures;
  if (options.target != "cpp")
    return result; // an accelerator's code is chosen by its own compiler
  result.march = options.march;
  result.vectorBytes = *getVectorBytes(options.march); // checked by the option
  return result;
}

static Error writeModel(mlir::ModuleOp module, ModelInterface &model,
                        OutputFolder &folder) {
  // The printers express the kernels' scalar arithmetic in it.
  module.getContext()->loadDialect<mlir::emitc::EmitCDialect>();
  if (model.target == "cuda")
    return writeCudaModel(module, model, folder);
  if (model.target == "ascendc")
    return writeAscendCModel(module, model, folder);
  return writeCppModel(module, model, folder);
}

Expected<ModelInterface>
msc::driver::compileModel(Model &model, const CompileOptions &options,
                          std::vector<InputShape> shapes,
                          OutputFolder &folder) {
  if (!options.cudaArchitectures.empty() && options.target != "cuda")
    return make_error<UsageError>("--cuda-arch is for --target cuda");
  if (Error error = addGivenShapes(options, shapes))
    return std::move(error);
  auto name = modelName(options);
  if (!name)
    return name.takeError();
  ModelInterface result = makeInterface(options, *name);
  const unsigned vectorBytes = options.target == "cpp" ? result.vectorBytes : 0;
  if (Error error = plan(model, options, shapes, vectorBytes))
    return std::move(error);
  kernel::EntryOp entry = findPlan(*model.module);
  if (!entry)
    return make_error<InternalError>(options.model.path +
                                     ": the passes made no plan");
  result.embedWeights = embedWeights(options, entry.getWeightsBytes());
  if (Error error = writeModel(*model.module, result, folder))
    return std::move(error);
  return result;
}
